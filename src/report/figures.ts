import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import { type Block, blocks, blockText, isElement, nodesWhere } from './blocks.ts';
import { sentencesIn, type TextSentence } from './sentences.ts';
import { type Part, partsOf, type Report } from './tree.ts';

/** A named number of the prose (数据), as `<Figure name unit>` marks it. */
export interface Figure {
  name: string;
  unit?: string | undefined;
  /** The number as the report writes it: 27, 四, 7500多亿, or a blank. */
  value: string;
  /** The part and block in which it stands. */
  part: Part;
  block: Block;
  /** Where the number starts in the block's text (UTF-16 offset). */
  start: number;
}

/** All figures of a report, in reading order. */
export const figuresOf = (report: Report): Figure[] => partsOf(report).flatMap(partFigures);

/** The figures of one part, in reading order. */
export const partFigures = (part: Part): Figure[] =>
  blocks(part.body).flatMap((block) =>
    ownNodes(block)
      .flatMap(figureElements)
      .map((element) => ({
        name: attribute(element, 'name') ?? '',
        unit: attribute(element, 'unit'),
        value: textOf(element),
        part,
        block,
        start: startIn(block, element),
      })),
  );

/** The offset of an element in a block's text, by the place of its first text in the source. */
function startIn({ leaves }: Block, element: Nodes): number {
  const [text] = nodesWhere(element, (node) => node.type === 'text');
  const { line, column } = text?.position?.start ?? {};
  const at = leaves.findIndex(
    (leaf) => line !== undefined && leaf.line === line && leaf.column === column,
  );
  return leaves.slice(0, Math.max(0, at)).reduce((sum, leaf) => sum + leaf.text.length, 0);
}

/** The sentence of the report in which a figure stands, and the number's offset in it; of a table, the whole row. */
export function sentenceOf({ block, start }: Figure): TextSentence {
  const text = blockText(block);
  const sentences = block.kind === 'tableRow' ? [{ text, start: 0 }] : sentencesIn(text);
  const sentence = sentences.findLast((each) => each.start <= start) ?? { text, start: 0 };
  return { text: sentence.text, start: start - sentence.start };
}

/** What stands in a block: of a list item not the lists inside it, whose items are blocks of their own. */
function ownNodes({ node }: Block): Nodes[] {
  return node.type === 'listItem' ? node.children.filter(({ type }) => type !== 'list') : [node];
}

/** Beyond this many characters a sentence is no longer taken in at a glance. */
const glance = 100;

/** The same to be shown: of a long sentence only the clause between ；, with …… for what is left out. */
export function shownSentence(figure: Figure): TextSentence {
  const { text, start } = sentenceOf(figure);
  if (text.length <= glance) return { text, start };
  const from = text.lastIndexOf('；', start) + 1;
  const end = text.indexOf('；', start) + 1 || text.length;
  const [before, after] = [from > 0 ? '……' : '', end < text.length ? '……' : ''];
  return {
    text: before + text.slice(from, end) + after,
    start: before.length + start - from,
  };
}

/** The figures under a node; those of an editor's note are none of the report's. */
function figureElements(node: Nodes): (MdxJsxFlowElement | MdxJsxTextElement)[] {
  if (isElement(node, 'Note')) return [];
  if (isElement(node, 'Figure')) return [node];
  return 'children' in node ? node.children.flatMap(figureElements) : [];
}

/** The literal value of an attribute of a component; none where it is absent or computed. */
export function attribute(
  element: MdxJsxFlowElement | MdxJsxTextElement,
  name: string,
): string | undefined {
  const found = element.attributes.find(
    (attr) => attr.type === 'mdxJsxAttribute' && attr.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}
