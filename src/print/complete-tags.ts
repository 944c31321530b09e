import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from 'pdf-lib';
import type { CellPart, PageParts, TablePart } from './page-parts.ts';
import { kidsOf, type Tag, tagsOf, tagTree, typeOf } from './tag-tree.ts';

/**
 * Completes the tags of tables and lists: cells in which nothing stands, so that each row has its columns (ISO 14289-1,
 * 7.2), what heads are heads of (7.5), tables of contents (ISO 32000-1, 14.8.4.3.3), notes with a name (7.9).
 */
export function completeTags(pdf: PDFDocument, { tables, lists }: PageParts): void {
  const tree = tagTree(pdf);
  tagsOf(tree, 'Table').forEach((table, i) => {
    const part = tables[i];
    if (part) completeTable(pdf, table, part);
  });
  let notes = 0;
  tagsOf(tree, 'L').forEach((list, i) => {
    if (lists[i] === 'contents') makeContents(pdf, list);
    if (lists[i] === 'notes') for (const item of list.children) makeNote(item, ++notes);
    if (lists[i] === 'notes') setType(list.element, 'Div');
  });
}

const setType = (element: PDFDict, type: string): void => {
  element.set(PDFName.of('S'), PDFName.of(type));
  if (type === 'Div') element.delete(PDFName.of('A'));
};

function setKids(pdf: PDFDocument, parent: Tag, kids: PDFObject[]): void {
  parent.element.set(PDFName.of('K'), pdf.context.obj(kids));
  for (const kid of kids) {
    const element = pdf.context.lookup(kid);
    if (element instanceof PDFDict && element.has(PDFName.of('P')) && parent.ref)
      element.set(PDFName.of('P'), parent.ref);
  }
}

function completeTable(pdf: PDFDocument, table: Tag, { rows, head }: TablePart): void {
  const found = tagsOf([table], 'TR');
  const kids = kidsOf(table.element).filter((kid) => !found.some(({ ref }) => ref === kid));
  const whole = rows.map((cells, y) => {
    const row = cells.every(({ isEmpty }) => isEmpty) ? newElement(pdf, 'TR') : found.shift();
    if (!row?.ref) return [];
    const tags = [...row.children];
    const all = cells.map((cell) => {
      const tag = cell.isEmpty ? newElement(pdf, cell.isHead ? 'TH' : 'TD') : tags.shift();
      if (tag) describeCell(pdf, tag, cell, y < head ? 'Column' : 'Row');
      return tag?.ref ?? [];
    });
    setKids(pdf, row, all.flat());
    return [row.ref];
  });
  setKids(pdf, table, [...kids, ...whole.flat(), ...found.flatMap(({ ref }) => ref ?? [])]);
}

function newElement(pdf: PDFDocument, type: string): Tag {
  // The parent is set with the kids of the parent.
  const element = pdf.context.obj({ Type: 'StructElem', S: type, P: null });
  return { element, ref: pdf.context.register(element), pieces: [], children: [] };
}

/** Says of a cell over how many columns and rows it goes, and of a head whether it is that of a column or of a row. */
function describeCell(pdf: PDFDocument, { element }: Tag, cell: CellPart, scope: string): void {
  const old = element.lookup(PDFName.of('A'));
  const others = (old instanceof PDFArray ? old.asArray() : old ? [old] : []).flatMap((each) => {
    const attribute = pdf.context.lookup(each, PDFDict);
    const isOurs = ['RowSpan', 'ColSpan', 'Scope'].some((key) => attribute.has(PDFName.of(key)));
    return isOurs ? [] : [each];
  });
  const spans = { O: 'Table', RowSpan: cell.rows, ColSpan: cell.columns };
  const attribute = pdf.context.obj(cell.isHead ? { ...spans, Scope: scope } : spans);
  element.set(PDFName.of('A'), pdf.context.obj([...others, attribute]));
}

/** A list with its lists becomes a table of contents: entries that refer to a place, each with the entries below it. */
function makeContents(pdf: PDFDocument, list: Tag): void {
  setType(list.element, 'TOC');
  for (const item of list.children) {
    setType(item.element, 'TOCI');
    const below = tagsOf(item.children, 'L')
      .flatMap(({ ref }) => ref ?? [])
      .slice(0, 1);
    for (const body of item.children) {
      setType(body.element, 'Reference');
      setKids(
        pdf,
        body,
        kidsOf(body.element).filter((kid) => !below.some((each) => each === kid)),
      );
    }
    setKids(pdf, item, [...kidsOf(item.element), ...below]);
  }
}

/** An item of the notes becomes a note, with a name of its own. */
function makeNote({ element, children }: Tag, number: number): void {
  setType(element, 'Note');
  element.set(PDFName.of('ID'), PDFString.of(`note-${String(number).padStart(4, '0')}`));
  for (const child of children)
    if (typeOf(child.element) === 'LBody') setType(child.element, 'Div');
}

/** Lists the names of all tags, by which they are found. */
export function listNames(pdf: PDFDocument): void {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const names = pdf.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    const id =
      object instanceof PDFDict && object.get(PDFName.of('S')) && object.get(PDFName.of('ID'));
    return id instanceof PDFString || id instanceof PDFHexString ? [{ id, ref }] : [];
  });
  names.sort((a, b) => (a.id.decodeText() < b.id.decodeText() ? -1 : 1));
  if (names.length === 0) root?.delete(PDFName.of('IDTree'));
  else {
    const all = names.flatMap(({ id, ref }) => [id, ref]);
    root?.set(PDFName.of('IDTree'), pdf.context.register(pdf.context.obj({ Names: all })));
  }
}
