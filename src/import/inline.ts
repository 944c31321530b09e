import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { blocks, blockText } from '../report/blocks.ts';

/** The text of a node, without what describes its images. */
export const plain = (node: Nodes | Nodes[]): string => textOf(node, { includeImageAlt: false });

/** The text of blocks, one a line, as the site compares it. */
export const linesOf = (children: RootContent[]): string =>
  blocks({ type: 'root', children }).map(blockText).join('\n');

/** The inline content between two offsets of its text; what has no text goes with what stands before it. */
export function slice(nodes: PhrasingContent[], from: number, to = Infinity): PhrasingContent[] {
  const taken: PhrasingContent[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = plain(node).length;
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, length);
    if (length === 0) {
      // At a cut it stays with the text before; at the very beginning with the text after.
      if ((at > from || (at === 0 && from === 0)) && at <= to) taken.push(node);
    } else if (start < end) taken.push(cut(node, start, end));
    at += length;
  }
  return taken;
}

function cut(node: PhrasingContent, start: number, end: number): PhrasingContent {
  if (node.type === 'text') return { ...node, value: node.value.slice(start, end) };
  const copy = structuredClone(node);
  if ('children' in copy) copy.children = slice(copy.children, start, end);
  return copy;
}

/** Inline content as it is written: texts side by side are one, and no space stands at the ends or in bold's edges. */
export function tidy(nodes: PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes.flatMap(withoutEdges)) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (node.type === 'strong' && last?.type === 'strong')
      last.children = tidy([...last.children, ...node.children]);
    else merged.push(node.type === 'text' || node.type === 'strong' ? { ...node } : node);
  }
  return trimmed(merged.map(tightNumber));
}

/** Bold whose text begins or ends with a space is no bold in Markdown: the spaces move out of it. */
function withoutEdges(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'text') return node.value ? [node] : [];
  if (node.type !== 'strong') return [node];
  const text = plain(node);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start >= end) return text ? [{ type: 'text', value: text }, ...unseen(node)] : node.children;
  return [
    { type: 'text' as const, value: text.slice(0, start) },
    { ...node, children: tidy(slice(node.children, start, end)) },
    { type: 'text' as const, value: text.slice(end) },
  ].filter((piece) => piece.type !== 'text' || piece.value);
}

const unseen = (node: Extract<PhrasingContent, { type: 'strong' }>): PhrasingContent[] =>
  node.children.filter((child) => plain(child) === '');

/** A number is joined to its text, as in official documents, but for `1. 5G`, which would be another number or word. */
const tightNumber = (node: PhrasingContent, i: number): PhrasingContent =>
  i === 0 && node.type === 'text'
    ? { ...node, value: node.value.replace(/^(\s*\d+[.)])\s+(?=[^\s\dA-Za-z])/, '$1') }
    : node;

function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const text = plain(nodes);
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const isClean = start === 0 && end === text.length;
  const whole = isClean ? nodes : slice(nodes, start, Math.max(end, start));
  const isBreak = (node: PhrasingContent | undefined): boolean => node?.type === 'break';
  const from = whole.findIndex((node) => !isBreak(node));
  const to = whole.findLastIndex((node) => !isBreak(node));
  return from === -1 ? [] : whole.slice(from, to + 1);
}

export const paragraph = (children: PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children,
});
