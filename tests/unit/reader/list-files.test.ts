import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent, severityOf } from '../../../src/check/check.ts';
import { listFiles, stampOf } from '../../../src/reader/list-files.ts';
import { readContent } from '../../../src/reader/read-content.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'content-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function put(path: string, text = ''): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

const strays = () => listFiles(dir).strays.map(({ path, kind }) => [path, kind]);

/** What the check says of a path: how grave it is, and its words. */
async function saidOf(path: string): Promise<string[]> {
  const { files } = await checkContent(dir);
  return files
    .filter((file) => file.path === join(dir, path))
    .flatMap(({ messages }) => messages.map((each) => `${severityOf(each)} ${each.reason}`));
}

test('files and folders are listed in order, with what is no content apart', () => {
  put('2024/report.mdx');
  put('2024/1-甲/section.mdx');
  put('2024/attachments/~$办法.docx');
  put('2024/attachments/名单.xlsx~');
  put('2024/attachments/.secret.txt');
  put('2024/attachments/办法.docx');
  put('Thumbs.db');
  put('.DS_Store');
  put('.git/config');
  put('.gitkeep');
  expect(listFiles(dir).paths).toEqual([
    '2024/1-甲/section.mdx',
    '2024/attachments/办法.docx',
    '2024/report.mdx',
  ]);
  expect(listFiles(dir).folders).toEqual(['2024', '2024/1-甲', '2024/attachments']);
  expect(strays()).toEqual([
    ['.DS_Store', 'system'],
    ['2024/attachments/.secret.txt', 'hidden'],
    ['2024/attachments/~$办法.docx', 'lock'],
    ['2024/attachments/名单.xlsx~', 'backup'],
    ['Thumbs.db', 'system'],
  ]);
});

test('what programs leave behind is a hint; a hidden file, which someone may miss, a warning', async () => {
  put('2024/~$总结.docx');
  put('2024/.~总结.wps');
  put('2024/report.mdx~');
  put('Thumbs.db');
  put('2024/attachments/.secret.txt');
  for (const path of ['2024/~$总结.docx', '2024/.~总结.wps', '2024/report.mdx~', 'Thumbs.db']) {
    expect(await saidOf(path), path).toEqual([expect.stringMatching(/^hint /)]);
  }
  expect(await saidOf('2024/attachments/.secret.txt')).toEqual([
    'warning 名字以点开头的文件或文件夹是隐藏的，不会发布',
  ]);
});

test('nothing in a folder whose name ends in ~ is read, and it is an error', async () => {
  put('2024/report.mdx', '---\ntitle: 总结\nstatus: published\n---\n');
  put('2024/2-备份~/section.mdx', '{1+1}');
  put('2025~/report.mdx', '{1+1}');
  const { sections, reports } = readContent(dir);
  expect([...sections, ...reports].map(({ path }) => path)).toEqual(['2024/report.mdx']);
  expect(await saidOf('2024/2-备份~')).toEqual([
    expect.stringMatching(/^error .*不会出现在网站上/),
  ]);
  expect(await saidOf('2025~')).toEqual([expect.stringMatching(/^error .*不会出现在网站上/)]);
});

test('a symbolic link is an error, wherever it leads, and is never followed', async () => {
  mkdirSync(join(dir, '2024/attachments'), { recursive: true });
  symlinkSync('/etc/hostname', join(dir, '2024/attachments/文件.txt'));
  symlinkSync('nowhere', join(dir, '2024/attachments/断链.txt'));
  symlinkSync('环.txt', join(dir, '2024/attachments/环.txt'));
  symlinkSync('..', join(dir, '2024/attachments/文件夹'));
  expect(strays().map(([, kind]) => kind)).toEqual(['link', 'link', 'link', 'link']);
  for (const name of ['文件.txt', '断链.txt', '环.txt', '文件夹']) {
    expect(await saidOf(`2024/attachments/${name}`)).toEqual([
      expect.stringMatching(/^error 这是符号链接/),
    ]);
  }
});

test('a pipe is no file', () => {
  execFileSync('mkfifo', [join(dir, '管道')]);
  expect(strays()).toEqual([['管道', 'special']]);
});

test('the stamp of a folder changes with its files, and holds with links that lead nowhere', () => {
  put('site.yaml', 'name: 甲');
  symlinkSync('nowhere', join(dir, '断链'));
  const before = stampOf(dir);
  expect(before).not.toBe('');
  expect(stampOf(dir)).toBe(before);
  put('2024/report.mdx');
  expect(stampOf(dir)).not.toBe(before);
});
