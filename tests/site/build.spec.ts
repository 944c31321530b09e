import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { folderOf, host, sites } from './sites.ts';

interface Ran {
  status: number | null;
  output: string;
}

function build(...options: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    'node',
    ['src/commands/run.js', 'build', ...options],
    {
      encoding: 'utf8',
    },
  );
  return { status, output: stdout + stderr };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const fingerprint = (folder: string): string[] =>
  filesIn(folder).map(
    (file) =>
      `${file.slice(folder.length)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`,
  );

test.describe.configure({ mode: 'serial' });

test.describe('a build', () => {
  let work = '';
  test.beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), 'summary-'));
  });
  test.afterEach(() => rmSync(work, { recursive: true, force: true }));

  test('makes the same bytes each time', () => {
    test.slow();
    const { content, base } = sites.sample;
    const again = join(work, 'again');
    const options = ['--content', content, '--out', again, '--base', base, '--site', host];
    expect(build(...options).status).toBe(0);
    expect(fingerprint(again)).toEqual(fingerprint(folderOf('sample')));
  });

  test('with one character missing stops, shows where, and leaves the last good site', () => {
    const [content, out] = [join(work, '内 容'), join(work, 'site')];
    cpSync('tests/fixtures/report-2024', content, { recursive: true });
    cpSync(folderOf('report'), out, { recursive: true });
    const before = fingerprint(out);

    const file = join(content, '2024/2-常态化创建/5-环境综合整治.mdx');
    const text = readFileSync(file, 'utf8');
    const at = text.indexOf('。', text.lastIndexOf('---')) + 3;
    const line = text.slice(0, at).split('\n').length;
    writeFileSync(file, text.slice(0, at) + text.slice(at + 1));
    const { status, output } = build('--content', content, '--out', out);

    expect(status).toBe(1);
    expect(output).toContain(`5-环境综合整治.mdx:${line}:`);
    expect(output).toContain('与原件 2024/original.txt 不一致');
    expect(output).toMatch(/网站：.*【.】/);
    expect(output).toMatch(new RegExp(`原件：.*【${text[at]}】`));
    expect(output).toContain('上一次生成的网站没有改动');
    expect(fingerprint(out)).toEqual(before);
    expect(readdirSync(work).sort()).toEqual(['site', '内 容']);
  });

  test('whose finished site has a fault is not published, and leaves the last good site', () => {
    test.slow();
    const [content, out] = [join(work, 'content'), join(work, 'site')];
    cpSync('tests/fixtures/report-2024', content, { recursive: true });
    cpSync(folderOf('report'), out, { recursive: true });
    const before = fingerprint(out);

    const file = join(content, '2024/report.mdx');
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8')}\n<Note>见[旧版](${host}/2021/9/)。</Note>\n`,
    );
    const { status, output } = build(
      '--content',
      content,
      '--out',
      out,
      '--site',
      host,
      '--no-pdf',
    );

    expect(status).toBe(1);
    expect(output).toContain('生成的网站没有通过最后的查验，有1处问题');
    expect(output).toContain(`链接“${host}/2021/9/”打不开：网站上没有这个网址`);
    expect(output).toContain('上一次生成的网站没有改动');
    expect(fingerprint(out)).toEqual(before);
    expect(readdirSync(work).sort()).toEqual(['content', 'site']);
  });

  test('without PDFs has no link to one, nor to an image; the next finds the files of a folder that was renamed', () => {
    test.slow();
    const [content, out] = [join(work, 'content'), join(work, 'site')];
    cpSync('tests/fixtures/report-2024', content, { recursive: true });
    expect(build('--content', content, '--out', out, '--no-pdf').status).toBe(0);
    expect(existsSync(join(out, '2024/report.pdf'))).toBe(false);
    expect(existsSync(join(out, '2024/share.png'))).toBe(false);
    for (const path of ['index.html', '2024/index.html', '2024/1/2/index.html']) {
      const html = readFileSync(join(out, path), 'utf8');
      expect(html.includes('href="/2024/print/"'), path).toBe(true);
      expect(/report\.pdf|%pdf-of|share\.png/.test(html), path).toBe(false);
    }
    const before = fingerprint(out);
    renameSync(join(content, '2024/1-理论学习'), join(content, '2024/1-学习'));
    expect(build('--content', content, '--out', out, '--no-pdf').status).toBe(0);
    expect(fingerprint(out)).toEqual(before);
  });

  test('says every mistake of every file in one run', () => {
    const content = join(work, 'content');
    cpSync('tests/fixtures/report-2024', content, { recursive: true });
    writeFileSync(
      join(content, '2024/1-理论学习/1-政治理论学习.mdx'),
      '---\ntitel: 甲\n---\n噪声<60\n\n{二}\n',
    );
    writeFileSync(join(content, 'site.yaml'), 'name: x\n');
    rmSync(join(content, '2024/3-群众性创建/section.mdx'));
    const { status, output } = build('--content', content, '--out', join(work, 'site'));
    expect(status).toBe(1);
    for (const place of [
      '1-政治理论学习.mdx:2:1',
      '1-政治理论学习.mdx:4:3',
      '1-政治理论学习.mdx:6:1',
      'site.yaml:1:1',
      '3-群众性创建/section.mdx',
    ]) {
      expect(output).toContain(place);
    }
  });

  test('never replaces a folder that is not a site', () => {
    writeFileSync(join(work, '重要.txt'), '');
    const { status, output } = build('--out', work);
    expect(status).toBe(2);
    expect(output).toContain('那里有别的文件');
    expect(readdirSync(work)).toEqual(['重要.txt']);
  });

  test('explains itself, and what it does not understand', () => {
    expect(build('--help').output).toContain('--content 文件夹');
    expect(build('--contents', 'x')).toEqual({
      status: 2,
      output: expect.stringContaining('看不懂“--contents”'),
    });
    expect(build('--content', join(work, 'nowhere')).output).toContain('没有这个内容文件夹');
  });
});
