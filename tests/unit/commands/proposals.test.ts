import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { command as figures } from '../../../src/commands/figures.ts';
import { chosen, tableLines } from '../../../src/commands/proposals.ts';
import { command as topics } from '../../../src/commands/topics.ts';
import { readContent } from '../../../src/reader/read-content.ts';

const greening = (parks: number, jobs: string): string =>
  `全年新建公园${parks}个，改造绿地，修剪绿篱，做好绿化养护。开发区新增就业岗位${jobs}个。`;

/** Two imported years as they lie in the folder: no topic, one file with the line ends of Windows. */
const files: Record<string, string> = {
  'site.yaml': 'name: 示例\nissuer: 示例局\nurl: https://example.org/\ncontact: 电话\n',
  'topics.yaml': '# 专题：\n{}\n',
  '2023/report.mdx': '---\ntitle: 2023年总结\nstatus: published\n---\n\n导语。\n',
  '2023/1-工作/section.mdx': '---\ntitle: 工作\n---\n',
  '2023/1-工作/1-绿化.mdx': `---\r\ntitle: "城区绿化"\r\nrunIn: false\r\n---\r\n\r\n${greening(5, '300')}\r\n`,
  '2024/report.mdx': '---\ntitle: 2024年总结\nstatus: published\n---\n\n导语。\n',
  '2024/1-工作/section.mdx': '---\ntitle: 工作\n---\n',
  '2024/1-工作/1-绿化.mdx': `---\ntitle: 城区绿化提升 # 说明\n---\n\n${greening(7, '450')}\n`,
};

let dir = '';
let said = '';
const read = (path: string): string => readFileSync(join(dir, path), 'utf8');

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  said = '';
  vi.spyOn(console, 'log').mockImplementation((text: string) => {
    said += text;
  });
});
afterEach(() => {
  rmSync(dir, { recursive: true });
  vi.restoreAllMocks();
});

const unchanged = (): boolean => Object.entries(files).every(([path, text]) => read(path) === text);

describe('npm run topics', () => {
  test('shows what could be joined, with the reason, and writes nothing', () => {
    topics(['--content', dir]);
    expect(said).toMatch(/1 +城区绿化 +2024 +（一）城区绿化提升 +文字相近（相似度\d+%）\n +2023 /);
    expect(unchanged()).toBe(true);
  });

  test('writes what is named: one line a file, all else byte for byte, so that it is proposed no more', () => {
    topics(['--content', dir, '--apply', '1']);
    expect(read('topics.yaml')).toBe(
      '# 专题：\ncheng-qu-lü-hua:\n  name: 城区绿化\n'.replace('ü', 'v'),
    );
    const old = files['2023/1-工作/1-绿化.mdx'] ?? '';
    expect(read('2023/1-工作/1-绿化.mdx')).toBe(
      old.replace('绿化"\r\n', '绿化"\r\ntopic: cheng-qu-lv-hua\r\n'),
    );
    expect(read('2024/1-工作/1-绿化.mdx')).toContain('# 说明\ntopic: cheng-qu-lv-hua\n---\n');
    const { topics: settings, subsections } = readContent(dir);
    expect(settings.issues).toEqual([]);
    expect(subsections.map(({ frontMatter }) => frontMatter.data?.topic)).toEqual([
      'cheng-qu-lv-hua',
      'cheng-qu-lv-hua',
    ]);
    topics(['--content', dir]);
    expect(said).toContain('没有可以设的专题');
  });
});

describe('npm run figures', () => {
  test('shows the numbers that several years tell, one column a year, and writes nothing', () => {
    figures(['--content', dir]);
    expect(said).toMatch(/序号 +名称 +单位 +2023年 +2024年\n1 +新建公园 +个 +5个 +7个/);
    expect(unchanged()).toBe(true);
  });

  test('writes what is named into series.yaml, after what is there, and proposes it no more', () => {
    writeFileSync(join(dir, 'series.yaml'), '# 说明\nown:\n  name: 投资');
    figures(['--content', dir, '--apply', '1']);
    expect(read('series.yaml')).toBe(
      '# 说明\nown:\n  name: 投资\nxin-jian-gong-yuan:\n  name: 新建公园\n  unit: 个\n',
    );
    said = '';
    figures(['--content', dir]);
    expect(said).not.toContain('新建公园');
  });
});

test('proposals are named by numbers, ranges or all', () => {
  const list = ['甲', '乙', '丙', '丁'];
  expect(chosen(list, '1,3')).toEqual(['甲', '丙']);
  expect(chosen(list, '2-4')).toEqual(['乙', '丙', '丁']);
  expect(chosen(list, 'all')).toEqual(list);
  for (const wrong of ['5', '0', '甲', '3-2', '']) {
    expect(() => chosen(list, wrong)).toThrow(/现在是 1 到 4/);
  }
});

test('columns are as wide as their widest cell, a Han character as two letters', () => {
  expect(
    tableLines([
      ['名称', '数'],
      ['a', '7个'],
    ]),
  ).toEqual(['名称  数', 'a     7个']);
});
