import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { noteFinding } from '../../../src/check/note-finding.ts';

let dir = '';
let file = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'content-'));
  file = join(dir, '2024/report.mdx');
  mkdirSync(join(dir, '2024'));
  writeFileSync(
    join(dir, 'site.yaml'),
    'name: 甲\nissuer: 乙\nurl: https://example.org/\ncontact: 丙\n',
  );
  writeFileSync(
    file,
    '---\ntitle: 2024年总结\nstatus: draft\n---\n\n截止目前完成。电话13800138000。\n\n6月31日开会，2月30日再开。\n',
  );
});

afterEach(() => rmSync(dir, { recursive: true }));

const noted = (rule: string, line: number, of = file) =>
  noteFinding(dir, { rule, file: of, line, reason: '原文如此' });

const rulesLeft = async (): Promise<(string | undefined)[]> =>
  (await checkContent(dir)).files
    .filter(({ path }) => path === file)
    .flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));

test('what is acknowledged is not said again', async () => {
  expect(await noted('wording', 6)).toEqual({ texts: ['截止目前'] });
  expect(await rulesLeft()).not.toContain('wording');
  expect(readFileSync(file, 'utf8')).toContain('  - rule: wording\n    text: 截止目前\n');
});

test('all that a rule says of a line is acknowledged', async () => {
  expect(await noted('calendar', 8)).toEqual({ texts: ['6月31日', '2月30日'] });
  expect(await rulesLeft()).not.toContain('calendar');
});

test.each<[string, string, number, RegExp]>([
  ['another line', 'wording', 8, /第8行没有 wording，它在第6行/],
  ['a rule that is misspelt', 'wordin', 6, /没有“wordin”这条规则，最接近的是 wording/],
  ['a rule that says nothing', 'zodiac', 6, /这个文件没有 zodiac/],
])('%s is refused, and nothing is written', async (_what, rule, line, problem) => {
  const before = readFileSync(file, 'utf8');
  expect(await noted(rule, line)).toEqual({ problem: expect.stringMatching(problem) });
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('an error is refused, and a file of which nothing is said', async () => {
  writeFileSync(file, '---\ntitle: 2024年总结\nstatus: draft\n---\n\n机密★1年\n');
  expect(await noted('secrecy', 6)).toEqual({ problem: expect.stringMatching(/这是错误/) });
  expect(await noted('secrecy', 6, join(dir, '2024/none.mdx'))).toEqual({
    problem: expect.stringMatching(/没有任何警告/),
  });
});
