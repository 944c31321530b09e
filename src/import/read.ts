import { extname } from 'node:path';
import { isOpenDocument } from './convert.ts';
import { type Manuscript, OldWord, UnreadableManuscript } from './manuscript.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';
import { readWord } from './word/reader.ts';

/** The kinds of files that can be imported, by their extensions. */
const readers: Record<string, (bytes: Uint8Array) => Manuscript> = {
  '.docx': readWord,
  '.txt': readText,
  '.md': readMarkdown,
};

/**
 * Reads a file that is to be imported.
 * @param name by whose extension it is read, unless its first bytes say that it is something else
 * @returns what it says, and the extension under which it is kept as the original
 * @throws UnreadableManuscript where it cannot be read
 */
export function readManuscript(
  name: string,
  bytes: Uint8Array,
): { manuscript: Manuscript; extension: string } {
  const extension = extensionOf(name, bytes);
  const read = Object.hasOwn(readers, extension) ? readers[extension] : undefined;
  if (!read) throw new UnreadableManuscript(otherFormat(extension));
  return { manuscript: read(bytes), extension };
}

function extensionOf(name: string, bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (head === 'd0cf11e0') throw new OldWord(oldWord);
  if (head === '25504446') throw new UnreadableManuscript(otherFormat('.pdf'));
  const isOther = /\.(doc|wps|wpt|rtf|odt)$/i.test(name) && head !== '504b0304';
  if (isOther || isOpenDocument(bytes)) throw new OldWord(otherWord);
  // Word files that were named otherwise, by a mail program or by hand.
  return head === '504b0304' ? '.docx' : extname(name).toLowerCase();
}

const oldWord =
  '这是旧格式的 Word 文档（.doc）、WPS 文档（.wps），或者加了密码的文档。用 Word 或 WPS 打开它，选“另存为”，保存类型选“Word 文档（*.docx）”，不要设密码，再导入新存的文件';

const otherWord =
  '这不是“Word 文档（*.docx）”，是 RTF、ODT 或旧格式的文档。用 Word 或 WPS 打开它，选“另存为”，保存类型选“Word 文档（*.docx）”，再导入新存的文件';

const otherFormat = (extension: string): string =>
  extension === '.pdf'
    ? 'PDF 不能导入：段落和编号在 PDF 里已经丢失。请用它原来的 Word 文件'
    : `不能导入${extension ? ` ${extension} ` : '没有扩展名的'}文件。可以导入的是 .docx（Word 文档）、.txt（纯文本）和 .md`;
