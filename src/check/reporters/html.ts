import { relative } from 'node:path';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Severity, severityNames } from '../../finding.ts';
import { severityOf } from '../check.ts';
import { printable } from './printable.ts';

/**
 * The findings of some severities as an HTML list; empty where there are none.
 * @param more what is told below a finding of that file (relative to the working folder), as HTML
 */
export function html(
  files: VFile[],
  shown: Severity[],
  more: (message: VFileMessage, path: string) => string,
): string {
  const items = files.flatMap((file) =>
    file.messages
      .filter((message) => shown.includes(severityOf(message)))
      .map((message) => item(file, message, more(message, pathOf(file)))),
  );
  return items.length > 0 ? `<ul>${items.join('')}</ul>` : '';
}

function item(file: VFile, message: VFileMessage, more: string): string {
  const severity = severityOf(message);
  return [
    `<li class="${severity}"><p><b>${severityNames[severity]}</b> `,
    `<code>${escaped(pathOf(file))}</code>${placeOf(message)}</p>`,
    `<p>${escaped(message.reason).replaceAll('\n', '<br>')}</p>`,
    lineOf(file, message),
    `<p>改法：${escaped(message.note ?? '')}</p>`,
    more,
    '</li>',
  ].join('');
}

const pathOf = ({ path }: VFile): string => relative(process.cwd(), path) || '.';

const placeOf = ({ line, column }: VFileMessage): string =>
  line === undefined ? '' : `　第${line}行${column === undefined ? '' : `第${column}个字`}`;

/** The line of the source from some characters before the place, which is marked. */
function lineOf(file: VFile, { line, column }: VFileMessage): string {
  const source = String(file).split(/\r?\n/)[(line ?? 0) - 1];
  if (!source?.trim() || !column) return '';
  const from = Math.max(0, column - 25);
  const before = (from > 0 ? '…' : '') + source.slice(from, column - 1);
  const [marked = ' '] = source.slice(column - 1);
  const after = source.slice(column - 1 + marked.length, column + 40);
  return `<pre>${line} │ ${escaped(before)}<mark>${escaped(marked)}</mark>${escaped(after)}</pre>`;
}

/** A text in HTML. */
export const escaped = (text: string): string =>
  printable(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
