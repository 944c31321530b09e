import type { Element } from '@xmldom/xmldom';
import type { FootnoteDefinition, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { openWord, UnreadableWord, type WordPackage } from '../../original/word-package.ts';
import { paragraph, plain, tidy } from '../inline.ts';
import { type Manuscript, Notices, quote, UnreadableManuscript } from '../manuscript.ts';
import { groupBullets } from './bullets.ts';
import { Fields } from './fields.ts';
import { Images, imagesIn } from './images.ts';
import { Numbers } from './numbers.ts';
import { readRuns } from './runs.ts';
import { isHidden, isTitle, outlineOf, readStyles, type Styles } from './styles.ts';
import { readTable } from './tables.ts';
import { attribute, below, child, elementsIn, nameOf, parseXml, value } from './xml.ts';

/** What is known while a Word file is read. */
export interface Reading {
  file: WordPackage;
  styles: Styles;
  numbers: Numbers;
  fields: Fields;
  images: Images;
  notices: Notices;
  /** The marks of footnotes so far; the notes themselves are read at the end. */
  marks: { identifier: string; kind: string; id: string }[];
  /** What stood in a paragraph whose end was deleted: it goes on in the next. */
  carried: PhrasingContent[];
}

/**
 * Reads a .docx from its XML: automatic numbers as text, tracked changes as accepted, merged cells, text boxes,
 * footnotes, images. What is no part of the text, or could not be read, is noticed.
 * @throws UnreadableManuscript where it is no Word file, may not be opened, or has no text
 */
export function readWord(bytes: Uint8Array): Manuscript {
  const file = opened(bytes);
  const notices = new Notices();
  const styles = readStyles(file.part('styles'));
  const reading: Reading = {
    file,
    styles,
    notices,
    numbers: new Numbers(file.part('numbering'), styles, notices),
    fields: new Fields(),
    images: new Images(file, notices),
    marks: [],
    carried: [],
  };
  const body = groupBullets(readBlocks(child(parseXml(file.main), 'body'), reading));
  if (!plain(body).trim())
    throw new UnreadableManuscript('这个 Word 文件里没有文字，没有什么可以导入');
  noticeSurroundings(file, notices);
  return { body, notices, footnotes: readFootnotes(reading), images: reading.images.files };
}

function opened(bytes: Uint8Array): WordPackage {
  try {
    return openWord(bytes);
  } catch (error) {
    throw error instanceof UnreadableWord ? new UnreadableManuscript(error.message) : error;
  }
}

/** Elements that frame blocks or runs and are no text of their own; tracked changes count as accepted. */
export const frames = new Set([
  'ins',
  'moveTo',
  'customXml',
  'smartTag',
  'sdtContent',
  'dir',
  'bdo',
]);

/** Elements that hold no text. */
const silent =
  /^(del|moveFrom|sectPr|proofErr|(bookmark|perm|move(From|To)Range|comment|customXml\w+Range)\w*(Start|End)|pPr|rPr|tblPr|tblGrid|tcPr|trPr|tblPrEx|sdtPr|sdtEndPr)$/;

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
  if (name === 'sdt')
    return isContents(element, reading) ? [] : readBlocks(child(element, 'sdtContent'), reading);
  if (frames.has(name)) {
    noticeChange(name, reading.notices);
    return readBlocks(element, reading);
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

export const contents = '目录没有导入：网站自己生成目录';

/** The version of an alternative that Word of today shows. */
export const choice = (element: Element): Element | undefined =>
  child(element, 'other:Choice') ?? child(element, 'other:Fallback');

export function noticeChange(name: string, notices: Notices): void {
  if (name === 'ins' || name === 'moveTo')
    notices.add('changed', '修订中增加的文字，按“接受修订”导入');
  if (name === 'del' || name === 'moveFrom')
    notices.add('left-out', '修订中删除的文字，按“接受修订”没有导入');
}

/** Says so where an element that is not known holds text. @returns what can be read of it: nothing */
export function readStray(element: Element, { notices }: Reading): [] {
  const name = nameOf(element);
  noticeChange(name, notices);
  if (silent.test(name)) return [];
  if (name === 'altChunk') {
    notices.add(
      'left-out',
      '文中插入的另一个文件没有导入：在 Word 里把它的文字复制进来，再导入一次',
    );
  }
  const text = below(element, 't')
    .map((each) => each.textContent)
    .join('');
  if (text.trim()) {
    notices.add('left-out', `不认识的内容（${name}）没有导入：${quote(text)}。请对照 Word 补上`);
  }
  return [];
}

function readParagraph(element: Element, reading: Reading): RootContent[] {
  const properties = child(element, 'pPr');
  const style = value(properties, 'pStyle') ?? reading.styles.fallback;
  const isCut = ['del', 'moveFrom'].some((name) => child(properties, 'rPr', name));
  const isInContents = reading.fields.isContents;
  const mark = isCut || isInContents ? undefined : reading.numbers.next(properties);
  const boxes: RootContent[] = [];
  const isHiddenStyle = reading.styles.find(style, isHidden) ?? false;
  const read = readRuns(element, reading, { boxes, isHidden: isHiddenStyle });
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
    ...(mark && 'bullet' in mark && { bullet: mark.bullet }),
  };
  const lines = splitAtBreaks(inline).map((line): Paragraph => ({ ...paragraph(line), data }));
  return [...lines, ...boxes];
}

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
    if (!plain(line).trim() && imagesIn(line).length === 0) continue;
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
  return plain(clean).trim() ? [clean] : imagesIn(clean).map((image) => [image]);
}

function readFootnotes(reading: Reading): Map<string, FootnoteDefinition> {
  const { file, marks } = reading;
  const notes = new Map<string, FootnoteDefinition>();
  // A note that is read may bear no mark of another: the list does not grow here.
  for (const { identifier, kind, id } of marks) {
    const source = file.part(`${kind}s`);
    const root = source ? parseXml(source) : undefined;
    const found = elementsIn(root).find(
      (each) => nameOf(each) === kind && attribute(each, 'id') === id,
    );
    const children = readBlocks(found, reading).flatMap((each) =>
      each.type === 'paragraph' ? [each] : [],
    );
    notes.set(identifier, { type: 'footnoteDefinition', identifier, label: identifier, children });
  }
  return notes;
}

/** Says what stands around the text and is left out. */
function noticeSurroundings(file: WordPackage, notices: Notices): void {
  const texts = [...file.parts('header'), ...file.parts('footer')]
    .map((part) =>
      below(parseXml(part), 't')
        .map((each) => each.textContent)
        .join('')
        .trim(),
    )
    .filter((text) => text && !/^[\s\d—\-–第页共/]*$/.test(text));
  for (const text of new Set(texts)) notices.add('left-out', `页眉、页脚没有导入：${quote(text)}`);
  const comments = file.part('comments');
  const count = comments ? elementsIn(parseXml(comments)).length : 0;
  if (count > 0) notices.add('left-out', `批注没有导入：共${count}条`);
}
