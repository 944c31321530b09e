import { relative } from 'node:path';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { severityOf } from '../check.ts';
import { printable } from './printable.ts';

const commands = { error: 'error', warning: 'warning', hint: 'notice' } as const;

/** The findings as workflow commands of GitHub Actions, which shows them in the diff; without a line it would not. */
export const github = (files: VFile[]): string =>
  files.flatMap((file) => file.messages.map((message) => command(file, message))).join('\n');

function command(file: VFile, message: VFileMessage): string {
  const properties = {
    file: relative(process.cwd(), file.path),
    line: message.line ?? 1,
    col: message.column ?? 1,
    title: message.ruleId ?? '',
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(`${value}`)}`);
  const text = `${message.reason}\n改法：${message.note}`;
  return `::${commands[severityOf(message)]} ${list.join(',')}::${data(text)}`;
}

const data = (text: string): string =>
  printable(text).replaceAll('%', '%25').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
