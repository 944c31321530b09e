import { decodePDFRawStream, type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { markedDepth } from './accessible-pdf.ts';

/** A figure that a page begins with, since the page before has too little room for it. */
export interface PushedFigure {
  /** Which of the images it is, from 0. */
  image: number;
  /** How much of the type area is empty on the page before, in CSS pixels. */
  room: number;
}

/** The figures of a PDF that pages begin with. Must be asked before its content is marked anew. */
export function pushedFigures(pdf: PDFDocument): PushedFigure[] {
  const pages = pdf.getPages().map((page) => {
    const contents = pdf.context.lookup(page.node.get(PDFName.of('Contents')));
    if (!(contents instanceof PDFRawStream)) return whatIsPainted([]);
    const operators = Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1');
    return whatIsPainted(operators.split('\n'));
  });
  let images = 0;
  return pages.flatMap(({ figures, beginsWithFigure }, i) => {
    const image = images;
    images += figures;
    const room = foot - (pages[i - 1]?.lowest ?? foot);
    return beginsWithFigure ? [{ image, room }] : [];
  });
}

/** The lower edge of the type area of an upright page, 35 mm above that of the sheet, in CSS pixels. */
const foot = ((297 - 35) / 25.4) * 96;

/** A page's content as Skia writes it: how many figures, whether one comes first, how far down it reaches. */
function whatIsPainted(operators: string[]) {
  let depth = 0;
  let shift = 0;
  let lowest = 0;
  const kinds: string[] = [];
  for (const line of operators) {
    const kind = /^\/(\w+) <<\/MCID \d+ >>BDC$/.exec(line)?.[1];
    if (kind) kinds.push(kind);
    depth += markedDepth(line);
    const moved = / (-?[\d.]+) -?[\d.]+ (-?[\d.]+) cm$/.exec(line);
    const isImage = Number(moved?.[1]) < 0;
    if (moved && !isImage) shift = Number(moved[2]) / scale;
    if (moved && isImage) lowest = Math.max(lowest, Number(moved[2]) / scale);
    // The number of the page is no content.
    else if (depth > 0) lowest = Math.max(lowest, shift + bottomOf(line));
  }
  const figures = kinds.filter((kind) => kind === 'Figure').length;
  return { figures, beginsWithFigure: kinds[0] === 'Figure', lowest };
}

/** How many units Skia writes for a CSS pixel. */
const scale = 3.125;

/** The baseline of a text, or the lower edge of a line of a table. */
function bottomOf(operator: string): number {
  const [, baseline] = / (-?[\d.]+) Tm$/.exec(operator) ?? [];
  const [, top, height] = /^\S+ (\S+) \S+ (\S+) re$/.exec(operator) ?? [];
  return Number(baseline ?? Number(top) + Number(height)) || Number.NEGATIVE_INFINITY;
}

/**
 * In the page: makes figures smaller, by three tenths at most, where they then stand on the page before, a part of
 * which would be empty; each only once.
 * @returns whether nothing was left to do
 */
export function fitFigures(pushed: PushedFigure[]): boolean {
  const images = document.querySelectorAll<HTMLImageElement>('article img:not([alt=""])');
  let isSettled = true;
  for (const { image, room } of pushed) {
    const img = images[image];
    const figure = img?.closest('figure');
    if (!img || !figure || img.style.maxHeight) continue;
    const row = Number.parseFloat(getComputedStyle(figure).lineHeight);
    const rows = Math.floor(room / row - 0.25); // a quarter below the last baseline is its line's
    const height = img.offsetHeight - (Math.round(figure.offsetHeight / row) - rows) * row;
    if (height < 0.7 * img.offsetHeight) continue;
    img.style.maxHeight = `${height}px`;
    isSettled = false;
  }
  return isSettled;
}
