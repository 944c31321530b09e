import { relative } from 'node:path';
import { styleText } from 'node:util';
import stringWidth from 'string-width';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { severityNames } from '../../finding.ts';
import { severityOf } from '../check.ts';
import { printable } from './printable.ts';

/** The findings as people read them: place, what is wrong, the line with a caret, the remedy; counts last. */
export function terminal(files: VFile[]): string {
  return [...parts(files), summary(files)].join('\n\n');
}

/** The same for those who are about something else, a build: hints are only counted. */
export function terminalWithoutHints(files: VFile[]): string {
  const urgent = files.map(({ path, value, messages }) => {
    const file = new VFile({ path, value });
    file.messages = messages.filter((message) => severityOf(message) !== 'hint');
    return file;
  });
  return [...parts(urgent), summary(files)].join('\n\n');
}

const parts = (files: VFile[]): string[] =>
  files.flatMap((file) => file.messages.map((message) => part(file, message)));

const styles = { error: 'red', warning: 'yellow', hint: 'blue' } as const;

function part(file: VFile, message: VFileMessage): string {
  const severity = severityOf(message);
  const path = onOneLine(relative(process.cwd(), file.path) || '.');
  const place = [path, message.line, message.column].filter((each) => each !== undefined);
  const [what, ...details] = printable(message.reason).split('\n');
  return [
    `${styleText('bold', place.join(':'))}  ${styleText(styles[severity], severityNames[severity])}  ${what}`,
    ...details.map((line) => `    ${line}`),
    ...excerpt(file, message),
    `    → ${onOneLine(message.note ?? '')}${styleText('dim', `（${message.ruleId}）`)}`,
  ].join('\n');
}

const onOneLine = (text: string): string => printable(text).replaceAll('\n', '�');

/** The line of the source around the place, and a caret under it: Han characters are two columns wide. */
function excerpt(file: VFile, { line, column }: VFileMessage): string[] {
  const source = String(file).split(/\r?\n/)[(line ?? 0) - 1]?.replaceAll('\t', ' ');
  if (!source?.trim() || !column) return [];
  const reach = 24;
  const from = Math.max(0, column - 1 - reach);
  const lead = `    ${line} │ ${from > 0 ? '…' : ''}`;
  const before = printable(source.slice(from, column - 1));
  const end = column - 1 + reach < source.length ? '…' : '';
  const caret = ' '.repeat(stringWidth(lead + before));
  return [
    lead + before + printable(source.slice(column - 1, column - 1 + reach)) + end,
    caret + styleText('red', '^'),
  ];
}

function summary(files: VFile[]): string {
  const messages = files.flatMap((file) => file.messages);
  const counts = Object.entries(severityNames).flatMap(([severity, name]) => {
    const count = messages.filter((message) => severityOf(message) === severity).length;
    return count > 0 ? [`${count}处${name}`] : [];
  });
  return counts.length > 0 ? `内容检查：${counts.join('，')}。` : '内容检查通过。';
}
