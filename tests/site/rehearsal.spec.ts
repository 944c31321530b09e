import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { parseDocument } from 'yaml';
import { readContent } from '../../src/reader/read-content.ts';

/**
 * Ten years of a bureau, acted out on a copy of whatever lies in `content/`. No act may need a programmer: each ends
 * with a build, in which the check and the gate examine what it made. Acts that change a text do it in reports that the
 * rehearsal itself brought, since what may be said of the bureau's own is not known here.
 */
test.describe.configure({ mode: 'serial' });

let work = '';
let content = '';
test.beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  content = join(work, '内容');
  cpSync('content', content, { recursive: true });
});
test.afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Ran {
  status: number | null;
  output: string;
}

function run(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/run.js', ...args], {
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

const build = (): Ran =>
  run('build', '--content', content, '--out', join(work, 'site'), '--no-pdf');

/** Builds, which has to go well. */
function builds(): void {
  const { status, output } = build();
  expect(status, output).toBe(0);
}

const page = (path: string): string => readFileSync(join(work, 'site', path, 'index.html'), 'utf8');

const years = (): number[] =>
  readContent(content)
    .reports.map(({ place }) => place.year)
    .sort((a, b) => a - b);

/** Sets keys of a settings file, or of a file's front matter, and leaves the rest as it is. */
function set(path: string, values: Record<string, unknown>): void {
  const file = join(content, path);
  const text = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : '';
  const [, front = text, body = ''] = /^\uFEFF?---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
  const document = parseDocument(front);
  for (const [key, value] of Object.entries(values)) document.set(key, document.createNode(value));
  writeFileSync(file, path.endsWith('.mdx') ? `---\n${document}---\n${body}` : String(document));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

/** Imports a report of the fixtures as one of a year. */
function importAs(year: number, original: string, itsYear: string): void {
  const file = join(work, `${year}年总结.txt`);
  const text = readFileSync(join('tests/fixtures', original), 'utf8');
  writeFileSync(file, text.replaceAll(itsYear, String(year)));
  const { status, output } = run('import', file, '--year', `${year}`, '--content', content);
  expect(status, output).toBe(0);
  set(`${year}/report.mdx`, { status: 'published' });
}

const withoutSpace = (text: string): string => text.replace(/\s/g, '');

/** The year that the bureau writes next, and the one before all of its reports. */
let next = 0;
let earlier = 0;

test('fill in the settings, publish with a date, and begin the next year', () => {
  const known = years();
  next = (known.at(-1) ?? 2024) + 1;
  earlier = (known[0] ?? 2024) - 1;
  set('site.yaml', {
    name: '排练用的网站',
    url: 'https://rehearsal.example.org/zongjie/',
    contact: '办公室 000-0000000',
    icp: '排ICP备00000000号',
  });
  const published = readContent(content).reports.filter(
    ({ frontMatter: { data } }) => data?.status === 'published',
  );
  for (const { path, place, frontMatter } of published) {
    const { signedOn = `${place.year}-12-31`, publishedOn = signedOn } = frontMatter.data ?? {};
    set(path, { publishedOn });
  }
  const { status, output } = run('new-year', `${next}`, '--content', content);
  expect(status, output).toBe(0);
  builds();
  expect(page('')).toContain('排ICP备00000000号');
  expect(page('')).toContain('href="/zongjie/');
  for (const { place } of published) expect(page(`${place.year}`)).toContain('发布日期');
  expect(existsSync(join(work, 'site', `${next}`))).toBe(false);
});

test('publish the next year, and import an earlier one', () => {
  const { reports, sections, subsections } = readContent(content);
  for (const { path, place } of [...reports, ...sections, ...subsections]) {
    if (place.year !== next) continue;
    const text = readFileSync(join(content, path), 'utf8');
    writeFileSync(join(content, path), `${text}\n排练时写的一段。\n`);
  }
  set(`${next}/report.mdx`, { status: 'published' });
  writeSection();
  importAs(earlier, 'report-2024/2024/original.txt', '2024');
  builds();
  expect(page(`${next}`)).toContain('排练时写的一段');
  expect(page(`${next}/${added()}/3`)).toContain('丙事办完');
  expect(page(`${earlier}`)).toContain('精神文明建设工作总结');
});

/** The number of the last section of the next year, which the rehearsal adds. */
const added = (): number =>
  Math.max(
    0,
    ...readContent(content).sections.flatMap(({ place }) =>
      place.year === next ? [place.section ?? 0] : [],
    ),
  );

function writeSection(): void {
  const folder = `${next}/${added() + 1}-排练`;
  write(`${folder}/section.mdx`, '---\ntitle: 排练的部分\n---\n');
  for (const [i, title] of ['甲', '乙', '丙'].entries())
    write(`${folder}/${i + 1}-${title}.mdx`, `---\ntitle: 排练${title}\n---\n\n${title}事办完。\n`);
}

test('a changed text stops the build until the correction is said', () => {
  const part = readContent(content).subsections.find(
    ({ path, place }) =>
      place.year === earlier && readFileSync(join(content, path), 'utf8').includes('文明'),
  );
  expect(part).toBeDefined();
  const file = join(content, part?.path ?? '');
  const text = readFileSync(file, 'utf8');
  const at = text.lastIndexOf('文明');
  const original = text.slice(at - 20, at + 2).replace(/^.*\n/s, '');
  const corrected = original.replace(/文明$/, '文名');
  writeFileSync(file, text.slice(0, at) + text.slice(at).replace('文明', '文名'));
  expect(build().output).toContain(`与原件 ${earlier}/original.txt 不一致`);

  const said = readContent(content).reports.find(({ place }) => place.year === earlier);
  const { corrections = [] } = said?.frontMatter.data ?? {};
  const correction = { original, corrected, reason: '排练' };
  set(`${earlier}/report.mdx`, { corrections: [...corrections, correction] });
});

test('correct it, renumber, and send old addresses on', () => {
  const folder = `${next}/${added()}-排练`;
  rmSync(join(content, folder, '2-乙.mdx'));
  renameSync(join(content, folder, '3-丙.mdx'), join(content, folder, '2-丙.mdx'));
  set('redirects.yaml', { [`${next}/${added()}/3/`]: `${next}/${added()}/2/` });
  builds();
  expect(page(`${earlier}`)).toContain('勘误');
  expect(page(`${next}/${added()}/3`)).toContain(`/zongjie/${next}/${added()}/2/`);
});

test('withdraw it, and become another bureau: what was issued keeps its issuer', () => {
  set(`${earlier}/report.mdx`, {
    status: 'withdrawn',
    withdrawnOn: '2026-01-01',
    withdrawnReason: '排练时撤下',
  });
  const { site, reports } = readContent(content);
  const old = site.data?.issuer ?? '';
  for (const { path, frontMatter } of reports)
    if (!frontMatter.data?.issuer) set(path, { issuer: old });
  set('site.yaml', { issuer: '排练市排练局' });
  builds();
  expect(page(`${earlier}`)).toContain('排练时撤下');
  expect(page(`${earlier}`)).not.toContain('data-report-text');
  expect(page(`${next}`)).toContain(old);
  expect(page('about')).toContain('排练市排练局');
});

test('delete all years, and import two others', () => {
  for (const year of years()) rmSync(join(content, `${year}`), { recursive: true });
  rmSync(join(content, 'redirects.yaml'), { force: true });
  importAs(2001, 'sample/2021/original.txt', '2021');
  importAs(2002, 'report-2024/2024/original.txt', '2024');
  builds();
  expect(page('years')).toContain('/zongjie/2001/');
  const published = readFileSync(join(work, 'site/2002/report.txt'), 'utf8');
  const original = readFileSync('tests/fixtures/report-2024/2024/original.txt', 'utf8');
  expect(withoutSpace(published)).toBe(
    withoutSpace(original.replaceAll('2024', '2002')).replace('>2002>年', '2002年'),
  );
  expect(page('compare/2001/2002')).toContain('排练市排练局');
});
