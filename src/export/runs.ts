import { ExternalHyperlink, FootnoteReferenceRun, ImageRun, type IRunOptions, TextRun } from 'docx';
import type { Nodes } from 'mdast';
import { isElement } from '../report/blocks.ts';

export type Inline = TextRun | ExternalHyperlink | FootnoteReferenceRun | ImageRun;

/** An image as Word takes it. */
export interface WordImage {
  type: 'png' | 'jpg' | 'gif';
  data: Uint8Array;
  /** In pixels. */
  width: number;
  height: number;
}

interface Options {
  imageOf: (url: string) => WordImage | undefined;
  /** The number of a footnote; none where none may stand. */
  noteOf: (identifier: string) => number | undefined;
  bold?: boolean;
  size?: number;
}

/** Inline content as runs of Word. */
export const runsOf = (nodes: Nodes[], options: Options): Inline[] =>
  nodes.flatMap((node) => runOf(node, options));

function runOf(node: Nodes, options: Options): Inline[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [new TextRun({ ...lookOf(options), text: node.value.replaceAll('\n', ' ') })];
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'strong':
      return runsOf(node.children, { ...options, bold: true });
    case 'link':
      return linkOf(node, options);
    case 'footnoteReference': {
      const number = options.noteOf(node.identifier);
      return number === undefined ? [] : [new FootnoteReferenceRun(number)];
    }
    case 'image':
      return imageOf(node, options);
    default:
      if (isElement(node, 'Note')) return [];
      return 'children' in node ? runsOf(node.children, options) : [];
  }
}

const lookOf = ({ bold, size }: Options): IRunOptions => ({
  ...(bold && { bold }),
  ...(size && { size }),
});

/** A link to the web; what leads elsewhere on the site leads nowhere in Word. */
function linkOf({ url, children }: Extract<Nodes, { type: 'link' }>, options: Options): Inline[] {
  const runs = runsOf(children, options);
  return /^(https?:|mailto:)/.test(url)
    ? [new ExternalHyperlink({ link: url, children: runs })]
    : runs;
}

/** The width of the type area in pixels of 1/96 inch. */
const widest = 589;

function imageOf({ url, alt }: Extract<Nodes, { type: 'image' }>, options: Options): Inline[] {
  const image = options.imageOf(url);
  if (!image) return [];
  const { type, data, width, height } = image;
  const scale = Math.min(1, widest / width);
  const description = alt ?? '';
  return [
    new ImageRun({
      type,
      data,
      transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
      altText: { name: '图片', title: '', description },
    }),
  ];
}
