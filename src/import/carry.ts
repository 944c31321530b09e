import type { Nodes, RootContent } from 'mdast';
import { isElement, nodesWhere, textIn } from '../report/blocks.ts';
import { attribute } from '../report/figures.ts';

/** Markup of a paragraph that was changed: the new text with what of the markup it still holds, and what it does not. */
export interface Carried {
  text: string;
  /** What changed with the text, and what fell away, in words. */
  changed: string[];
  lost: string[];
}

type Marked = Extract<Nodes, { type: 'mdxJsxTextElement' | 'link' }>;

const isMarked = (node: Nodes): node is Marked =>
  (node.type === 'mdxJsxTextElement' && /^(Figure|Note|Attachment)$/.test(node.name ?? '')) ||
  (node.type === 'link' &&
    node.position?.start.offset !== undefined &&
    !/^(https?:|mailto:)/.test(node.url));

/** A number with its unit's place: what a figure holds. */
const number = /^[\d.,，~～—–-]*\d多?[万亿]?/;

/**
 * Puts the figures, notes, attachments and links of a paragraph into the new version of it, each where the characters
 * before it still stand; the value of a figure may have changed.
 * @param source the file in which the earlier paragraph stands
 * @param text the new version, as it is written in a content file
 */
export function carryMarkup(before: RootContent, source: string, text: string): Carried {
  const carried: Carried = { text, changed: [], lost: [] };
  for (const node of nodesWhere(before, isMarked)) {
    const { start, end } = node.position ?? {};
    const whole = source.slice(start?.offset, end?.offset);
    const lead = leadOf(source.slice(before.position?.start.offset, start?.offset));
    const at = placeAfter(carried.text, lead);
    const put = at === undefined ? undefined : instead(node, whole, carried.text.slice(at));
    if (at === undefined || !put) {
      carried.lost.push(described(node, whole));
      continue;
    }
    carried.text = carried.text.slice(0, at) + put.markup + carried.text.slice(at + put.length);
    if (put.change) carried.changed.push(put.change);
  }
  return carried;
}

/** The characters before a place by which it is found again, without markup. */
const leadOf = (source: string): string =>
  source
    .replace(/<Note>[\s\S]*?<\/Note>/g, '')
    .replace(/<[^>]*>|[*\\]/g, '')
    .replace(/\[\^[^\]]*\]/g, '')
    .slice(-6);

/** Where the only place after these characters is; at the very beginning where there are none. */
function placeAfter(text: string, lead: string): number | undefined {
  if (!lead) return 0;
  const plain = lead
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .split('')
    .join('');
  const places = [...text.matchAll(new RegExp(plain, 'g'))];
  const [only] = places;
  return only && places.length === 1 ? only.index + only[0].length : undefined;
}

/** What is written at a place for a piece of markup; nothing where the text there is another. */
function instead(
  node: Marked,
  whole: string,
  following: string,
): { markup: string; length: number; change?: string } | undefined {
  if (isElement(node, 'Note')) return { markup: whole, length: 0 };
  const value = textIn(node);
  if (following.startsWith(value)) return { markup: whole, length: value.length };
  if (!isElement(node, 'Figure')) return undefined;
  const next = number.exec(following)?.[0] ?? '';
  const unit = attribute(node, 'unit') ?? '';
  if (!next || !following.slice(next.length).startsWith(unit)) return undefined;
  const markup = whole.replace(`>${value}<`, `>${next}<`);
  return { markup, length: next.length, change: `${described(node, whole)}：${value} → ${next}` };
}

function described(node: Marked, whole: string): string {
  if (isElement(node, 'Figure')) return `数据“${attribute(node, 'name') ?? ''}”`;
  if (isElement(node, 'Note'))
    return `编者注“${whole
      .replace(/<[^>]*>/g, '')
      .trim()
      .slice(0, 20)}”`;
  if (isElement(node, 'Attachment')) return `附件“${textIn(node)}”`;
  return `链接“${textIn(node)}”`;
}
