import type { FootnoteDefinition } from 'mdast';
import { openWord, UnreadableWord, type WordPackage } from '../../original/word-package.ts';
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
    throw error instanceof UnreadableWord ? new UnreadableManuscript(error.message) : error;
  }
}

function readPackage(file: WordPackage): Manuscript {
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
