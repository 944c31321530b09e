import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeLock } from '../../../src/commands/lock.ts';

let dir = '';
let lock = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(dir, 'build.lock');
});
afterEach(() => {
  rmSync(dir, { recursive: true });
  vi.restoreAllMocks();
});

test('a lock that nobody holds is taken, and given back', async () => {
  const release = await takeLock(lock);
  expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid}\n`));
  release();
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a living process is waited for, and taken over when it has died', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  writeFileSync(lock, String(holder.pid));
  let isTaken = false;
  const taken = takeLock(lock).then((release) => {
    isTaken = true;
    return release;
  });
  await vi.waitFor(() => expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringMatching('等')));
  expect(isTaken).toBe(false);
  holder.kill();
  await taken;
  expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid}\n`));
});

test('the lock of a living process that got the number of its dead holder is taken over', async () => {
  const release = await takeLock(lock);
  const [, begin = ''] = readFileSync(lock, 'utf8').split('\n');
  // Who started us began earlier than we did.
  writeFileSync(lock, `${process.ppid}\n${begin}\n`);
  const releaseAgain = await takeLock(lock);
  expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid}\n`));
  releaseAgain();
  release();
});

test('who waits is told since when, for which process, and what to do', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  writeFileSync(lock, String(process.ppid));
  const taken = takeLock(lock);
  await vi.waitFor(() => expect(said).toHaveBeenCalled());
  const [message] = said.mock.calls[0] ?? [];
  expect(message).toMatch(new RegExp(`开始，进程号 ${process.ppid}`));
  expect(message).toContain(`删去文件 ${lock}`);
  rmSync(lock);
  (await taken)();
});

test('a lock that was left empty long ago is taken over', async () => {
  writeFileSync(lock, '');
  utimesSync(lock, new Date(2020, 0), new Date(2020, 0));
  (await takeLock(lock))();
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a dead process that had our number is taken over', async () => {
  writeFileSync(lock, String(process.pid));
  const release = await takeLock(lock);
  release();
  expect(existsSync(lock)).toBe(false);
});
