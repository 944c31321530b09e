import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Takes a lock, waiting for its holder if there is one: two builds in one project mix their pages.
 * The lock of a process that no longer lives is taken over.
 * @param path the lock file, in a folder that exists
 * @returns what releases it
 */
export async function takeLock(path: string): Promise<() => void> {
  let isWaiting = false;
  while (!create(path)) {
    if (isHeld(path)) {
      if (!isWaiting) console.log('另一个生成任务正在进行，等它结束……');
      isWaiting = true;
      await pause(200);
    } else {
      rmSync(path, { force: true });
    }
  }
  return () => rmSync(path, { force: true });
}

function create(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return false;
  }
}

/** Whether the process that wrote the lock still lives. */
function isHeld(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    // Our own number is that of a dead process which had it before us, as happens in containers.
    if (pid === process.pid) return false;
    // Just created and not yet written: its holder lives.
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
