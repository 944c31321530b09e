import type { Html, Nodes, Paragraph, Root, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Mends in a body what can be mended without a change of what readers see: signs that MDX would misread get their
 * backslash, full-width spaces as indent become paragraphs, invisible characters go. Signs and indents are mended
 * only in what a parser of Markdown calls text: code, tags and their attributes, addresses and comments stay.
 * @param body the body of a content file as it was typed, without its front matter
 */
export function fixed(body: string): string {
  const text = body.replace(invisible, '');
  const edits = editsOf(markdown.parse(withoutComments(text)), text);
  let end = text.length;
  let mended = '';
  for (const { from, to, typed } of edits.sort((a, b) => b.from - a.from)) {
    mended = typed + text.slice(to, end) + mended;
    end = from;
  }
  return text.slice(0, end) + mended;
}

/** Joiners make one sign of several. */
const invisible = /[[\p{Cc}\p{Cf}]--[\t\n\r\u200C\u200D]]/gv;

/** Markdown in which `<` and `{` are signs like any other, and a tag begins no block of its own. */
const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(withoutBlocks)
  .freeze();

function withoutBlocks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ['htmlFlow', 'codeIndented', 'definition'] } });
}

/** The same number of characters, without the comments of MDX. */
const withoutComments = (text: string): string =>
  text.replace(/\{\/\*[\s\S]*?\*\/\}/g, (comment) => comment.replace(/[^\n]/g, ' '));

/** A piece of the text, by its offsets, and what is to stand in its place. */
interface Edit {
  from: number;
  to: number;
  typed: string;
}

function editsOf(tree: Root, text: string): Edit[] {
  const found: Edit[] = [];
  visit(tree, (node, _index, parent) => {
    if (node.type === 'link' && isBare(node, text)) return SKIP;
    if (node.type === 'text') {
      found.push(...backslashes(node, text));
      if (parent?.type === 'paragraph' && tree.children.includes(parent) && isProse(parent))
        found.push(...indents(node, text));
    }
    return undefined;
  });
  return found;
}

/** Whether a link is an address that was typed as such. */
const isBare = ({ position }: Nodes, text: string): boolean =>
  text[position?.start.offset ?? 0] !== '[';

/** A sign that was typed with a backslash is passed over; so is a brace after `=`, the check's to say. */
const misread = /\\.|<(?=[\d\p{Script=Han}=０-９])|(?<!=)\{/gsu;

const backslashes = (node: Text, text: string): Edit[] =>
  matchesIn(node, text, misread).flatMap(({ from, typed }) =>
    typed.startsWith('\\') ? [] : [{ from, to: from, typed: '\\' }],
  );

/** An indent at the paragraph's start goes; one after a line makes a paragraph of what follows. */
const indents = (node: Text, text: string): Edit[] =>
  matchesIn(node, text, /(?<=^|\n)\u3000+/g).flatMap(({ from, typed }) => {
    const to = from + typed.length;
    const [lineEnd = ''] = /\r?\n$/.exec(text.slice(0, from)) ?? [];
    if (from > 0 && !lineEnd) return [];
    const isFirst = from === 0 || /\n[ \t]*\r?\n$/.test(text.slice(0, from));
    return [{ from, to, typed: isFirst ? '' : lineEnd }];
  });

/** Whether nothing but text and components within a line stands in a paragraph. */
const isProse = ({ children }: Paragraph): boolean =>
  children.every((child) => child.type !== 'html' || isInline(child));

const isInline = ({ value }: Html): boolean => /^<\/?(Figure|Attachment)\b/.test(value);

/** Where a pattern is found in a node's text as it was typed, by offsets of the whole. */
function matchesIn({ position }: Text, text: string, pattern: RegExp) {
  const start = position?.start.offset ?? 0;
  const typed = text.slice(start, position?.end.offset ?? start);
  return Array.from(typed.matchAll(pattern), ({ 0: typed, index }) => ({
    from: start + index,
    typed,
  }));
}
