import { readFile } from 'node:fs/promises';
import type { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright';
import type { OpenSite } from '../browser/built-site.ts';
import { type Face, wearFaces } from '../browser/faces.ts';
import { toInstant } from '../report/dates.ts';
import { fitFigures, pushedFigures } from './fit-figures.ts';
import { fitImages } from './images.ts';
import { printedText } from './kept-pdf.ts';
import { layOut } from './lay-out.ts';
import { pageNumber } from './marks.ts';
import { partsOfPage } from './page-parts.ts';
import { type About, completePdf, loadPdf, type Pdf, placesIn } from './pdf-file.ts';
import { tablePlaces } from './repeated-heads.ts';
import { placeTables } from './tables.ts';

/**
 * Prints the print view of a year.
 * @param prepare what is done in the page before
 * @throws Error where the numbers in the contents do not come to rest
 */
export async function printReport(
  site: OpenSite,
  year: number,
  faces: Face[],
  prepare?: (page: Page) => Promise<void>,
): Promise<Pdf> {
  const page = await site.open(`${year}/print/`);
  try {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => document.querySelector('.document')?.classList.add('exact'));
    await prepare?.(page);
    await Promise.all([fitImages(page, site), wearFaces(page, faces)]);
    await layOut(page);
    const { pdf, ...found } = await printUntilSettled(page);
    const parts = await page.evaluate(partsOfPage);
    const { front } = found;
    const about = {
      ...(await aboutPage(page)),
      printedText: printedText(await readFile(site.fileOf(page.url()), 'utf8')),
    };
    return { ...found, ...(await completePdf(pdf, about, { front, parts })) };
  } finally {
    await page.close();
  }
}

/**
 * Prints a page until the numbers in its contents are those of the pages: Chromium knows no target-counter(). Nor does
 * it begin a chapter on a right page, so that an empty sheet is put before the text where one is needed; nor does it
 * tell where tables stand, which want a line 续表 where they go on, nor which figures leave a part of a page empty.
 */
async function printUntilSettled(
  page: Page,
): Promise<{ pdf: PDFDocument; front: number; places: Pdf['places'] }> {
  for (let pass = 1; pass <= 8; pass++) {
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    const pdf = await loadPdf(bytes);
    const places = placesIn(pdf);
    const front = places.text ?? 0;
    const attached = Object.entries(places).flatMap(([id, at]) =>
      id.startsWith('attachment-') && !id.endsWith('-title') ? [at] : [],
    );
    const end = Math.min(pdf.getPageCount(), ...attached) - 1;
    const numbers = Object.entries(places).map(([id, at]) => [id, pageNumber(at, front)] as const);
    const found = { numbers: Object.fromEntries(numbers), isLeft: front % 2 === 1 };
    const steps = [
      await page.evaluate(settle, found),
      await page.evaluate(placeTables, { places: tablePlaces(pdf), end }),
      pass > 2 || (await page.evaluate(fitFigures, pushedFigures(pdf))),
    ];
    if (steps.every((isSettled) => isSettled)) return { pdf, places, front };
  }
  throw new Error(`The numbers in the contents do not come to rest: ${page.url()}`);
}

/**
 * In the page: writes the numbers into the contents, and shows the empty sheet, or takes it away, where the text
 * begins on a left page.
 * @returns whether nothing was left to do
 */
function settle({
  numbers,
  isLeft,
}: {
  numbers: Record<string, number | undefined>;
  isLeft: boolean;
}): boolean {
  let isSettled = !isLeft;
  const empty = document.querySelector<HTMLElement>('.empty-sheet');
  if (empty && isLeft) empty.hidden = !empty.hidden;
  for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const number = String(numbers[element.dataset.pageOf ?? '']);
    isSettled &&= element.textContent === number;
    element.textContent = number;
  }
  return isSettled;
}

/** What the page's meta tags say of the report. */
async function aboutPage(page: Page): Promise<About> {
  const tags = await page.evaluate(() =>
    Object.fromEntries(
      Array.from(document.querySelectorAll('meta'), (tag) => [tag.name, tag.content]),
    ),
  );
  return {
    title: tags.ArticleTitle ?? '',
    author: tags.ContentSource ?? '',
    subject: tags.description ?? '',
    keywords: tags.Keywords ?? '',
    version: await page.evaluate(() => document.querySelector('.text-version')?.textContent),
    date: tags.PubDate ? toInstant(tags.PubDate) : undefined,
  };
}
