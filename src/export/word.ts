import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type IPropertiesOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Nodes, RootContent } from 'mdast';
import { isElement, nodesWhere } from '../report/blocks.ts';
import { lineText, signature } from '../report/plainText.ts';
import { headingStop, type Part, partsOf, type Report } from '../report/tree.ts';
import { type Inline, runsOf, type WordImage } from './runs.ts';
import { stableFile } from './stable.ts';
import {
  bullets,
  hei,
  kai,
  numbering,
  numbers,
  official,
  page,
  size,
  styleIds,
  styles,
  typed,
} from './styles.ts';
import { tableOf } from './tables.ts';

/**
 * A report as a Word file after GB/T 9704-2012: faces, grid, page numbers; the numbers 一、（一） 1. （1） as Word's own
 * numbering, footnotes as footnotes, tables as tables. Notes of the editor are no part of it.
 * @param imageOf the image at an address in a part's file; none where it cannot be put into a Word file
 */
export async function wordFile(
  report: Report,
  imageOf: (part: Part, url: string) => WordImage | undefined,
): Promise<Uint8Array> {
  const notes = new Footnotes();
  const contextOf = (part: Part): Context => ({
    imageOf: (url) => imageOf(part, url),
    noteOf: (identifier) =>
      notes.number(`${part.path} ${identifier}`, () => noteOf(identifier, part)),
  });
  const children = [
    new Paragraph({ text: report.title, heading: HeadingLevel.TITLE }),
    ...partsOf(report).flatMap((part) => partBlocks(part, contextOf(part))),
    ...signature(report).map(
      (line) => new Paragraph({ text: lineText(line), style: styleIds.signature }),
    ),
  ];
  return packed({ title: report.title, creator: report.issuer, footnotes: notes.all }, children);
}

/**
 * An attachment as a Word file of its own: 附件1 and its title above its text (GB/T 9704-2012, 7.3.7).
 * @param label 附件1
 * @param title none where its text begins at once
 * @param imageOf the image at an address; none where it cannot be put into a Word file
 */
export function attachmentFile(
  { label, title, body }: { label: string; title: string; body: RootContent[] },
  imageOf: (url: string) => WordImage | undefined,
): Promise<Uint8Array> {
  const children = [
    new Paragraph({ children: [new TextRun({ text: label, font: hei })] }),
    ...(title ? [new Paragraph({ text: title, heading: HeadingLevel.TITLE })] : []),
    ...blocksOf(body, { imageOf, noteOf: () => undefined }),
  ];
  return packed({ title: title || label, creator: '' }, children);
}

async function packed(
  about: Pick<IPropertiesOptions, 'title' | 'creator' | 'footnotes'>,
  children: (Paragraph | Table)[],
): Promise<Uint8Array> {
  const document = new Document({
    ...about,
    styles,
    numbering,
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: page, footers, children }],
  });
  return stableFile(new Uint8Array(await Packer.toBuffer(document)));
}

