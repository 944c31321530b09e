import type { Element } from '@xmldom/xmldom';
import type { FootnoteDefinition } from 'mdast';
import { Doubts } from '../../original/doubts.ts';
import {
  beyondLimits,
  openWord,
  UnreadableWord,
  type WordPackage,
} from '../../original/word-package.ts';
import { plain } from '../inline.ts';
import { type Manuscript, Notices, quote, UnreadableManuscript } from '../manuscript.ts';
import { readBlocks } from './blocks.ts';
import { groupBullets } from './bullets.ts';
import { Fields } from './fields.ts';
import { Images } from './images.ts';
import { Numbers } from './numbers.ts';
import type { Reading } from './reading.ts';
import { readStyles } from './styles.ts';
import { attribute, below, child, elementsIn, nameOf, parseXml } from './xml.ts';

/**
 * Reads a .docx from its XML: automatic numbers as text, tracked changes as accepted, merged cells, text boxes,
 * footnotes, images. What is no part of the text, or could not be read, is noticed.
 * @throws UnreadableManuscript where it is no Word file, may not be opened, or has no text
 */
export function readWord(bytes: Uint8Array): Manuscript {
  try {
    return readPackage(openWord(bytes));
  } catch (error) {
    if (error instanceof UnreadableWord) throw new UnreadableManuscript(error.message);
    // Styles that stand on styles, and the like: each step is a call in a call.
    throw error instanceof RangeError ? new UnreadableManuscript(beyondLimits) : error;
  }
}

function readPackage(file: WordPackage): Manuscript {
  const notices = new Notices();
  const styles = readStyles(file.part('styles'));
  const doubts = new Doubts();
  const reading: Reading = {
    file,
    styles,
    notices,
    doubts,
    numbers: new Numbers(file.part('numbering'), styles, doubts),
    fields: new Fields(),
    images: new Images(file, notices, doubts),
    placeholders: 0,
    marks: [],
    carried: [],
  };
  const body = groupBullets(readBlocks(child(parseXml(file.main), 'body'), reading));
  if (!plain(body).trim())
    throw new UnreadableManuscript(reading.images.files.size > 0 ? scanned : empty);
  noticeSurroundings(file, notices);
  return {
    body,
    notices,
    footnotes: readFootnotes(reading),
    images: reading.images.files,
    doubts: reading.doubts.list,
  };
}

const empty = '这个 Word 文件里没有文字，没有什么可以导入';
const scanned =
  '这个 Word 文件里只有图片，没有文字，是扫描件：图片里的字不能查找，也不能核对。请用原来打字的 Word 文件；找不到的，用 Word、WPS 或扫描软件的“文字识别（OCR）”转成文字，逐字核对以后再导入';

function readFootnotes(reading: Reading): Map<string, FootnoteDefinition> {
  const { file, marks } = reading;
  const notes = new Map<string, FootnoteDefinition>();
  const sources = new Map<string, Element>();
  for (const kind of new Set(marks.map((mark) => mark.kind))) {
    const source = file.part(`${kind}s`);
    for (const each of source ? elementsIn(parseXml(source)) : [])
      if (nameOf(each) === kind) sources.set(`${kind} ${attribute(each, 'id')}`, each);
  }
  // A note that is read may bear no mark of another: the list does not grow here.
  for (const { identifier, kind, id } of marks) {
    const children = readBlocks(sources.get(`${kind} ${id}`), reading).flatMap((each) =>
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
