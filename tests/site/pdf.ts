import { readFileSync } from 'node:fs';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A run of text on a page: place and size in points, from the left and from the top of the page. */
export interface Run {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

export interface PdfPage {
  width: number;
  height: number;
  label: string;
  /** The text of the document, in the order in which it is read. */
  runs: Run[];
  /** What stands outside of it: the page's number, the mark of a draft. */
  marginal: Run[];
  /** What stands in it and is no content: the heads of tables that go on. */
  repeated: Run[];
  /** Font types, CIDFontType2 or Type3 … */
  fonts: string[];
  /** Links: where they lead, and where on the page they stand. */
  links: string[];
}

export interface Bookmark {
  title: string;
  items: Bookmark[];
}

/** A PDF, a file or its bytes, read by pdf.js without its repair of compatibility characters. */
export async function readPdf(file: string) {
  const document = await opened(readFileSync(file));
  const labels = (await document.getPageLabels()) ?? [];
  const pages: PdfPage[] = [];
  const roles = new Map<string, string[]>();
  for (const [i, label] of labels.entries()) {
    const page = await document.getPage(i + 1);
    const { width, height } = page.getViewport({ scale: 1 });
    await page.getOperatorList();
    const items = await itemsOf(page);
    const fonts = items.flatMap((item) =>
      'fontName' in item ? [String(page.commonObjs.get(item.fontName).type)] : [],
    );
    const links = (await page.getAnnotations()).map(({ url, dest }) => String(url ?? `#${dest}`));
    pages.push({ width, height, label, ...sortRuns(items, height), fonts, links });
    collectRoles(await page.getStructTree(), roles);
  }
  const outline: Bookmark[] = (await document.getOutline()) ?? [];
  const { info } = await document.getMetadata();
  const destinations = await document.getDestinations();
  const places = new Map<string, number>();
  for (const [id, target] of destinations) {
    places.set(id, await document.getPageIndex(target[0]));
  }
  return { pages, outline, info, places, roles };
}

const opened = (bytes: Uint8Array) =>
  getDocument({ data: new Uint8Array(bytes), fontExtraProperties: true, verbosity: 0 }).promise;

/** The lines of each page of a PDF, whatever its labels: a tenth of the time that it takes to read all of it. */
export async function readLines(bytes: Uint8Array): Promise<Line[][]> {
  const document = await opened(bytes);
  const lines: Line[][] = [];
  for (let i = 1; i <= document.numPages; i++) {
    const page = await document.getPage(i);
    lines.push(linesOf(sortRuns(await itemsOf(page), page.getViewport({ scale: 1 }).height)));
  }
  return lines;
}

const itemsOf = async (page: PDFPageProxy): Promise<TextItems> =>
  (await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })).items;

type TextItems = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

/** What is marked as the document's content, and what is not and stands outside of the type area. */
function sortRuns(
  items: TextItems,
  height: number,
): Pick<PdfPage, 'runs' | 'marginal' | 'repeated'> {
  const all = Array.from(tagged(items), ({ item, tags }) => ({ run: toRun(item, height), tags }));
  const isMarginal = ({ run, tags }: (typeof all)[number]): boolean =>
    !isContent(tags) && isOutside(run, height);
  return {
    runs: all.filter(({ tags }) => isContent(tags)).map(({ run }) => run),
    marginal: all.filter(isMarginal).map(({ run }) => run),
    repeated: all
      .filter((each) => !isContent(each.tags) && !isMarginal(each))
      .map(({ run }) => run),
  };
}

/** The texts of a page, each with the tags of the marked content that it stands in. */
function* tagged(items: TextItems): Iterable<{ item: TextItem; tags: string[] }> {
  let tags: string[] = [];
  for (const item of items) {
    if (!('type' in item)) {
      if (item.str.trim()) yield { item, tags };
    } else if (item.type === 'endMarkedContent') tags = tags.slice(0, -1);
    else tags = [...tags, 'tag' in item ? String(item.tag) : ''];
  }
}

const isContent = (tags: string[]): boolean => tags.length > 0 && !tags.includes('Artifact');

const isOutside = ({ baseline }: Run, height: number): boolean =>
  millimetres(baseline) < 37 || millimetres(height - baseline) < 35;

const toRun = ({ str, transform, width }: TextItem, height: number): Run => ({
  text: str,
  left: transform[4],
  right: transform[4] + width,
  baseline: height - transform[5],
  size: transform[3],
});

/** In a tree of tags, what each role says of itself: alternative text where it has one. */
function collectRoles(node: unknown, roles: Map<string, string[]>): void {
  if (typeof node !== 'object' || node === null) return;
  if ('role' in node && typeof node.role === 'string') {
    const alt = 'alt' in node ? String(node.alt) : '';
    roles.set(node.role, [...(roles.get(node.role) ?? []), alt]);
  }
  if ('children' in node && Array.isArray(node.children)) {
    for (const child of node.children) collectRoles(child, roles);
  }
}

export type Pdf = Awaited<ReturnType<typeof readPdf>>;

/** The pages of the text, without cover and contents. */
export const textPages = (pdf: Pdf): PdfPage[] =>
  pdf.pages.filter(({ label }) => /^\d+$/.test(label));

export type Line = Omit<Run, 'baseline'>;

/** The lines of a page, from the top: runs that stand on one baseline. */
export function linesOf({ runs }: Pick<PdfPage, 'runs'>): Line[] {
  const lines: Run[][] = [];
  for (const run of runs) {
    const line = lines.find(([first]) => first && Math.abs(first.baseline - run.baseline) < 2);
    if (line) line.push(run);
    else lines.push([run]);
  }
  return lines
    .sort(([a], [b]) => (a?.baseline ?? 0) - (b?.baseline ?? 0))
    .map((line) => ({
      left: Math.min(...line.map(({ left }) => left)),
      right: Math.max(...line.map(({ right }) => right)),
      text: line.map(({ text }) => text).join(''),
      size: Math.max(...line.map(({ size }) => size)),
    }));
}

/** Text as it is compared: without white space; pdf.js takes • for · where a font draws both alike. */
export const compared = (text: string): string => text.replace(/\s/g, '').replaceAll('•', '·');

export const textOf = (pages: PdfPage[]): string =>
  compared(pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));

/** Points in millimetres. */
export const millimetres = (points: number): number => (points / 72) * 25.4;
