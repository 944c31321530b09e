import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { upgrade } from '../../../src/commands/upgrade.ts';
import type { Upgrade } from '../../../src/reader/content-version.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { contentVersion } from '../../../src/rules/content-version.ts';
import { findingsWith } from '../check/folder.ts';

/** What a second version of the program could ask for. */
const steps: Upgrade[] = [
  {
    about: '栏目 topic 改名为 thread',
    apply: (path, text) => (path.endsWith('.mdx') ? text.replace(/^topic:/m, 'thread:') : text),
  },
];

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), '升级-'));
  mkdirSync(join(dir, '2024'));
  writeFileSync(join(dir, 'site.yaml'), '# 网站设置\nname: 示例 # 名称\n');
  writeFileSync(join(dir, '2024/report.mdx'), '---\ntitle: 甲\ntopic: parks\n---\n\n导语。\n');
  writeFileSync(join(dir, '2024/original.txt'), 'topic: 原件\n');
});
afterEach(() => rmSync(dir, { recursive: true }));

const textOf = (path: string): string => readFileSync(join(dir, path), 'utf8');

test('content of version 1 under a program of version 2: the check says what to run, and nothing else is asked', () => {
  const [finding, ...others] = contentVersion(readContent(dir), steps);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    path: 'site.yaml',
    message: '内容是第1版的写法，这个程序要第2版',
    remedy: '运行 npm run upgrade，由程序改好：栏目 topic 改名为 thread',
  });
});

test('the step changes what needs it, keeps comments, and is done once', () => {
  expect(upgrade(readContent(dir), steps)).toContain('改动了 2 个文件');
  expect(textOf('2024/report.mdx')).toBe('---\ntitle: 甲\nthread: parks\n---\n\n导语。\n');
  expect(textOf('2024/original.txt')).toBe('topic: 原件\n');
  expect(textOf('site.yaml')).toBe('# 网站设置\nname: 示例 # 名称\ncontentVersion: 2\n');
  expect([...contentVersion(readContent(dir), steps)]).toEqual([]);
  expect(upgrade(readContent(dir), steps)).toBe('内容已经是第2版的写法，不用改。');
});

test('settings that cannot be read stop it before anything is changed', () => {
  writeFileSync(join(dir, 'site.yaml'), 'name: "示例\n');
  expect(() => upgrade(readContent(dir), steps)).toThrow('没有改动任何文件');
  expect(textOf('2024/report.mdx')).toContain('topic: parks');
});

test('content that is newer than the program is said as such, and alone', async () => {
  const newer = await findingsWith({
    'site.yaml': 'name: 示例\ncontentVersion: 9\nlogos: 新的栏目\n',
    '2024/report.mdx': '---\nheading: 新的写法\n---\n',
  });
  expect(newer).toEqual([
    expect.objectContaining({
      rule: 'content-version',
      place: 'site.yaml:2:1',
      message: '内容是第9版的写法，这个程序只认识到第1版',
    }),
  ]);
  expect(() => upgrade(readContent(dir), [])).not.toThrow();
});

test.each(['name: *x\n', '- 甲\n', '甲\n', 'contentVersion: *x\n', 'contentVersion: 二\n'])(
  'settings that are none are of the first version, and end nothing: %s',
  async (text) => {
    const rules = (await findingsWith({ 'site.yaml': text })).map(({ rule }) => rule);
    expect(rules).toContain('settings');
    expect(rules).not.toContain('content-version');
  },
);
