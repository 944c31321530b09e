import type { Pdf } from './pdf-file.ts';

/** What pages say of a PDF is known when it is printed; until then marks stand in its place. */

/** The mark for the pages and the size of a year's PDF. */
export const pdfMark = (year: number): string => `%pdf-of-${year}%`;

/**
 * Replaces the marks for sizes in any page.
 * @param pdfs year → its PDF
 */
export const fillSizes = (html: string, pdfs: Map<number, Pdf>): string =>
  html.replace(/%pdf-of-(\d{4})%/g, (mark, year) => {
    const pdf = pdfs.get(Number(year));
    return pdf ? `${pdf.pages}页，${Math.ceil(pdf.bytes.length / 1024)} KB` : mark;
  });

/** Writes into the contents of a print view the pages of its PDF, to be seen on the screen. */
export const fillContents = (html: string, { front, places }: Pdf): string =>
  html.replace(
    /(data-page-of="([\w-]+)">)/g,
    (_, mark, id) => mark + (pageNumber(places[id], front) ?? ''),
  );

/** The number that is printed on a page of the text. */
export const pageNumber = (page: number | undefined, front: number): number | undefined =>
  page === undefined ? undefined : page - front + 1;
