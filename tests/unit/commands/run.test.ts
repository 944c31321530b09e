import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { command as build } from '../../../src/commands/build.ts';
import { command as check } from '../../../src/commands/check.ts';
import { command as start } from '../../../src/commands/start.ts';

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

const run = (...args: string[]): Ran =>
  spawnSync('node', ['src/commands/run.js', ...args], { encoding: 'utf8' });

let dir = '';
beforeEach(() => {
  // Paths are relative to where npm was called, whence these tests may be.
  vi.stubEnv('INIT_CWD', process.cwd());
  dir = mkdtempSync(join(tmpdir(), '命 令-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test.each(['start', 'build', 'check', 'dev', 'import', 'print', 'test', 'bench'])(
  '%s explains itself',
  (command) => {
    const { status, stdout } = run(command, '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/[。，]/);
  },
);

test.each([
  ['an unknown command', ['bulid'], /没有命令“bulid”.*start、build、check/],
  ['no command', [], /可以用的命令/],
  ['an unknown option', ['check', '--contnet', 'x'], /看不懂“--contnet”/],
])('%s ends with a message and exit code 2', (_what, args, message) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
});

const commands = { check, build, start };

test.each<[string, keyof typeof commands, string[], RegExp]>([
  ['an option without its value', 'check', ['--content'], /--content 后面要写文件夹/],
  ['an unknown format', 'check', ['--format', 'xml'], /只能是 text、.*github/],
  ['a port that is none', 'start', ['--port', '0'], /1 到 65535/],
  ['an address of the site that is none', 'build', ['--site', 'example.org'], /完整的网址/],
  ['a base that Astro cannot serve', 'build', ['--base', '/总结/'], /英文字母/],
  [
    'the content folder as the output',
    'build',
    ['--content', 'tests/fixtures/report-2024', '--out', 'tests/fixtures/report-2024'],
    /不能把网站生成到/,
  ],
  [
    'a folder in the content as the output',
    'build',
    ['--content', 'tests/fixtures/report-2024', '--out', 'tests/fixtures/report-2024/x'],
    /不能把网站生成到/,
  ],
  ['the project as the output', 'build', ['--out', '.'], /不能把网站生成到/],
  ['a file as the output', 'build', ['--out', 'README.md'], /不能把网站生成到/],
])('%s is refused', async (_what, name, args, message) => {
  vi.spyOn(console, 'log').mockReturnValue();
  await expect(async () => commands[name](args)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(message),
  });
});

test('a folder with other files is never built into', async () => {
  writeFileSync(join(dir, '年终材料.txt'), '甲');
  await expect(build(['--out', dir])).rejects.toMatchObject({ exitCode: 2 });
  expect(readFileSync(join(dir, '年终材料.txt'), 'utf8')).toBe('甲');
});

describe('check', () => {
  test('says it when npm took an option for its own', async () => {
    vi.stubEnv('npm_config_fix', 'true');
    await expect(async () => commands.check([])).rejects.toThrow(
      /先写两个连字符.*npm run check --/s,
    );
    vi.unstubAllEnvs();
  });

  test('of content without errors ends with 0', () => {
    expect(run('check', '--content', 'tests/fixtures/report-2024')).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  test.each([
    ['no such folder', 'nowhere', /没有这个内容文件夹/],
    ['a file', 'README.md', /没有这个内容文件夹/],
    ['an empty folder', '', /没有任何年份的报告/],
  ])('of %s says so and ends with 1', (_what, path, message) => {
    const { status, stdout } = run('check', '--content', path || dir);
    expect(status).toBe(1);
    expect(stdout).toMatch(message);
  });

  test('lists every blank with its sentence and line', () => {
    const { status, stdout } = run('check', '--content', 'tests/fixtures/report-2024', '--blanks');
    expect(status).toBe(0);
    expect(stdout).toContain(
      '2024/3-群众性创建/4-文明行动.mdx：1处\n  第6行　四是大力倡导文明交通，安排全局干部职工【XX】余人次',
    );
    expect(stdout).toMatch(/原文留空共66处。\n$/);
  });

  test('as JSON and for GitHub writes nothing else', () => {
    const findings: unknown = JSON.parse(run('check', '--content', dir, '--format', 'json').stdout);
    expect(findings).toHaveLength(3);
    const annotations = run('check', '--content', dir, '--format', 'github').stdout.trim();
    expect(annotations.split('\n')).toHaveLength(3);
    expect(annotations).toMatch(/^::error file=.*,line=1,col=1,title=file-tree::/);
  });
});

test('a build of content with errors makes nothing', async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  const out = join(dir, 'site');
  await expect(build(['--content', join(dir, 'nowhere'), '--out', out])).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringMatching('没有生成网站'),
  });
  expect(existsSync(out)).toBe(false);
});
