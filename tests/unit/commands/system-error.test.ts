import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { printable } from '../../../src/check/reporters/printable.ts';
import { Failure } from '../../../src/commands/failure.ts';
import { failureOf } from '../../../src/commands/system-error.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), '出错-'));
  vi.stubEnv('TMPDIR', dir);
  vi.stubEnv('CI', '');
});
afterEach(() => {
  rmSync(dir, { recursive: true });
  vi.unstubAllEnvs();
});

/** As Node makes them. */
const systemError = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: something in English, write '${path}'`), {
    code,
    syscall: 'write',
    path,
  });

test.each([
  ['ENOSPC', /磁盘满了.*腾出空间/],
  ['EDQUOT', /配额/],
  ['EROFS', /只读.*换一个/],
  ['EACCES', /没有权限.*系统管理员/],
  ['EPERM', /不允许.*关掉/],
  ['EMFILE', /打开的文件太多.*ulimit/],
  ['ENOTDIR', /不是文件夹/],
  ['EISDIR', /是文件夹/],
])("of the system's %s is said in Chinese where, what and what to do", (code, words) => {
  const { message, exitCode } = failureOf(systemError(code, '/网站/index.html'));
  expect(message).toMatch(words);
  expect(message).toContain('/网站/index.html');
  expect(message).not.toMatch(/English|\n +at /);
  expect(exitCode).toBe(1);
});

test('an error that another one wraps is said too', () => {
  const wrapped = new Error('Could not write', { cause: systemError('ENOSPC', '/网站') });
  expect(failureOf(wrapped).message).toMatch(/^\/网站\n磁盘满了/);
});

test('what is meant for the user stays as it is', () => {
  const failure = new Failure('请写四位年份', 2);
  expect(failureOf(failure)).toBe(failure);
});

test('an error that no one foresaw is written down for those who look after the program', () => {
  const { message } = failureOf(new TypeError('x is not a function'));
  const [head, file = ''] = message.split('\n');
  expect(head).toMatch(/程序内部出错.*发给维护者/);
  expect(message).not.toMatch(/not a function/);
  expect(readFileSync(file, 'utf8')).toMatch(/TypeError: x is not a function\n +at /);
});

test.each([
  ['in a log that others read', () => vi.stubEnv('CI', 'true')],
  [
    'where nothing can be written',
    () => {
      writeFileSync(join(dir, 'annual-summary'), '');
    },
  ],
])('%s it follows a line in Chinese', (_where, prepare) => {
  prepare();
  const { message } = failureOf(new TypeError('x is not a function'));
  expect(message).toMatch(/^程序内部出错.*发给维护者：\nTypeError: x is not a function\n/);
});

test('what steers a terminal is taken out of what is said', () => {
  expect(printable('甲\u001b]0;乙\u0007\r\u009b2J\u202e丙\n\t丁')).toBe('甲�]0;乙���2J�丙\n\t丁');
});
