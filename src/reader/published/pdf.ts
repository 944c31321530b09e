import { fileURLToPath } from 'node:url';
import type { FoundText, Property, Reading } from './published-file.ts';

/** A yearbook has some 500. */
const mostPages = 2_000;

/**
 * Reads a PDF.
 * @throws Error where the bytes are none, are locked by a password, or have more pages than can be read in time
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
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
    // One after another: all pages at once would be in memory together.
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
      texts.push({ text: text.join(''), where: `第${number}页` });
      page.cleanup();
    }
    return { texts, properties: authors([infoAuthor(info), metadata?.get('dc:creator')].flat()) };
  } finally {
    await document.loadingTask.destroy();
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
