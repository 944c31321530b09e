import { createHash } from 'node:crypto';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { kidsOf, typeOf } from './tag-tree.ts';

/**
 * Completes what Chromium leaves out of a tagged PDF (ISO 14289-1): what is no content is marked as artifact, types of
 * PDF 2.0 are mapped to those of 1.7, items of lists have bodies, no figure stands in a figure, links say where they
 * lead; its identifier is made of what its pages paint, never of the clock.
 */
export function makeAccessible(pdf: PDFDocument): void {
  const sum = createHash('sha256');
  for (const page of pdf.getPages()) {
    const contents = page.node.get(PDFName.of('Contents'));
    const stream = pdf.context.lookup(contents);
    if (!(contents instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
    const operators = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const marked = Buffer.from(withArtifacts(operators), 'latin1');
    sum.update(marked);
    pdf.context.assign(contents, pdf.context.flateStream(marked));
  }
  const id = PDFHexString.of(sum.digest('hex').slice(0, 32));
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  root?.set(PDFName.of('RoleMap'), pdf.context.obj({ Strong: 'Span', Em: 'Span' }));
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    mendElement(pdf, ref, object);
    if (object.get(PDFName.of('Subtype')) === PDFName.of('Link')) describeLink(pdf, object);
  }
}

/**
 * Marks as artifacts what a page paints outside of its marked content: its number, the mark of a draft, grounds.
 * @param operators of a content stream as Skia writes it, one a line
 */
export function withArtifacts(operators: string): string {
  const lines: string[] = [];
  let depth = 0;
  let open: string[] = [];
  for (const line of operators.split('\n')) {
    depth += markedDepth(line);
    if (depth > 0 || (open.length === 0 && !begins.test(line))) {
      lines.push(line);
      continue;
    }
    open.push(line);
    if (open[0] === 'BT' ? line !== 'ET' : !ends.test(line)) continue;
    lines.push(...(isClip.test(line) ? open : ['/Artifact BMC', ...open, 'EMC']));
    open = [];
  }
  return [...lines, ...open].join('\n');
}

/** By how much an operator leads into marked content, or out of it. */
export function markedDepth(line: string): number {
  if (line === 'EMC') return -1;
  return / BMC$|BDC$/.test(line) ? 1 : 0;
}

/** What begins a text, a path, an image; what ends a path or an image; a path that only clips. */
const begins = /^BT$|^[\d. -]+ (?:re|m)$| Do$/;
const ends = /^(?:[fFSsBb]\*?|n)$| Do$| n$/;
const isClip = /(?:^| )n$/;

function mendElement(pdf: PDFDocument, ref: PDFRef, element: PDFDict): void {
  const child = (kid: PDFObject): string => {
    const found = pdf.context.lookup(kid);
    return found instanceof PDFDict ? typeOf(found) : '';
  };
  const kids = kidsOf(element);
  const hasFigure = kids.some((kid) => child(kid) === 'Figure');
  if (typeOf(element) === 'Figure' && hasFigure) element.set(PDFName.of('S'), PDFName.of('Div'));
  if (typeOf(element) !== 'LI' || kids.some((kid) => child(kid) === 'LBody')) return;
  const labels = kids.filter((kid) => child(kid) === 'Lbl');
  const rest = kids.filter((kid) => child(kid) !== 'Lbl');
  const page = element.get(PDFName.of('Pg'));
  const body = pdf.context.obj({
    Type: 'StructElem',
    S: 'LBody',
    P: ref,
    K: rest,
    ...(page && { Pg: page }),
  });
  const bodyRef = pdf.context.register(body);
  for (const kid of rest) {
    const found = pdf.context.lookup(kid);
    if (found instanceof PDFDict && found.has(PDFName.of('P'))) found.set(PDFName.of('P'), bodyRef);
  }
  element.set(PDFName.of('K'), pdf.context.obj([...labels, bodyRef]));
}

/** Says of a link where it leads: its address, or the page. */
function describeLink(pdf: PDFDocument, link: PDFDict): void {
  const address = link
    .lookupMaybe(PDFName.of('A'), PDFDict)
    ?.lookupMaybe(PDFName.of('URI'), PDFString)
    ?.asString();
  const target = link.lookup(PDFName.of('Dest'));
  const places = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const place = target instanceof PDFName ? places?.lookup(target) : target;
  const page = place instanceof PDFArray ? place.get(0) : undefined;
  const at = pdf.getPages().findIndex(({ ref }) => ref === page);
  const text = address ?? (at < 0 ? '文内链接' : `到本文件第${at + 1}页`);
  link.set(PDFName.of('Contents'), PDFHexString.fromText(text));
}