const footer = (alignment: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType[alignment === 'left' ? 'LEFT' : 'RIGHT'],
        indent: { [alignment]: 320 },
        children: [
          new TextRun({
            font: numbers,
            size: size.page,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });

const footers: NonNullable<ISectionOptions['footers']> = {
  default: footer('right'),
  even: footer('left'),
};

/** The footnotes of the whole document, numbered in the order of their marks. */
class Footnotes {
  readonly all: Record<string, { children: Paragraph[] }> = {};
  readonly #numbers = new Map<string, number>();

  /** The number of the note of a mark. @param read reads its text, once */
  number(key: string, read: () => Paragraph[]): number {
    const known = this.#numbers.get(key);
    if (known) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, number);
    this.all[number] = { children: read() };
    return number;
  }
}

interface Context {
  imageOf: (url: string) => WordImage | undefined;
  /** The number of a footnote; none where none may stand. */
  noteOf: (identifier: string) => number | undefined;
}

/** A part: its heading, and its body, of which the first paragraph may run on after the heading. */
function partBlocks(part: Part, context: Context): (Paragraph | Table)[] {
  const body = part.body.children;
  const { section, subsection } = part.place;
  if (section === undefined) return blocksOf(body, context);
  const level = subsection === undefined ? 0 : 1;
  const at = { reference: official, level };
  if (!part.runIn) {
    const heading = level === 0 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
    return [
      new Paragraph({ text: part.title, heading, numbering: at }),
      ...blocksOf(body, context),
    ];
  }
  const first = body.findIndex((node) => node.type === 'paragraph');
  const paragraph = body[first];
  const rest = paragraph?.type === 'paragraph' ? inlineOf(paragraph.children, context) : [];
  const title = new TextRun({ text: part.title + headingStop(part), font: kai });
  return [
    new Paragraph({ children: [title, ...rest], style: styleIds.runIn, numbering: at }),
    ...blocksOf(
      body.filter((_node, i) => i !== first),
      context,
    ),
  ];
}

const inlineOf = (nodes: Nodes[], context: Context): Inline[] => runsOf(nodes, context);

/** The paragraphs of a footnote. */
function noteOf(identifier: string, part: Part): Paragraph[] {
  const [note] = nodesWhere(part.body, (node) => node.type === 'footnoteDefinition').filter(
    (each) => each.identifier === identifier,
  );
  const plain = { imageOf: () => undefined, noteOf: () => undefined };
  return (note?.children ?? []).flatMap((node) =>
    node.type === 'paragraph'
      ? [new Paragraph({ children: runsOf(node.children, { ...plain, size: size.note }) })]
      : [],
  );
}

const blocksOf = (nodes: RootContent[], context: Context): (Paragraph | Table)[] =>
  nodes.flatMap((node) => blockOf(node, context));

function blockOf(node: RootContent, context: Context): (Paragraph | Table)[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphsOf(node.children, context);
    case 'heading': {
      // Its number comes first in the tree; here it is Word's.
      const [, ...children] = node.children;
      const isThird = node.depth === 3;
      return [
        new Paragraph({
          children: inlineOf(children, context),
          heading: isThird ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_4,
          numbering: { reference: official, level: isThird ? 2 : 3 },
        }),
      ];
    }
    case 'list':
      return listOf(node, 0, context);
    case 'table':
      return [tableOf(node, (nodes) => inlineOf(nodes, context))];
    case 'mdxJsxFlowElement':
      return elementOf(node, context);
    default:
      return [];
  }
}

function elementOf(
  node: Extract<RootContent, { type: 'mdxJsxFlowElement' }>,
  context: Context,
): (Paragraph | Table)[] {
  if (isElement(node, 'Note')) return [];
  if (!isElement(node, 'table')) return blocksOf(node.children, context);
  const captions = nodesWhere(node, (each): each is typeof each & { type: 'mdxJsxTextElement' } =>
    isElement(each, 'caption'),
  );
  return [
    ...captions.map((each) => captionOf(inlineOf(each.children, context))),
    tableOf(node, (nodes) => inlineOf(nodes, context)),
  ];
}

const captionOf = (children: Inline[]): Paragraph =>
  new Paragraph({ children, style: styleIds.caption });

/** A paragraph; one of an image alone is centred, its caption below it; one of a note alone is none. */
function paragraphsOf(nodes: Nodes[], context: Context): Paragraph[] {
  const [only, ...others] = nodes;
  const runs = inlineOf(nodes, context);
  if (only?.type !== 'image' || others.length > 0)
    return runs.length > 0 ? [new Paragraph({ children: runs, style: styleIds.text })] : [];
  const image = new Paragraph({
    children: runs,
    alignment: AlignmentType.CENTER,
    spacing: { lineRule: 'auto', line: 240 },
  });
  const captions = only.title ? [captionOf([new TextRun(only.title)])] : [];
  return runs.length > 0 ? [image, ...captions] : captions;
}

/** The items of a list with their bullets, or with the numbers that are part of their text; and lists in them. */
function listOf(
  { ordered, children }: Extract<RootContent, { type: 'list' }>,
  level: number,
  context: Context,
): Paragraph[] {
  const numbering = { reference: ordered ? typed : bullets, level: Math.min(level, 3) };
  return children.flatMap((item) =>
    item.children.flatMap((node) => {
      if (node.type === 'list') return listOf(node, level + 1, context);
      if (node.type !== 'paragraph') return [];
      return [new Paragraph({ children: inlineOf(node.children, context), numbering })];
    }),
  );
}
