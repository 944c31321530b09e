import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from './failure.ts';

/** An error of the operating system, as Node tells it (https://nodejs.org/api/errors.html#class-systemerror). */
interface SystemError extends Error {
  code: string;
  syscall: string;
  path?: string;
  dest?: string;
}

const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  'syscall' in error &&
  typeof error.syscall === 'string';

/** What the system's errors mean, and what staff can do. */
const meanings: Record<string, [message: string, remedy: string]> = {
  ENOSPC: ['磁盘满了', '删去不用的文件，腾出空间再运行一次'],
  EDQUOT: ['磁盘的配额用完了', '删去不用的文件，或者请系统管理员增加配额，再运行一次'],
  EROFS: ['这里是只读的，不能写', '换一个可以写的文件夹，或者请系统管理员改成可写'],
  EACCES: ['没有权限', '请系统管理员给当前用户读写它的权限，再运行一次'],
  EPERM: ['系统不允许', '关掉正在使用它的程序；还不行，请系统管理员给当前用户读写它的权限'],
  EBUSY: ['正被别的程序使用', '关掉打开着它的程序（Word、WPS、编辑器、资源管理器），再运行一次'],
  EMFILE: ['同时打开的文件太多', '关掉别的程序，或者请系统管理员调高打开文件数的上限（ulimit -n）'],
  ENFILE: ['整个系统打开的文件太多', '关掉别的程序，再运行一次'],
  ENOMEM: ['内存不够', '关掉别的程序，再运行一次'],
  ENOENT: ['没有这个文件或文件夹', '检查路径；如果是刚才被移走或改名的，恢复以后再运行一次'],
  ENOTDIR: ['路径中间有一个是文件，不是文件夹', '检查路径，另指一个文件夹'],
  EISDIR: ['这是文件夹，不是文件', '检查路径，另指一个文件'],
  EEXIST: ['已经有同名的文件或文件夹', '移走或改名，再运行一次'],
  ENOTEMPTY: ['文件夹里还有别的文件', '关掉正在使用它的程序，移走里面的文件，再运行一次'],
  ENAMETOOLONG: ['文件名或路径太长', '把文件名、文件夹名改短'],
  ELOOP: ['快捷方式（符号链接）绕成了圈', '删去它，换成文件本身'],
  EIO: ['磁盘读写出错', '磁盘可能有故障：先备份，再请系统管理员检查'],
};

/**
 * What an error of the system means to the user: path, what is wrong and what to do.
 * @returns nothing for an error of another kind, or one that is not known
 */
export function systemFailure(error: unknown): Failure | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (!isSystemError(each)) continue;
    const [message, remedy] = meanings[each.code] ?? [];
    if (!message) continue;
    const path = each.dest ?? each.path;
    return new Failure(`${path ? `${path}\n` : ''}${message}（${each.code}）。${remedy}。`);
  }
  return undefined;
}

/**
 * What is told of any error that ends a command: the system's as above; one that no one foresaw is written to a file
 * for those who look after the program, since its words help no one else.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return systemFailure(error) ?? new Failure(unforeseen(error));
}

/** The words for an error in the program itself. */
export function unforeseen(error: unknown): string {
  const head = '程序内部出错，没有做完。请把下面';
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const file = written(details);
  // Who reads the log of a server cannot fetch a file from there.
  return file && !process.env.CI
    ? `${head}这个文件的内容，连同运行的命令，发给维护者：\n${file}`
    : `${head}的内容，连同运行的命令，发给维护者：\n${details}`;
}

/** Writes the details of an error down; none where that fails too. */
function written(details: string): string | undefined {
  try {
    const dir = join(tmpdir(), 'annual-summary');
    mkdirSync(dir, { recursive: true });
    const file = join(dir, `出错-${process.pid}.txt`);
    writeFileSync(file, `${new Date().toISOString()}\n${process.argv.join(' ')}\n\n${details}\n`);
    return file;
  } catch {
    return undefined;
  }
}
