import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { FoundText, Property, Reading } from './published-file.ts';

/** A yearbook has some 500. */
const mostPages = 2_000;

/** A yearbook has some million characters. */
const mostCharacters = 3_000_000;

/** What pages draw and say, unpacked, in bytes: a yearbook with charts has some ten million, and as much takes a second. */
const mostUnpacked = 50_000_000;

/**
 * Reads a PDF.
 * @throws Error where the bytes are none, are locked by a password, or have more pages, text or packed data than can be
 * read in time: half a megabyte may unpack to as much as one likes
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  refuseEndless(bytes);
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({
    data: new Uint8Array(bytes),
    // What Chinese fonts that are not embedded need for their text to be read.
    cMapUrl: fileURLToPath(
      new URL('../../cmaps/', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')).href.replace(
        '/legacy/',
        '/',
      ),
    ),
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
  try {
    const { info, metadata } = await document.getMetadata();
    if (document.numPages > mostPages) throw new Error('The file has too many pages.');
    const texts: FoundText[] = [];
    let left = mostCharacters;
    // One after another: all pages at once would be in memory together.
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const text = await textOf(page, left);
      left -= text.length;
      texts.push({ text, where: `第${number}页` });
      page.cleanup();
    }
    return { texts, properties: authors([infoAuthor(info), metadata?.get('dc:creator')].flat()) };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** @throws Error where a page has more text than is left to read */
async function textOf(page: PDFPageProxy, left: number): Promise<string> {
  let text = '';
  for await (const { items } of page.streamTextContent()) {
    for (const item of items) text += 'str' in item ? item.str + (item.hasEOL ? '\n' : '') : '';
    if (text.length > left) throw new Error('The file has too much text.');
  }
  return text;
}

/** @throws Error where the packed data of the file, images and fonts apart, does not end within what can be read */
function refuseEndless(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = mostUnpacked;
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const dictionary =
      file
        .toString('latin1', Math.max(0, at - 500), at)
        .split('endobj')
        .at(-1) ?? '';
    if (!/\/(FlateDecode|Fl)\b/.test(dictionary) || /\/(Image|Length1)\b/.test(dictionary))
      continue;
    left -= unpackedSize(file.subarray(at + (file[at + 6] === 0x0d ? 8 : 7)), left);
  }
}

/** @throws Error where it is more than is left; what is damaged counts as nothing, since nothing is read of it */
function unpackedSize(packed: Uint8Array, left: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: left }).length;
  } catch (error) {
    if (error instanceof RangeError) throw new Error('The file unpacks to too much.');
    return 0;
  }
}

const infoAuthor = (info: object): unknown => ('Author' in info ? info.Author : undefined);

const authors = (values: unknown[]): Property[] => {
  const names = values.filter((value) => typeof value === 'string' && value.trim() !== '');
  return [...new Set(names)].map((value) => ({
    kind: 'person',
    name: '作者',
    value: String(value),
  }));
};
