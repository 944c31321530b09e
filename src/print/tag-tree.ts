import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from 'pdf-lib';

/** The tree of tags of a PDF (ISO 32000-1, 14.7): what is asked of it in several places. */

/** The type of an element: P, Table, TH … */
export const typeOf = (element: PDFDict): string =>
  element.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText() ?? '';

/** The children of an element; a single one may stand without an array. */
export function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.lookup(PDFName.of('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  const kid = element.get(PDFName.of('K'));
  return kid ? [kid] : [];
}

/** An element in the tree, and what it stands for. */
export interface Tag {
  element: PDFDict;
  /** The root alone has none. */
  ref?: PDFRef | undefined;
  /** The pieces of pages that it marks itself. */
  pieces: Piece[];
  children: Tag[];
}

/** A piece of marked content on a page. */
export interface Piece {
  page: PDFRef;
  id: number;
  /** How its element names it. */
  kid: PDFObject;
}

/** Reads the tree below an element. @param page the page of its parent */
export function tagOf(pdf: PDFDocument, element: PDFDict, page?: PDFRef): Tag {
  const own = element.get(PDFName.of('Pg'));
  const at = own instanceof PDFRef ? own : page;
  const tag: Tag = { element, pieces: [], children: [] };
  for (const kid of kidsOf(element)) {
    const found = pdf.context.lookup(kid);
    if (found instanceof PDFDict && found.has(PDFName.of('S')))
      tag.children.push({ ...tagOf(pdf, found, at), ref: kid instanceof PDFRef ? kid : undefined });
    else tag.pieces.push(...pieceOf(found, kid, at));
  }
  return tag;
}

/** What a child that is no element marks: a piece of content, by its number only, or with its page; or a link. */
function pieceOf(found: PDFObject | undefined, kid: PDFObject, page?: PDFRef): Piece[] {
  const id = found instanceof PDFDict ? found.lookup(PDFName.of('MCID')) : found;
  const own = found instanceof PDFDict ? found.get(PDFName.of('Pg')) : undefined;
  const at = own instanceof PDFRef ? own : page;
  return id instanceof PDFNumber && at ? [{ page: at, id: id.asNumber(), kid }] : [];
}

/** The whole tree; nothing where a PDF is not tagged. */
export function tagTree(pdf: PDFDocument): Tag[] {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  return root ? tagOf(pdf, root).children : [];
}

/** A tag and all that stands in it, as they are read. */
export function* withDescendants(tag: Tag): Iterable<Tag> {
  yield tag;
  for (const child of tag.children) yield* withDescendants(child);
}

/** All tags of a type, as they are read. */
export const tagsOf = (tags: Tag[], type: string): Tag[] =>
  tags
    .flatMap((tag) => [...withDescendants(tag)])
    .filter(({ element }) => typeOf(element) === type);
