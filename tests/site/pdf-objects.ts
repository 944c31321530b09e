import { readFileSync } from 'node:fs';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';

/** A PDF as its objects, for the checks of its conformance. */
export interface PdfObjects {
  pdf: PDFDocument;
  bytes: Buffer;
  dicts: PDFDict[];
  /** The tags, each after the one that it stands in. */
  tags: Tag[];
  xmp: string;
  /** What pages and forms paint, with what they paint with. */
  contents: { operators: string[]; resources: PDFDict | undefined }[];
}

export interface Tag {
  element: PDFDict;
  type: string;
  parent: string;
  children: Tag[];
  /** Whether it holds the annotation of a link. */
  annotations: PDFDict[];
}

export async function readObjects(path: string): Promise<PdfObjects> {
  const bytes = readFileSync(path);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  const streams = objects.filter((object) => object instanceof PDFRawStream);
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const tree = root ? childrenOf(pdf, root, '') : [];
  const pages = pdf.getPages().map(({ node }) => ({
    operators: operatorsOf(node.Contents()),
    resources: node.Resources(),
  }));
  const forms = streams
    .filter(({ dict }) => nameOf(dict, 'Subtype') === 'Form')
    .map((form) => ({
      operators: operatorsOf(form),
      resources: form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict),
    }));
  const metadata = pdf.catalog.lookup(PDFName.of('Metadata'));
  return {
    pdf,
    bytes,
    dicts: [
      ...objects.filter((object) => object instanceof PDFDict),
      ...streams.map(({ dict }) => dict),
    ],
    tags: tree.flatMap(withDescendants),
    xmp: metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '',
    contents: [...pages, ...forms],
  };
}

export const nameOf = (dict: PDFDict, key: string): string =>
  dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? '';

export function textOf(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

/** A value that may stand alone or in an array. */
export function all(dict: PDFDict, key: string): PDFObject[] {
  const value = dict.lookup(PDFName.of(key));
  if (value instanceof PDFArray) return value.asArray();
  return value ? [value] : [];
}

const withDescendants = (tag: Tag): Tag[] => [tag, ...tag.children.flatMap(withDescendants)];

function childrenOf(pdf: PDFDocument, element: PDFDict, parent: string): Tag[] {
  return all(element, 'K').flatMap((kid) => {
    const child = pdf.context.lookup(kid);
    if (!(child instanceof PDFDict) || !child.has(PDFName.of('S'))) return [];
    const type = nameOf(child, 'S');
    const children = childrenOf(pdf, child, type);
    return [{ element: child, type, parent, children, annotations: annotationsOf(pdf, child) }];
  });
}

const annotationsOf = (pdf: PDFDocument, element: PDFDict): PDFDict[] =>
  all(element, 'K').flatMap((kid) => {
    const child = pdf.context.lookup(kid);
    if (!(child instanceof PDFDict) || nameOf(child, 'Type') !== 'OBJR') return [];
    return child.lookup(PDFName.of('Obj'), PDFDict);
  });

export function operatorsOf(stream: PDFObject | undefined): string[] {
  if (!(stream instanceof PDFRawStream)) return [];
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1').split('\n');
}
