import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type State, toHast } from 'mdast-util-to-hast';
import { PrintProblem } from '../browser/problem.ts';
import { plain } from '../import/inline.ts';
import { UnreadableManuscript } from '../import/manuscript.ts';
import { readWord } from '../import/word/reader.ts';
import { officialHtml } from '../markdown/official-html.ts';
import { readOriginal } from '../original/original.ts';
import { blocks, blockText } from '../report/blocks.ts';
import { withGaps } from '../report/fidelity.ts';

/** What a Word file says, to be printed behind a report: its title, none where it begins at once, and its HTML. */
export interface WordText {
  title: string;
  html: string;
}

/**
 * Reads an attachment of Word as the import reads reports; its text is proved by the second reader of Word.
 * @param name of the file, for what is said
 * @param prefix of the ids of its notes
 * @throws PrintProblem where something of it could not be printed as it is in Word
 */
export function wordText(name: string, bytes: Uint8Array, prefix: string): WordText {
  const { body, footnotes, images, doubts } = read(name, bytes);
  const written = withGaps(readOriginal('attachment.docx', bytes).text);
  const isWhole =
    written === withGaps(blocks({ type: 'root', children: body }).map(blockText).join('\n'));
  if (images.size > 0) throw unprintable(name, '里面有图片');
  if (footnotes.size > 0) throw unprintable(name, '里面有脚注');
  if (doubts.length > 0 || !isWhole)
    throw unprintable(name, `有打印不出的内容${doubts[0] ? `（“${doubts[0].excerpt}”）` : ''}`);
  const [first, ...rest] = isLabel(body[0]) ? body.slice(1) : body;
  const isTitled = first?.type === 'paragraph' && isTitle(first);
  const children = (isTitled || !first ? rest : [first, ...rest]).map(withHeadings);
  return {
    title: isTitled ? plain(first).trim() : '',
    html: html({ type: 'root', children }, prefix),
  };
}

function read(name: string, bytes: Uint8Array) {
  try {
    return readWord(bytes);
  } catch (error) {
    if (error instanceof UnreadableManuscript) throw unprintable(name, error.message);
    throw error;
  }
}

const unprintable = (name: string, reason: string): PrintProblem =>
  new PrintProblem(
    `附件“${name}”不能随正文打印：${reason}。请从 report.mdx 的 printedAttachments 里删去它（附件仍在网站上），或者在 Word 里改好。`,
  );

/** 附件1 above the title (GB/T 9704-2012, 7.3.7), which is printed by the number that the attachment has. */
const isLabel = (node: RootContent | undefined): boolean =>
  node?.type === 'paragraph' &&
  /^附\s*件\s*(\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[:：]?$/.test(plain(node).trim());

function isTitle(paragraph: Paragraph): boolean {
  const text = plain(paragraph).trim();
  const { isTitle, isCentred } = paragraph.data ?? {};
  return text.length <= 60 && !/[。；：]$/.test(text) && Boolean(isTitle || isCentred);
}

/** A paragraph that is a heading by its number, 一、 or （一）, and ends without a stop. */
function withHeadings(node: RootContent): RootContent {
  const text = node.type === 'paragraph' ? plain(node).trim() : '';
  const depth = /^[一二三四五六七八九十]+、/.test(text)
    ? 3
    : /^（[一二三四五六七八九十]+）/.test(text)
      ? 4
      : 0;
  if (node.type !== 'paragraph' || !depth || text.length > 40 || /[。；：]$/.test(text))
    return node;
  return { type: 'heading', depth, children: node.children };
}

function html(root: Root, prefix: string): string {
  const tree = toHast(root, {
    clobberPrefix: prefix,
    handlers: { mdxJsxFlowElement: tableElement, mdxJsxTextElement: tableElement },
  });
  if (tree.type === 'root') officialHtml()(tree);
  return toHtml(tree);
}

type Part = MdxJsxFlowElement | MdxJsxTextElement;

/** A part of a table as the reader of Word writes it. */
function tableElement(state: State, node: Part): Element {
  const properties = node.attributes.map((each) =>
    each.type === 'mdxJsxAttribute' ? [each.name, each.value] : [],
  );
  return {
    type: 'element',
    tagName: node.name ?? 'div',
    properties: Object.fromEntries(properties),
    children: rowsOf(node).flatMap((each): ElementContent[] => {
      const made = state.one(each, undefined);
      return made === undefined ? [] : Array.isArray(made) ? made : [made];
    }),
  };
}

/** What stands in a part of a table; its rows stand in a paragraph. */
const rowsOf = ({ name, children }: Part): Nodes[] =>
  name === 'td' || name === 'th'
    ? children
    : children
        .flatMap((each): Nodes[] => (each.type === 'paragraph' ? each.children : [each]))
        .filter(({ type }) => type !== 'text');
