import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './say.ts';

/**
 * Takes a lock, waiting for its holder if there is one: two builds of one content in one workshop mix their pages. The lock holds the
 * number of its process and when that began: one whose process is gone, or whose number another has got meanwhile, is
 * taken over.
 * @param path the lock file, in a folder that exists
 * @returns what releases it
 */
export async function takeLock(path: string): Promise<() => void> {
  let isWaiting = false;
  while (!create(path)) {
    const holder = holderOf(path);
    if (holder === 'gone') rmSync(path, { force: true });
    else {
      if (!isWaiting) say(waiting(path, holder));
      isWaiting = true;
      await pause(200);
    }
  }
  return () => rmSync(path, { force: true });
}

function create(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid}\n${beginOf(process.pid)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return false;
  }
}

/** The process that holds a lock, and since when. */
interface Holder {
  pid: number;
  since: Date;
}

/** So long a lock may be empty, in milliseconds: its process has made it and not yet written. */
const momentToWrite = 10_000;

function holderOf(path: string): Holder | 'gone' {
  try {
    const since = statSync(path).mtime;
    const [number = '', begin = ''] = readFileSync(path, 'utf8').split('\n');
    const pid = Number(number);
    if (!pid) return Date.now() - since.getTime() < momentToWrite ? { pid, since } : 'gone';
    // Our own number is that of a dead process which had it before us, as happens in containers.
    if (pid === process.pid || !isAlive(pid)) return 'gone';
    const now = beginOf(pid);
    return begin && now && begin !== now ? 'gone' : { pid, since };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'gone';
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It lives, and is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * When a process began, in the system's own words, which differ for two processes that had one number; empty where
 * the system does not tell (Windows), or it has ended.
 */
function beginOf(pid: number): string {
  if (process.platform === 'win32') return '';
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
    }).stdout.trim();
  try {
    // The name of the program, in brackets, may hold blanks; the time is the 22nd field (proc_pid_stat(5)).
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? ''
    );
  } catch {
    return '';
  }
}

function waiting(path: string, { pid, since }: Holder): string {
  const time = since.toLocaleString('zh-CN', { hour12: false });
  const process = pid ? `，进程号 ${pid}` : '';
  return [
    `同一内容的另一个生成任务正在进行（${time} 开始${process}），等它结束……`,
    `如果并没有别的生成任务：按 Ctrl+C 停下，删去文件 ${path}，再运行一次。`,
  ].join('\n');
}
