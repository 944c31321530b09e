import type { Image, Nodes, Paragraph, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/**
 * A block is the smallest piece of a body that has an address of its own:
 * a paragraph, heading, list item, table row, caption or footnote.
 */
export interface Block {
  kind: BlockKind;
  /**
   * Its id on the page of its section or subsection: `p3` for the third paragraph or list item, `h1` for a heading,
   * `r1` for a table row, `c1` for a caption, `fn-1` for a footnote.
   */
  id: string;
  node: Nodes;
  /** The runs of text that the block itself shows, in order, with their places in the source. */
  leaves: Leaf[];
}

export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'tableRow' | 'caption' | 'footnote';

/** A run of text as it is published, and where it starts in the source file (from 1). */
export interface Leaf {
  text: string;
  line?: number | undefined;
  column?: number | undefined;
}

/**
 * Lists the blocks of a body in reading order, footnotes last and in the order of their marks,
 * as they are printed. Editor's notes and comments are no part of the official text: no block.
 */
export function blocks(body: Root): Block[] {
  const counts: Record<string, number> = {};
  const id = (node: Nodes, kind: BlockKind): string => {
    if (node.type === 'footnoteDefinition') return `fn-${node.identifier}`;
    const letter = letters[kind];
    counts[letter] = (counts[letter] ?? 0) + 1;
    return `${letter}${counts[letter]}`;
  };
  return [...bodyNodes(body), ...footnotes(body)].flatMap((node) => {
    const kind = kindOf(node);
    const leaves = leavesOf(node, kind === 'listItem');
    return kind && leaves.length > 0 ? [{ kind, id: id(node, kind), node, leaves }] : [];
  });
}

/** Paragraphs and list items are counted together, as readers count them (第n段). */
const letters = {
  paragraph: 'p',
  listItem: 'p',
  heading: 'h',
  tableRow: 'r',
  caption: 'c',
  footnote: 'fn',
};

/** The text of a block as it is published; the cells of a table row are parted by tabs. */
export const blockText = (block: Block): string => block.leaves.map((leaf) => leaf.text).join('');

/** The text of any node as it is published. */
export const textIn = (node: Nodes): string =>
  leavesOf(node)
    .map(({ text }) => text)
    .join('');

/** All nodes under a node that pass a test, in document order. */
export function nodesWhere<T extends Nodes>(node: Nodes, test: (node: Nodes) => node is T): T[] {
  const below = 'children' in node ? node.children.flatMap((c) => nodesWhere(c, test)) : [];
  return test(node) ? [node, ...below] : below;
}

/** Whether a node is the component or element of that name, as JSX in the text. */
export const isElement = <Name extends string>(
  node: Nodes,
  name: Name,
): node is (MdxJsxFlowElement | MdxJsxTextElement) & { name: Name } =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === name;

/** The nodes that are blocks, without footnotes: outermost first, and lists inside of list items. */
function bodyNodes(node: Nodes): Nodes[] {
  if (isElement(node, 'Note') || node.type === 'footnoteDefinition') return [];
  const kind = kindOf(node);
  const below = 'children' in node ? node.children : [];
  if (!kind) return below.flatMap(bodyNodes);
  return kind === 'listItem' ? [node, ...below.filter(isList).flatMap(bodyNodes)] : [node];
}

function footnotes(body: Root): Nodes[] {
  const marks = nodesWhere(body, (node) => node.type === 'footnoteReference');
  const definitions = nodesWhere(body, (node) => node.type === 'footnoteDefinition');
  return [...new Set(marks.map((mark) => mark.identifier))].flatMap(
    (identifier) => definitions.find((note) => note.identifier === identifier) ?? [],
  );
}

function kindOf(node: Nodes): BlockKind | undefined {
  if (node.type === 'paragraph') return soleImage(node) ? 'caption' : 'paragraph';
  if (node.type === 'heading' || node.type === 'listItem' || node.type === 'tableRow') {
    return node.type;
  }
  if (node.type === 'footnoteDefinition') return 'footnote';
  if (isElement(node, 'tr')) return 'tableRow';
  if (isElement(node, 'caption')) return 'caption';
  return undefined;
}

/** The image of a paragraph that holds nothing else: its title is shown as a caption. */
export function soleImage(node: Paragraph): Image | undefined {
  const [first, ...others] = node.children;
  return first?.type === 'image' && others.length === 0 ? first : undefined;
}

const isList = (node: Nodes): boolean => node.type === 'list';

function leavesOf(node: Nodes, withoutLists = false): Leaf[] {
  if (isElement(node, 'Note')) return [];
  if (node.type === 'text' || node.type === 'inlineCode') {
    const start = node.position?.start;
    return [{ text: node.value, line: start?.line, column: start?.column }];
  }
  if (node.type === 'paragraph' && soleImage(node)) return captionOf(soleImage(node));
  if (node.type === 'break') return [{ text: ' ' }];
  if (!('children' in node)) return [];
  const children: Nodes[] = withoutLists ? node.children.filter((c) => !isList(c)) : node.children;
  const parts = children.map((child) => leavesOf(child)).filter((leaves) => leaves.length > 0);
  return parts.flatMap((leaves, i) =>
    i > 0 && isRow(node) ? [{ text: '\t' }, ...leaves] : leaves,
  );
}

const captionOf = (image: Image | undefined): Leaf[] =>
  image?.title ? [{ text: image.title, line: image.position?.start.line }] : [];

const isRow = (node: Parents): boolean => node.type === 'tableRow' || isElement(node, 'tr');
