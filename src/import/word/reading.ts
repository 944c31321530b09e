import type { Element } from '@xmldom/xmldom';
import type { PhrasingContent } from 'mdast';
import type { Doubts } from '../../original/doubts.ts';
import type { WordPackage } from '../../original/word-package.ts';
import { type Notices, quote } from '../manuscript.ts';
import type { Fields } from './fields.ts';
import type { Images } from './images.ts';
import type { Numbers } from './numbers.ts';
import type { Styles } from './styles.ts';
import { below, child, isOn, nameOf } from './xml.ts';

/** What is known while a Word file is read. */
export interface Reading {
  file: WordPackage;
  styles: Styles;
  numbers: Numbers;
  fields: Fields;
  images: Images;
  notices: Notices;
  doubts: Doubts;
  /** In how many content controls we are that still show what is to be typed there. */
  placeholders: number;
  /** The marks of footnotes so far; the notes themselves are read at the end. */
  marks: { identifier: string; kind: string; id: string }[];
  /** What stood in a paragraph whose end was deleted: it goes on in the next. */
  carried: PhrasingContent[];
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

/** Reads what a content control holds, and knows meanwhile whether it is only the prompt to type something. */
export function withinControl<T>(
  control: Element,
  reading: Reading,
  read: (content: Element | undefined) => T[],
): T[] {
  const isPrompt = isOn(control, 'sdtPr', 'showingPlcHdr') ?? false;
  if (isPrompt) reading.placeholders++;
  const found = read(child(control, 'sdtContent'));
  if (isPrompt) reading.placeholders--;
  return found;
}

export const contents = '目录没有导入：网站自己生成目录';

export function noticeChange(name: string, notices: Notices): void {
  if (name === 'ins' || name === 'moveTo')
    notices.add('changed', '修订中增加的文字，按“接受修订”导入');
  if (name === 'del' || name === 'moveFrom')
    notices.add('left-out', '修订中删除的文字，按“接受修订”没有导入');
}

/** Reads what was put in while changes were tracked, and knows meanwhile that it is. */
export function withinRevision<T>(name: string, { doubts }: Reading, read: () => T): T {
  if (name !== 'ins' && name !== 'moveTo') return read();
  doubts.beginRevision();
  const found = read();
  doubts.endRevision();
  return found;
}

/** Says so where an element that is not known holds text. @returns what can be read of it: nothing */
export function readStray(element: Element, { notices, doubts, fields }: Reading): [] {
  const name = nameOf(element);
  noticeChange(name, notices);
  const isRemoved = (name === 'del' || name === 'moveFrom') && fields.isShown && !fields.isContents;
  const removed = isRemoved ? [...below(element, 'delText'), ...below(element, 't')] : [];
  if (removed.some((each) => each.textContent?.trim())) doubts.at('revised');
  if (silent.test(name)) return [];
  if (name === 'altChunk') {
    doubts.at('missing');
    notices.add(
      'left-out',
      '文中插入的另一个文件没有导入：在 Word 里把它的文字复制进来，再导入一次',
    );
  }
  const text = (name === 't' ? [element] : below(element, 't'))
    .map((each) => each.textContent)
    .join('');
  if (text.trim()) {
    notices.add('left-out', `不认识的内容（${name}）没有导入：${quote(text)}。请对照 Word 补上`);
  }
  return [];
}
