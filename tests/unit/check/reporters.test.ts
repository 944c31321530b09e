import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { github } from '../../../src/check/reporters/github.ts';
import { gitlab } from '../../../src/check/reporters/gitlab.ts';
import { json } from '../../../src/check/reporters/json.ts';
import { page } from '../../../src/check/reporters/page.ts';
import { sarif } from '../../../src/check/reporters/sarif.ts';
import { terminal } from '../../../src/check/reporters/terminal.ts';

function files(): VFile[] {
  const file = new VFile({ path: '内容/甲.mdx', value: '---\n噪声<60分贝，达标率100%。' });
  const error = file.message('“<”后面是数字', { place: { line: 2, column: 3 }, ruleId: 'syntax' });
  error.fatal = true;
  error.note = '写成 \\<';
  const hint = file.message('占位内容', { ruleId: 'placeholders' });
  hint.fatal = undefined;
  hint.note = '换成真实信息';
  return [file];
}

test('in the terminal a caret stands under the very character, full width or not', () => {
  const lines = stripVTControlCharacters(terminal(files())).split('\n');
  expect(lines[0]).toBe('内容/甲.mdx:2:3  错误  “<”后面是数字');
  expect(lines[1]).toBe('    2 │ 噪声<60分贝，达标率100%。');
  // Four spaces, the line number, a bar, and two characters of two columns each.
  expect(lines[2]).toBe(`${' '.repeat(8 + 4)}^`);
  expect(lines[3]).toBe('    → 写成 \\<（syntax）');
  expect(lines.at(-1)).toBe('内容检查：1处错误，1处提示。');
  expect(terminal([])).toBe('内容检查通过。');
});

/** What a task of VS Code finds in its output. */
const tasksSchema = z.object({
  tasks: z.array(
    z.object({
      problemMatcher: z.array(
        z.object({
          severity: z.string(),
          pattern: z.object({ regexp: z.string() }),
          background: z.object({ beginsPattern: z.string(), endsPattern: z.string() }),
        }),
      ),
    }),
  ),
});

test('the editor’s task finds each finding in what the terminal shows, and where it ends', () => {
  const tasks = readFileSync('.vscode/tasks.json', 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const matchers = tasksSchema
    .parse(JSON.parse(tasks))
    .tasks.flatMap((task) => task.problemMatcher);
  const lines = stripVTControlCharacters(terminal(files())).split('\n');
  const found = matchers.map(({ severity, pattern }) => [
    severity,
    lines.flatMap((line) => [...(new RegExp(pattern.regexp).exec(line) ?? [])].slice(1)),
  ]);
  expect(found).toEqual([
    ['error', ['内容/甲.mdx', '2', '3', '“<”后面是数字']],
    ['warning', []],
    ['info', ['内容/甲.mdx', undefined, undefined, '占位内容']],
  ]);
  for (const { background } of matchers) {
    expect(lines.filter((line) => new RegExp(background.endsPattern).test(line))).toHaveLength(1);
    expect(readFileSync('src/commands/check.ts', 'utf8')).toContain(
      background.beginsPattern.slice(1),
    );
  }
});

test('as JSON each finding has its place, rule, severity and remedy', () => {
  expect(JSON.parse(json(files()))[0]).toEqual({
    file: '内容/甲.mdx',
    line: 2,
    column: 3,
    rule: 'syntax',
    severity: 'error',
    message: '“<”后面是数字',
    remedy: '写成 \\<',
  });
});

test('for GitHub each finding is an annotation with a line', () => {
  expect(github(files()).split('\n')).toEqual([
    '::error file=内容/甲.mdx,line=2,col=3,title=syntax::“<”后面是数字%0A改法：写成 \\<',
    '::notice file=内容/甲.mdx,line=1,col=1,title=placeholders::占位内容%0A改法：换成真实信息',
  ]);
});

test('for GitLab each finding is an issue of Code Quality, with a fingerprint of its own', () => {
  const [error, hint] = JSON.parse(gitlab(files()));
  expect(error).toEqual({
    description: '“<”后面是数字。改法：写成 \\<',
    check_name: 'syntax',
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    severity: 'critical',
    location: { path: '内容/甲.mdx', lines: { begin: 2 } },
  });
  expect(hint).toMatchObject({ severity: 'info', location: { lines: { begin: 1 } } });
  expect(hint.fingerprint).not.toBe(error.fingerprint);
});

test.each([
  ['a code that steers the terminal', '甲\u001b[31m乙', '甲�[31m乙'],
  ['a sign that turns the order of letters', '甲\u202e乙', '甲�乙'],
  ['a command to GitHub', '::error::甲', '：：error'],
  ['one behind blanks', '甲\n  ::error::乙', '乙'],
  ['a command to Azure', '甲##vso[task.setvariable]乙', '甲＃＃vso[task.setvariable]乙'],
])('%s in content reaches neither terminal nor log', (_what, typed, shown) => {
  const file = new VFile({ path: `${typed}.mdx`, value: `一\n${typed}` });
  const message = file.message(typed, { place: { line: 2, column: 2 }, ruleId: 'links' });
  message.note = typed;
  for (const reporter of [terminal, github]) {
    const text = stripVTControlCharacters(reporter([file]));
    expect(text).toContain(shown);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    const commands = text.split('\n').filter((line) => /^\s*::|##\w*\[/.test(line));
    expect(commands.length).toBe(reporter === github ? 1 : 0);
  }
});

test('as SARIF each finding has its rule, level and place, with the rules in Chinese', () => {
  const { version, runs } = JSON.parse(sarif(files()));
  expect(version).toBe('2.1.0');
  const [{ tool, results }] = runs;
  expect(results[0]).toMatchObject({
    ruleId: 'syntax',
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI('内容/甲.mdx') },
          region: { startLine: 2, startColumn: 3 },
        },
      },
    ],
  });
  expect(results[1]).toMatchObject({ ruleId: 'placeholders', level: 'note' });
  expect(tool.driver.rules[results[0].ruleIndex].id).toBe('syntax');
});

test('as a page the gravest stand first, in their sentence, with remedy and source', () => {
  const [file = new VFile()] = files();
  const warning = file.message('下降不会超过100%', {
    place: { line: 2, column: 12 },
    ruleId: 'growth',
  });
  warning.fatal = false;
  warning.note = '核对';
  const shown = page([file]);
  expect(shown.match(/<h2>.*?<\/h2>/g)).toEqual([
    '<h2>错误（1处）</h2>',
    '<h2>警告（1处）</h2>',
    '<h2>提示（1处）</h2>',
  ]);
  expect(shown).toContain('噪声<mark>&#60;</mark>60分贝');
  expect(shown).toMatch(/改法：核对<\/p><p>依据：国家统计局/);
  expect(page([])).toContain('没有发现问题');
});
