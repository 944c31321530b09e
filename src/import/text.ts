import type { RootContent, Table } from 'mdast';
import { decode } from '../original/original.ts';
import { paragraph, tidy } from './inline.ts';
import { type Manuscript, Notices, UnreadableManuscript } from './manuscript.ts';

/**
 * Reads a text file, one paragraph a line; neighbouring lines with the same number of tabs are the rows of a table,
 * as Word writes them when it saves as text.
 * @throws UnreadableManuscript where it is in no encoding of Chinese text, or empty
 */
export function readText(bytes: Uint8Array): Manuscript {
  const notices = new Notices();
  const text = decoded(bytes);
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029\f\v]/)
    .map((line) => line.trim().replace(label, '$1'))
    .filter(Boolean);
  if (lines.length === 0) throw new UnreadableManuscript('这个文件是空的，没有什么可以导入');
  return {
    body: grouped(lines),
    notices,
    footnotes: new Map(),
    images: new Map(),
    doubts: [],
  };
}

/** Word parts an automatic number from its text by a tab. */
const label = /^([（(]?(?:[一二三四五六七八九十]+|\d+)(?:[）)]|[、.．]))\t+/;

/** @throws UnreadableManuscript */
export function decoded(bytes: Uint8Array): string {
  try {
    return decode(bytes);
  } catch {
    throw new UnreadableManuscript(
      '这个文件不是文本文件，或者编码无法识别。用记事本打开确认没有乱码，另存为 UTF-8 编码再试',
    );
  }
}

function grouped(lines: string[]): RootContent[] {
  const groups: string[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const width = widthOf(line);
    if (last && width > 1 && width === widthOf(last[0] ?? '')) last.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const [first = ''] = group;
    // A line with tabs that stands alone is no table, but no heading either: its tabs show that.
    return group.length > 1
      ? table(group)
      : paragraph([{ type: 'text', value: first.replace(/\t+/g, '\t') }]);
  });
}

const widthOf = (line: string): number => line.split('\t').length;

const table = (lines: string[]): Table => ({
  type: 'table',
  children: lines.map((line) => ({
    type: 'tableRow',
    children: line.split('\t').map((cell) => ({
      type: 'tableCell',
      children: tidy([{ type: 'text', value: cell }]),
    })),
  })),
});
