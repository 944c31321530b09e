import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFString } from 'pdf-lib';
import { sha256 } from '../report/sha256.ts';
import { infoOf, loadPdf, type Pdf, placesIn, printedTextKey } from './pdf-file.ts';

/**
 * The PDF of a published report, kept beside its text (`2024/report.pdf`): while the text is the same, its pages are
 * too, whatever browser, fonts and style a later version of the program brings.
 */
export interface KeptPdf extends Pdf {
  /** Of which print view it was made (`printedText`). */
  printedText: string;
}

/** The sum of all that is read in a print view: the words, not how they are set. */
export function printedText(html: string): string {
  const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
  const text = article.replace(/(data-page-of="[\w-]+">)\d*/g, '$1').replace(/<[^>]*>/g, '');
  return sha256(text.replace(/\s/g, ''));
}

/** The PDF that lies beside a year's text; nothing where there is none, or one that was made elsewhere. */
export async function keptPdf(contentDir: string, year: number): Promise<KeptPdf | undefined> {
  const path = join(contentDir, String(year), 'report.pdf');
  if (!existsSync(path)) return undefined;
  const bytes = await readFile(path);
  const pdf = await loadPdf(bytes).catch(() => undefined);
  const sum = pdf && infoOf(pdf).lookupMaybe(printedTextKey, PDFString)?.asString();
  if (!pdf || !sum) return undefined;
  const places = placesIn(pdf);
  return { bytes, pages: pdf.getPageCount(), front: places.text ?? 0, places, printedText: sum };
}

/**
 * Says that a report was printed anew although a PDF of it is kept, and which parts stand on other pages now, to which
 * others may refer.
 */
export function sayReprinted(year: number, before: Pdf, after: Pdf): string {
  const moved = Object.entries(after.places).flatMap(([id, page]) => {
    const old = before.places[id];
    const [from, to] = [(old ?? 0) - before.front + 1, page - after.front + 1];
    return /^\d+(-\d+)?$/.test(id) && old !== undefined && from !== to ? [{ id, from, to }] : [];
  });
  const list = moved
    .slice(0, 5)
    .map(({ id, from, to }) => `${partName(id)}由第${from}页到第${to}页`);
  const pages =
    moved.length > 0
      ? `页码变了${moved.length}处：${list.join('，')}${moved.length > 5 ? '……' : ''}`
      : '各部分的页码没有变';
  return `${year}年的文字与留存的 PDF（${year}/report.pdf）不同，PDF 重新排了版；${pages}。核对无误后，运行 npm run print -- ${year} --keep 换下留存的一份。`;
}

const partName = (id: string): string => {
  const [section, subsection] = id.split('-');
  return `第${section}部分${subsection ? `第${subsection}节` : ''}`;
};
