import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFString } from 'pdf-lib';
import { z } from 'zod';
import { makeAccessible } from './accessible-pdf.ts';
import { defineColours, setXmp } from './archive-pdf.ts';
import { completeTags, listNames } from './complete-tags.ts';
import type { PageParts } from './page-parts.ts';
import { markRepeatedHeads } from './repeated-heads.ts';
import { nameTagsByOrder } from './stable-tags.ts';

/** A report as PDF, and where things stand in it. */
export const pdfSchema = z.object({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  pages: z.number(),
  /** How many pages stand before the text: cover, contents, a blank one that the text may begin on a right page. */
  front: z.number(),
  /** The pages of the places that links lead to, from 0, by their ids. */
  places: z.record(z.string(), z.number()),
});

export type Pdf = z.infer<typeof pdfSchema>;

/** What a PDF says of itself. */
export interface About {
  title: string;
  author: string;
  subject: string;
  keywords: string;
  /** Of publication; none where there is none – never that of the build. */
  date?: Date | undefined;
  /** The version of its text (`textVersion`), by which the check knows whether it is still that of the report. */
  version?: string | undefined;
  /** Of which print view it was made (`printedText`). */
  printedText?: string | undefined;
}

/** Under which key a PDF says of which print view it was made. */
export const printedTextKey = PDFName.of('PrintedText');

/** The dictionary in which a PDF says what it is. */
export const infoOf = (pdf: PDFDocument): PDFDict =>
  pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);

/** Reads a PDF at once: pdf-lib would let others work after each hundred objects. */
export const loadPdf = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });

/** The places in a PDF that links lead to: id → page, from 0. */
export function placesIn(pdf: PDFDocument): Pdf['places'] {
  const pages = new Map(pdf.getPages().map(({ ref }, i) => [ref, i]));
  const places = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = places?.entries().flatMap(([name, place]) => {
    const target = place instanceof PDFArray ? place.get(0) : undefined;
    const page = target instanceof PDFRef ? pages.get(target) : undefined;
    return page === undefined ? [] : [[name.decodeText(), page] as const];
  });
  return Object.fromEntries(found ?? []);
}

/**
 * Completes what Chromium printed: what the document is, and the labels of its pages: i, ii, … before the text,
 * 1, 2, … in it.
 * @param layout how many pages stand before the text, and its tables and lists
 * @returns the same bytes for the same document, and how many pages it has
 */
export async function completePdf(
  pdf: PDFDocument,
  about: About,
  { front, parts }: { front: number; parts: PageParts },
): Promise<Pick<Pdf, 'bytes' | 'pages'>> {
  pdf.setTitle(about.title, { showInWindowTitleBar: true });
  pdf.setAuthor(about.author);
  pdf.setSubject(about.subject);
  pdf.setKeywords([about.keywords]);
  const { context } = pdf;
  const info = infoOf(pdf);
  for (const key of ['CreationDate', 'ModDate']) info.delete(PDFName.of(key));
  if (about.printedText) info.set(printedTextKey, PDFString.of(about.printedText));
  if (about.date) pdf.setCreationDate(about.date);
  markRepeatedHeads(pdf, parts.tables);
  makeAccessible(pdf);
  completeTags(pdf, parts);
  nameTagsByOrder(pdf);
  listNames(pdf);
  await defineColours(pdf);
  setXmp(pdf, about);
  const labels = [...(front > 0 ? [0, { S: 'r' }] : []), front, { S: 'D' }];
  pdf.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }));
  return {
    bytes: await pdf.save({ objectsPerTick: Number.POSITIVE_INFINITY }),
    pages: pdf.getPageCount(),
  };
}
