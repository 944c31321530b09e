import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { type Beyond, beyondLimits } from '../markdown/limits.ts';
import { literalAsterisks } from '../markdown/literal-asterisks.ts';
import { literalNumbers } from '../markdown/literal-numbers.ts';
import { plainConstructs } from '../markdown/plain-constructs.ts';
import { nodesWhere } from '../report/blocks.ts';
import type { Original } from '../report/fidelity.ts';
import type { Doubt } from './doubts.ts';
import { wordText } from './word-text.ts';

/** The names under which the bureau's original may lie in a year's folder; a text counts before a Word file. */
export const originalNames = ['original.txt', 'original.md', 'original.docx'] as const;

/**
 * Leaves as text what GFM would change: a bare address, which would swallow the Chinese text after it, and the box of
 * a task, which would be no text any more.
 */
function withoutTouch(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  const disabled = ['protocolAutolink', 'wwwAutolink', 'emailAutolink', 'tasklistCheck'];
  data.micromarkExtensions.push({ disable: { null: disabled } });
}

/** Reads Markdown as it is filed: nothing of it becomes code, and its numbers stay. */
const markdown = unified()
  .use(remarkParse)
  .use(plainConstructs)
  .use(withoutTouch)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(literalNumbers)
  .use(literalAsterisks)
  .freeze();

/**
 * The text of an original as it was filed: `.txt` as it stands, `.md` without its marks, `.docx` as Word shows it,
 * with what its characters do not say.
 * @param bytes of a text: UTF-8, UTF-16 or GB18030, as `decode` reads it
 * @throws TypeError where a text is in no such encoding; UnreadableWord, UnreadableMarkdown where it cannot be read
 */
export function readOriginal(name: string, bytes: Uint8Array): Original & { doubts?: Doubt[] } {
  if (name.endsWith('.docx')) {
    const { lines, footnotes, doubts } = wordText(bytes);
    return { text: lines.join('\n'), footnotes, doubts };
  }
  const text = decode(bytes);
  return name.endsWith('.md') ? markdownText(text) : { text };
}

/** Markdown that is too long, or nested too deep, to be read; the message says where and what to do, in Chinese. */
export class UnreadableMarkdown extends Error {}

/**
 * Reads a Markdown file, without the front matter that some programs put before it.
 * @throws UnreadableMarkdown
 */
export function parseMarkdown(source: string): Root {
  const text = source.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '');
  const beyond = beyondLimits(text);
  if (beyond) throw new UnreadableMarkdown(refusal(beyond));
  const tree = markdown.parse(text);
  markdown.runSync(tree, text);
  return tree;
}

const refusal = ({ line, message }: Beyond): string =>
  `第${line}行：${message}。把它另存为纯文本（.txt）再试`;

function markdownText(source: string): Original {
  const tree = parseMarkdown(source);
  const notes = nodesWhere(tree, (node) => node.type === 'footnoteDefinition');
  const marks = nodesWhere(tree, (node) => node.type === 'footnoteReference');
  const text = tree.children.filter((node) => node.type !== 'footnoteDefinition');
  const identifiers = new Set(marks.map(({ identifier }) => identifier));
  return {
    text: plain(text),
    footnotes: [...identifiers].map((identifier) =>
      plain(notes.filter((note) => note.identifier === identifier)),
    ),
  };
}

const plain = (nodes: Nodes[]): string => textOf(nodes, { includeImageAlt: false });

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16 with one (or of Chinese or Latin letters with
 * line ends), or GB18030, in that order of trial.
 * @throws TypeError where the bytes are none of these
 */
export function decode(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe) return decodeAs('utf-16le', bytes);
  if (mark === 0xfeff) return decodeAs('utf-16be', bytes);
  // No text has a zero byte but UTF-16: beside each Latin letter, digit and line end.
  const zero = bytes.indexOf(0);
  if (zero !== -1) return decodeAs(zero % 2 === 1 ? 'utf-16le' : 'utf-16be', bytes);
  try {
    return decodeAs('utf-8', bytes);
  } catch {
    return decodeAs('gb18030', bytes);
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (text.includes('\0')) throw new TypeError('no text');
  return text;
}
