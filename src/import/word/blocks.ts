import type { Element } from '@xmldom/xmldom';
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { paragraph, plain, tidy } from '../inline.ts';
import { imagesIn } from './images.ts';
import {
  contents,
  frames,
  noticeChange,
  type Reading,
  readStray,
  withinControl,
  withinRevision,
} from './reading.ts';
import { readRuns } from './runs.ts';
import { isCaption, isTitle, outlineOf, type Styles } from './styles.ts';
import { readTable } from './tables.ts';
import { child, choice, elementsIn, nameOf, value } from './xml.ts';

/** The blocks in an element: the body, a cell, a text box. */
export function readBlocks(element: Element | undefined, reading: Reading): RootContent[] {
  const blocks = elementsIn(element).flatMap((each) => readBlock(each, reading));
  // The end of the last paragraph cannot be deleted; what Word carried on has nowhere else to go.
  const rest = tidy(reading.carried.splice(0));
  return rest.length > 0 ? [...blocks, paragraph(rest)] : blocks;
}

function readBlock(element: Element, reading: Reading): RootContent[] {
  const name = nameOf(element);
  if (name === 'p') return readParagraph(element, reading);
  if (name === 'tbl') return readTable(element, reading);
  if (name === 'sdt') {
    if (isContents(element, reading)) return [];
    return withinControl(element, reading, (content) => readBlocks(content, reading));
  }
  if (frames.has(name)) {
    noticeChange(name, reading.notices);
    return withinRevision(name, reading, () => readBlocks(element, reading));
  }
  if (name === 'other:AlternateContent') return readBlocks(choice(element), reading);
  return readStray(element, reading);
}

/** A table of contents that Word keeps up to date; the site makes its own. */
function isContents(element: Element, { notices }: Reading): boolean {
  const gallery = value(element, 'sdtPr', 'docPartObj', 'docPartGallery') ?? '';
  if (!/table of contents/i.test(gallery)) return false;
  notices.add('left-out', contents);
  return true;
}

function readParagraph(element: Element, reading: Reading): RootContent[] {
  const properties = child(element, 'pPr');
  const style = value(properties, 'pStyle') ?? reading.styles.fallback;
  const isCut = ['del', 'moveFrom'].some((name) => child(properties, 'rPr', name));
  const isInContents = reading.fields.isContents;
  reading.doubts.openParagraph();
  const mark = isCut || isInContents ? undefined : reading.numbers.next(properties);
  const boxes: RootContent[] = [];
  const read = readRuns(element, reading, { boxes, style });
  reading.doubts.closeParagraph();
  if (isCut) {
    reading.carried.push(...read);
    return boxes;
  }
  const inline = [...reading.carried.splice(0), ...read];
  if (mark && 'label' in mark) inline.unshift({ type: 'text', value: mark.label });
  const outline = outlineLevel(properties, style, reading.styles);
  const data = {
    ...(outline !== undefined && { outline }),
    ...(reading.styles.find(style, isTitle) && { isTitle: true }),
    ...(reading.styles.find(style, isCaption) && { isCaption: true }),
    ...(isCentred(properties, style, reading.styles) && { isCentred: true }),
    ...(mark && 'bullet' in mark && { bullet: mark.bullet }),
  };
  const lines = splitAtBreaks(inline).map((line): Paragraph => ({ ...paragraph(line), data }));
  return [...lines, ...boxes];
}

const isCentred = (
  properties: Element | undefined,
  style: string | undefined,
  styles: Styles,
): boolean =>
  (value(properties, 'jc') ?? styles.find(style, (each) => value(each, 'pPr', 'jc'))) === 'center';

function outlineLevel(
  properties: Element | undefined,
  style: string | undefined,
  styles: Styles,
): number | undefined {
  const own = value(properties, 'outlineLvl');
  if (own !== undefined) return Number(own) < 9 ? Number(own) + 1 : undefined;
  return styles.find(style, outlineOf);
}

/** A soft return ends a paragraph where a sentence ends before it or a number or an indent follows; else it stays. */
function splitAtBreaks(nodes: PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    const line = lines.at(-1) ?? [];
    if (node.type !== 'break') line.push(node);
    else lines.push([]);
  }
  const joined: PhrasingContent[][] = [];
  for (const line of lines) {
    if (isEmpty(line)) continue;
    const before = joined.at(-1);
    if (before && !isParagraphEnd(plain(before), plain(line)))
      before.push({ type: 'break' }, ...line);
    else joined.push([...line]);
  }
  return joined.flatMap(apartFromImages).filter((line) => line.length > 0);
}

const isParagraphEnd = (before: string, after: string): boolean =>
  /[。！？：；.!?:;]\s*$/.test(before) ||
  /^(\u3000| {2}|\s*([（(]?[一二三四五六七八九十]+[）)、]|\d+[.．、]|[（(]\d+[）)]))/.test(after) ||
  /^\s*([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/.test(before);

/** Images that stand beside no text are paragraphs of their own, so that they can have a caption. */
function apartFromImages(line: PhrasingContent[]): PhrasingContent[][] {
  const clean = tidy(line);
  const images = imagesIn(clean);
  const isImages = images.length > 0 && images.length === clean.length;
  return isImages ? images.map((image) => [image]) : [clean];
}

const isEmpty = (line: PhrasingContent[]): boolean =>
  line.every((node) => (node.type === 'text' || node.type === 'strong') && !plain(node).trim());
