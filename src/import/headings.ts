import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { paragraph, plain, slice, tidy } from './inline.ts';
import { type Label, labelOf } from './labels.ts';

/** A paragraph that begins with the number of a section or subsection. */
export interface Heading {
  label: Label;
  /** Without its number, and without the full stop before what runs on. */
  title: string;
  /** Whether text runs on after it: （一）标题。正文 */
  runIn: boolean;
  /** What runs on, and what of the title is no text (a footnote's mark). */
  rest: Paragraph[];
  /** An item of a sentence that goes on: （一）……； */
  isClause: boolean;
  /** Longer than any title that a person would write. */
  isLong: boolean;
}

/** Titles in thirteen real reports have up to 40 characters; a longer one is a sentence, or one that lacks its stop. */
const longest = 45;

/** The heading that a block is; none where it begins with no number, or is a row of a table (with tabs). */
export function headingOf(node: RootContent): Heading | undefined {
  if (node.type !== 'paragraph') return undefined;
  const text = plain(node);
  const label = labelOf(text);
  if (!label || text.includes('\t')) return undefined;
  const from = label.typed.length;
  const stop = from + endOfTitle(text.slice(from));
  const after = text.slice(stop).trim();
  // A full stop is set by the site again; other marks belong to the title.
  const isStop = after !== '' && text[stop - 1] === '。';
  const title = text.slice(from, isStop ? stop - 1 : stop).trim();
  if (!title) return undefined;
  const rest = tidy([...marksIn(slice(node.children, 0, stop)), ...slice(node.children, stop)]);
  return {
    label,
    title,
    runIn: after !== '',
    rest: rest.length > 0 ? [paragraph(rest)] : [],
    isClause: /[；;]$/.test(text.trim()),
    isLong: title.length > longest,
  };
}

/** Where a title ends: after its first 。！？ or ： that stands in no brackets or quotes; else it is the whole text. */
function endOfTitle(text: string): number {
  let depth = 0;
  for (const [i, mark] of [...text].entries()) {
    if ('“《（〔【(‘'.includes(mark)) depth++;
    if ('”》）〕】)’'.includes(mark)) depth = Math.max(0, depth - 1);
    if (depth === 0 && '。！？：'.includes(mark)) return [...text].slice(0, i + 1).join('').length;
  }
  return text.length;
}

/** The footnotes' marks and images of a title, which its plain text cannot hold. */
const marksIn = (nodes: PhrasingContent[]): PhrasingContent[] =>
  nodes.flatMap((node) => {
    if (node.type === 'footnoteReference' || node.type === 'image') return [node];
    return 'children' in node ? marksIn(node.children) : [];
  });
