import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import type { TablePart } from './page-parts.ts';
import { type Piece, type Tag, tagsOf, tagTree, withDescendants } from './tag-tree.ts';

/** Where a table stands: its first and its last page, from 0. */
export interface TablePlace {
  first: number;
  last: number;
}

/** The places of the tables of a PDF, in their order. */
export function tablePlaces(pdf: PDFDocument): TablePlace[] {
  const pages = new Map(pdf.getPages().map(({ ref }, i) => [ref, i]));
  return tagsOf(tagTree(pdf), 'Table').map((table) => {
    const on = Array.from(pagesOf(table), (page) => pages.get(page) ?? 0);
    return { first: Math.min(...on), last: Math.max(...on) };
  });
}

const piecesOf = (tag: Tag): Piece[] =>
  Array.from(withDescendants(tag), ({ pieces }) => pieces).flat();

const pagesOf = (tag: Tag): Set<PDFRef> => new Set(piecesOf(tag).map(({ page }) => page));

/**
 * Makes artifacts of the heads that tables repeat on each page, which would be read, searched and copied again
 * (ISO 14289-1, 7.3); takes 续表 off the first page of a table, where nothing is continued.
 * @param parts of the tables, in their order
 */
export function markRepeatedHeads(pdf: PDFDocument, parts: TablePart[]): void {
  const artifacts: Piece[] = [];
  const blank: Piece[] = [];
  tagsOf(tagTree(pdf), 'Table').forEach((table, i) => {
    const { head: count = 0, isContinued = false } = parts[i] ?? {};
    const head = tagsOf([table], 'TR').slice(0, count + (isContinued ? 1 : 0));
    const first = pdf.getPages().find(({ ref }) => pagesOf(table).has(ref))?.ref;
    artifacts.push(...table.pieces); // its lines
    removeKids(table.element, table.pieces);
    const [line] = isContinued ? head.splice(0, 1) : [];
    if (line) {
      artifacts.push(...piecesOf(line));
      blank.push(...piecesOf(line).filter(({ page }) => page === first));
      removeRow(pdf, table, line);
    }
    for (const tag of head.flatMap((row) => [...withDescendants(row)])) {
      const repeats = tag.pieces.filter(({ page }) => page !== first);
      artifacts.push(...repeats);
      removeKids(tag.element, repeats);
    }
  });
  for (const page of new Set(artifacts.map((piece) => piece.page))) {
    const idsOf = (pieces: Piece[]): Set<number> =>
      new Set(pieces.filter((piece) => piece.page === page).map(({ id }) => id));
    rewrite(pdf, page, { artifacts: idsOf(artifacts), blank: idsOf(blank) });
    forget(pdf, page, idsOf(artifacts));
  }
}

/** The pieces of a page that become artifacts, and those of them that are not to be seen. */
interface Marks {
  artifacts: Set<number>;
  blank: Set<number>;
}

function removeKids(element: PDFDict, pieces: Piece[]): void {
  const kids = element.lookup(PDFName.of('K'));
  if (pieces.length === 0) return;
  if (!(kids instanceof PDFArray)) element.delete(PDFName.of('K'));
  else for (const { kid } of pieces) kids.remove(kids.asArray().indexOf(kid));
}

function removeRow(pdf: PDFDocument, table: Tag, row: Tag): void {
  for (const { element } of withDescendants(table)) {
    const kids = element.lookup(PDFName.of('K'));
    if (!(kids instanceof PDFArray)) continue;
    const at = kids.asArray().findIndex((kid) => pdf.context.lookup(kid) === row.element);
    if (at >= 0) kids.remove(at);
  }
}

function rewrite(pdf: PDFDocument, page: PDFRef, { artifacts, blank }: Marks): void {
  const contents = pdf.context.lookup(page, PDFDict).get(PDFName.of('Contents'));
  const stream = pdf.context.lookup(contents);
  if (!(contents instanceof PDFRef) || !(stream instanceof PDFRawStream)) return;
  let id = -1;
  const lines = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1').split('\n');
  const changed = lines.map((line) => {
    const marked = /^\/\w+ <<\/MCID (\d+) >>BDC$/.exec(line)?.[1];
    if (line === 'EMC') id = -1;
    if (marked === undefined)
      return blank.has(id) ? line.replace(/<[\dA-F]+> Tj$/i, '<> Tj') : line;
    id = Number(marked);
    return artifacts.has(id) ? '/Artifact BMC' : line;
  });
  pdf.context.assign(contents, pdf.context.flateStream(Buffer.from(changed.join('\n'), 'latin1')));
}

/** Takes pieces of a page out of the list by which their elements are found. */
function forget(pdf: PDFDocument, page: PDFRef, ids: Set<number>): void {
  const key = pdf.context.lookup(page, PDFDict).lookup(PDFName.of('StructParents'), PDFNumber);
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const numbers = root
    .lookup(PDFName.of('ParentTree'), PDFDict)
    .lookup(PDFName.of('Nums'), PDFArray);
  const at = numbers
    .asArray()
    .findIndex((each, i) => i % 2 === 0 && each.toString() === key.toString());
  const elements = numbers.lookup(at + 1, PDFArray);
  for (const id of ids) elements.set(id, pdf.context.obj(null));
}
