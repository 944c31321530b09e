import { isSeq, parseDocument, stringify } from 'yaml';
import { splitMdx } from '../reader/read-content.ts';

/** One entry of `acknowledged` in a file's front matter. */
export interface Acknowledgement {
  rule: string;
  text: string;
  reason: string;
}

/**
 * The source of a content file with one more acknowledgement in its front matter: below those that it has, else at the
 * end. All else, comments and line ends too, stays as it was typed.
 * @param source the whole file
 * @returns nothing where it has no front matter that can be read, or a list that is not written in lines
 */
export function withAcknowledgement(source: string, entry: Acknowledgement): string | undefined {
  const bare = source.replace(/^\uFEFF/, '');
  const { head, yaml } = splitMdx(bare);
  if (yaml === undefined) return undefined;
  const document = parseDocument(yaml);
  const list = document.get('acknowledged');
  const isList = isSeq(list) && list.items.length > 0 && !list.flow;
  if (document.errors.length > 0 || (document.has('acknowledged') && !isList)) return undefined;
  const end = isList ? endOfLines(yaml, list.range?.[1] ?? yaml.length) : yaml.length;
  const indent = isList ? ' '.repeat(columnOf(yaml, list.range?.[0] ?? 0)) : '  ';
  const lines = [...(isList ? [] : ['acknowledged:']), ...linesOf(entry, indent)];
  const lineEnd = head.includes('\r\n') ? '\r\n' : '\n';
  const added = lines.map((line) => line + lineEnd).join('');
  const at = source.length - bare.length + head.indexOf('\n') + 1 + end;
  return source.slice(0, at) + added + source.slice(at);
}

/** Where the line begins after the last one that is not blank before an offset. */
function endOfLines(yaml: string, offset: number): number {
  const last = yaml.slice(0, offset).trimEnd().length;
  const end = yaml.indexOf('\n', last);
  return end < 0 ? yaml.length : end + 1;
}

/** How far the hyphens of a list are indented. */
const columnOf = (yaml: string, offset: number): number =>
  offset - (yaml.lastIndexOf('\n', offset - 1) + 1);

const linesOf = ({ rule, text, reason }: Acknowledgement, indent: string): string[] =>
  stringify([{ rule, text, reason }], { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => indent + line);
