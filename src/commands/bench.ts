import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readOptions } from './options.ts';

/** `npm run bench`: how long checking and building take, and how big a page is; it measures and asserts nothing. */
export function command(args: string[]): void {
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
    writeMany(many, Number(subsections));
    const site = join(work, 'site');
    const rows = [
      ['检查现有内容', ...time('check', '--content', 'content')],
      ['生成现有网站', ...time('build', '--content', 'content', '--out', site)],
      [`检查 ${subsections} 小节`, ...time('check', '--content', many)],
      [
        `生成 ${subsections} 小节`,
        ...time('build', '--content', many, '--out', join(work, 'many')),
      ],
    ];
    console.table(
      rows.map(([name, seconds, memory]) => ({ 项目: name, 秒: seconds, 内存MB: memory })),
    );
    console.table(sizes(site));
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

/** Reports of 100 subsections a year, of sentences of about 200 characters that all differ, each year with the same 100 figures. */
function writeMany(dir: string, subsections: number): void {
  mkdirSync(dir, { recursive: true });
  cpSync('content/site.yaml', join(dir, 'site.yaml'));
  writeFileSync(join(dir, 'topics.yaml'), '{}\n');
  const perSection = 10;
  for (let n = 0; n < subsections; n++) {
    const year = 2000 + Math.floor(n / 100);
    const section = Math.floor((n % 100) / perSection) + 1;
    const folder = join(dir, String(year), `${section}-部分`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(dir, String(year), 'report.mdx'),
      `---\ntitle: ${year}年工作总结\nstatus: published\npublishedOn: ${year + 1}-01-15\n---\n\n导语。\n`,
    );
    writeFileSync(join(folder, 'section.mdx'), `---\ntitle: 第${section}部分工作\n---\n`);
    const sentence = `第${n}项工作全面完成，改造公园<Figure name="第${n % 100}处公园" unit="个">${n}</Figure>个，群众满意度进一步提高。`;
    writeFileSync(
      join(folder, `${(n % perSection) + 1}-小节.mdx`),
      `---\ntitle: 第${n}项工作\n---\n\n${sentence.repeat(5)}\n\n${sentence}\n`,
    );
  }
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
    { 文件: '第一次搜索', KB: kilobytes(firstSearch(join(site, 'pagefind'))), 上限: 110 },
  ];
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
