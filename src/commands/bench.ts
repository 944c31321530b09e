import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { examineSite } from '../gate/examine.ts';
import { printCache } from '../print/cache.ts';
import { readContent } from '../reader/read-content.ts';
import { type JudgedNumber, ledgerQuality } from './ledger-quality.ts';
import { readOptions } from './options.ts';
import { pageSpeeds } from './page-speed.ts';
import { mean, quantile, searchQuality } from './search-quality.ts';

/** `npm run bench`: how long checking and building take, and how big a page is; it measures and asserts nothing. */
export async function command(args: string[]): Promise<void> {
  const { subsections = '1000' } = readOptions(
    {
      command: 'npm run bench -- [选项]',
      about: '测量检查和生成的用时、内存，以及网页的大小。',
      options: { subsections: { value: '数目', about: '另造一份多少小节的内容来测，默认为 1000' } },
    },
    args,
  );
  const work = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const many = join(work, 'content');
    writeYears(many, Math.ceil(Number(subsections) / 100), 100);
    const site = join(work, 'site');
    const years = [5, 20].map((count) => {
      const content = join(work, `years-${count}`);
      writeYears(content, count, 25);
      return { count, content, site: join(work, `site-${count}`) };
    });
    const build = (content: string, out: string, ...options: string[]) =>
      time('build', '--content', content, '--out', out, ...options);
    rmSync(printCache, { recursive: true, force: true });
    const rows = [
      ['检查现有内容', ...time('check', '--content', 'content')],
      ['生成现有网站，不制作 PDF', ...build('content', site, '--no-pdf')],
      ['生成现有网站，制作 PDF', ...build('content', site)],
      ['生成现有网站，PDF 没有变', ...build('content', site)],
      [`检查 ${subsections} 小节`, ...time('check', '--content', many)],
      [`生成 ${subsections} 小节，不制作 PDF`, ...build(many, join(work, 'many'), '--no-pdf')],
      [`其中最后的查验（上限为生成的十分之一）`, examination(join(work, 'many'), many)],
      ...years.flatMap(({ count, content, site }) => {
        const name = `生成 ${count} 年总结（每年25小节）`;
        return [
          [`${name}，不制作 PDF`, ...build(content, site, '--no-pdf')],
          [`${name}，制作 PDF`, ...build(content, site)],
          [`${name}，PDF 没有变`, ...build(content, site)],
        ];
      }),
    ];
    console.table(
      rows.map(([name, seconds, memory]) => ({ 项目: name, 秒: seconds, 内存MB: memory })),
    );
    console.table([...sizes(site), comparison(join(work, 'site-5'))]);
    console.table(await speeds(join(work, 'site-5')));
    console.table(await search());
    console.table(ledger());
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Runs a command: seconds it took, and the peak of its memory in MB. */
function time(name: string, ...args: string[]): [seconds: number, memory: number] {
  const peak = "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS))";
  const began = performance.now();
  const { stderr, status, stdout } = spawnSync(
    'node',
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(peak)}`,
      'src/commands/run.js',
      name,
      ...args,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  const seconds = (performance.now() - began) / 1000;
  const kilobytes = Number(/^peak (\d+)$/m.exec(stderr)?.[1]);
  return [Number(seconds.toFixed(2)), Math.round(kilobytes / 1024)];
}

/** How many seconds the last examination of a built site takes, which is a part of each build. */
function examination(dir: string, contentDir: string): number {
  const content = readContent(contentDir);
  const began = performance.now();
  examineSite({ dir, root: content.site.data?.url ?? '', content });
  return Number(((performance.now() - began) / 1000).toFixed(2));
}

/** Words of which reports are made up for a measurement. */
const words = [
  ...[
    '公园建设',
    '道路绿化',
    '窗口服务',
    '热线办理',
    '理论学习',
    '志愿服务',
    '安全生产',
    '作风建设',
  ],
  ...[
    '统筹推进',
    '扎实开展',
    '持续深化',
    '全面落实',
    '及时跟进',
    '认真组织',
    '稳步提升',
    '不断完善',
  ],
  ...[
    '各项任务',
    '工作机制',
    '群众诉求',
    '重点项目',
    '日常养护',
    '考核办法',
    '责任清单',
    '管理水平',
  ],
];

/**
 * Years of a report with so many subsections of six sentences each. Half of the sentences of a year are those of the
 * year before with other numbers, the others are new; the figures are the same each year.
 */
function writeYears(dir: string, years: number, perYear: number): void {
  mkdirSync(dir, { recursive: true });
  cpSync('content/site.yaml', join(dir, 'site.yaml'));
  const topics = Array.from({ length: perYear }, (_, n) => `t${n}:\n  name: 第${n + 1}件事\n`);
  writeFileSync(join(dir, 'topics.yaml'), topics.join(''));
  for (let year = 2025 - years; year < 2025; year++) {
    const folder = join(dir, String(year));
    for (let n = 0; n < perYear; n++) writeSubsection(folder, year, n);
    writeFileSync(
      join(folder, 'report.mdx'),
      `---\ntitle: ${year}年工作总结\nstatus: published\npublishedOn: ${year + 1}-01-15\n---\n\n导语。\n`,
    );
  }
}

function writeSubsection(report: string, year: number, n: number): void {
  const perSection = 10;
  const section = Math.floor(n / perSection) + 1;
  const folder = join(report, `${section}-部分`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'section.mdx'), `---\ntitle: 第${section}部分工作\n---\n`);
  const sentence = (i: number): string => {
    const seed = n * 31 + i * 7 + (i % 2 ? year * 13 : 0);
    const text = Array.from(
      { length: 8 },
      (_, at) => words[(seed * (at + 3) + at * at * 5) % words.length],
    );
    return `${text.join('')}，完成<Figure name="第${n}件事第${i}项" unit="个">${(year % 100) + i}</Figure>个。`;
  };
  const body = [0, 1, 2, 3, 4, 5].map(sentence);
  writeFileSync(
    join(folder, `${(n % perSection) + 1}-小节.mdx`),
    `---\ntitle: 第${n}项工作\ntopic: t${n}\n---\n\n${body.slice(0, 3).join('')}\n\n${body.slice(3).join('')}\n`,
  );
}

/** The gzip sizes of a subsection page and of what it loads, in KB, beside what was set as their limit. */
function sizes(site: string): { 文件: string; KB: number; 上限: number }[] {
  const html = readFileSync(join(site, '2024/1/2/index.html'), 'utf8');
  const linked = (pattern: RegExp): Buffer[] =>
    [...html.matchAll(pattern)].map(([, path = '']) => readFileSync(join(site, path)));
  const kilobytes = (files: (Buffer | string)[]): number =>
    Number((files.reduce((sum, file) => sum + gzipSync(file).length, 0) / 1024).toFixed(2));
  const scripts = linked(/<script[^>]* src="([^"]+)"/g);
  const imported = scripts.flatMap((script) =>
    [...String(script).matchAll(/from"\.\/([^"]+)"/g)].map(([, name = '']) =>
      readFileSync(join(site, '_astro', name)),
    ),
  );
  return [
    { 文件: 'HTML', KB: kilobytes([html]), 上限: 6 },
    { 文件: 'CSS', KB: kilobytes(linked(/<link rel="stylesheet" href="([^"]+)"/g)), 上限: 8 },
    { 文件: 'JavaScript', KB: kilobytes([...scripts, ...imported]), 上限: 4 },
    {
      文件: 'PDF（未压缩）',
      KB: Math.ceil(statSync(join(site, '2024/report.pdf')).size / 1024),
      上限: 600,
    },
    { 文件: '第一次搜索', KB: kilobytes(firstSearch(join(site, 'pagefind'))), 上限: 110 },
  ];
}

/** How soon each kind of page is seen on a phone on a slow line (limit 1.2 s), and how far it moves then (limit 0). */
async function speeds(site: string): Promise<object[]> {
  const pages = [
    '',
    '2024/',
    '2024/1/',
    '2024/1/2/',
    '2024/figures/',
    'figures/',
    'compare/2023/2024/',
  ];
  const others = ['topics/', 'topics/t1/', 'search/?q=公园', 'years/', 'about/'];
  const measured = await pageSpeeds(site, [...pages, ...others]);
  return measured.map(({ path, largestPaint, shift }) => ({
    网页: `/${path}`,
    '最大内容显示（秒，上限1.2）': largestPaint,
    '版面移动（上限0）': shift,
  }));
}

/** How good the answers to the judged queries are, and how long the index and the answers take in this process. */
async function search(): Promise<{ 搜索: string; 值: number }[]> {
  const { qualities, index } = await searchQuality(
    'tests/fixtures/search-queries.json',
    'tests/fixtures/sample',
  );
  const [first = 0, ...later] = qualities.map(({ milliseconds }) => milliseconds);
  return [
    { 搜索: '索引用时（毫秒）', 值: Math.round(index.milliseconds) },
    { 搜索: '索引大小（KB）', 值: Math.round(index.bytes / 1024) },
    { 搜索: '问题数', 值: qualities.length },
    { 搜索: 'nDCG@10', 值: Number(mean(qualities.map(({ ndcg }) => ndcg)).toFixed(3)) },
    { 搜索: '第一次用时（毫秒）', 值: Math.round(first) },
    { 搜索: '以后中位用时（毫秒）', 值: Math.round(quantile(later, 0.5)) },
    { 搜索: '以后第95百分位用时（毫秒）', 值: Math.round(quantile(later, 0.95)) },
  ];
}

/** How many numbers that were judged by hand the ledger reads as a person does. */
function ledger(): { 数字台账: string; 值: number }[] {
  const judged = ledgerQuality('tests/fixtures/ledger-numbers.txt');
  const share = (isRight: (number: JudgedNumber) => boolean): number =>
    Number((judged.filter(isRight).length / judged.length).toFixed(3));
  return [
    { 数字台账: '人工判定的数', 值: judged.length },
    {
      数字台账: '类别和时间都对',
      值: share(({ isKindRight, isPeriodRight }) => isKindRight && isPeriodRight),
    },
    { 数字台账: '事项对', 值: share(({ isNameRight }) => isNameRight) },
  ];
}

/** The gzip size of a page that compares two years of 25 subsections. */
function comparison(site: string): { 文件: string; KB: number } {
  const html = readFileSync(join(site, 'compare/2023/2024/index.html'));
  return { 文件: '对照页 HTML', KB: Number((gzipSync(html).length / 1024).toFixed(2)) };
}

/** What a first search loads at most: the engine, the whole index of this small site, and the ten longest results. */
function firstSearch(folder: string): Buffer[] {
  const read = (names: string[]): Buffer[] => names.map((name) => readFileSync(join(folder, name)));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const results = read(names.filter((name) => name.endsWith('.pf_fragment')));
  const engine = names.filter((name) =>
    /\.(js|json|pagefind|pf_meta|pf_index|pf_filter)$/.test(name),
  );
  return [...read(engine), ...results.sort((a, b) => b.length - a.length).slice(0, 10)];
}
