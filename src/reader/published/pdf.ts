import { fileURLToPath } from 'node:url';
import type { Property, Reading } from './published-file.ts';

/**
 * Reads a PDF.
 * @throws Error where the bytes are none, or are locked by a password
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
    const pages = Array.from({ length: document.numPages }, (_, i) => i + 1);
    const texts = await Promise.all(
      pages.map(async (number) => {
        const { items } = await (await document.getPage(number)).getTextContent();
        const text = items.map((item) =>
          'str' in item ? item.str + (item.hasEOL ? '\n' : '') : '',
        );
        return { text: text.join(''), where: `第${number}页` };
      }),
    );
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
