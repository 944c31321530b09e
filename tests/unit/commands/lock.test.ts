import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
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
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
});

test('the lock of a dead process that had our number is taken over', async () => {
  writeFileSync(lock, String(process.pid));
  const release = await takeLock(lock);
  release();
  expect(existsSync(lock)).toBe(false);
});
