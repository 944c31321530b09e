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

/** Failure conditions of the Matterhorn Protocol 1.1 (PDF/UA-1) that a program can decide; those that a PDF meets. */
export async function failedConditions(path: string): Promise<string[]> {
  const pdf = await PDFDocument.load(readFileSync(path), { updateMetadata: false });
  const objects = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => object);
  const dicts = objects.filter((object) => object instanceof PDFDict);
  const elements = dicts.filter((dict) => nameOf(dict, 'Type') === 'StructElem');
  const links = dicts.filter((dict) => nameOf(dict, 'Subtype') === 'Link');
  const { catalog } = pdf;
  const roles = catalog
    .lookup(PDFName.of('StructTreeRoot'), PDFDict)
    .lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const xmp = metadataOf(catalog);
  const typesOf = (element: PDFDict): string[] =>
    kidsOf(pdf, element).map((kid) => nameOf(kid, 'S'));
  const conditions: Record<string, boolean> = {
    '01-005 content is neither marked as artifact nor tagged': pdf
      .getPages()
      .some(({ node }) => hasUnmarked(node.Contents())),
    '02-001 a type is neither standard nor mapped to one': elements.some((element) => {
      const type = nameOf(element, 'S');
      return !standard.test(type) && !roles?.has(PDFName.of(type));
    }),
    '06-001 there is no XMP': xmp === '',
    '06-003 XMP has no dc:title': !/<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(xmp),
    '07-001 the title is not shown in the window': !catalog
      .lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)
      ?.get(PDFName.of('DisplayDocTitle')),
    '09-005 an item of a list has other children than Lbl and LBody': elements.some(
      (element) =>
        nameOf(element, 'S') === 'LI' &&
        typesOf(element).some((type) => type !== 'Lbl' && type !== 'LBody'),
    ),
    '11-006 the document has no language': !catalog.has(PDFName.of('Lang')),
    '13-004 a figure has no alternative text': elements.some(
      (element) => nameOf(element, 'S') === 'Figure' && !element.has(PDFName.of('Alt')),
    ),
    '28-009 the order of tabs is not that of the structure': pdf
      .getPages()
      .some(({ node }) => node.Annots() && nameOf(node, 'Tabs') !== 'S'),
    '28-012 a link has no description': links.some((link) => {
      const text = link.lookup(PDFName.of('Contents'));
      return !(text instanceof PDFString || text instanceof PDFHexString);
    }),
  };
  return Object.entries(conditions).flatMap(([name, isMet]) => (isMet ? [name] : []));
}

const standard =
  /^(Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|Index|NonStruct|Private|P|H[1-6]?|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Figure|Formula|Form)$/;

const nameOf = (dict: PDFDict, key: string): string =>
  dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? '';

function kidsOf(pdf: PDFDocument, element: PDFDict): PDFDict[] {
  const kids = element.lookup(PDFName.of('K'));
  const all: (PDFObject | undefined)[] = kids instanceof PDFArray ? kids.asArray() : [kids];
  return all.map((kid) => pdf.context.lookup(kid)).filter((kid) => kid instanceof PDFDict);
}

function metadataOf(catalog: PDFDict): string {
  const stream = catalog.lookup(PDFName.of('Metadata'));
  return stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : '';
}

/** Whether text or paths are painted outside of all marked content. */
function hasUnmarked(stream: PDFObject | undefined): boolean {
  if (!(stream instanceof PDFRawStream)) return true;
  let depth = 0;
  const operators = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1').split('\n');
  return operators.some((operator) => {
    if (/B[DM]C$/.test(operator)) depth++;
    if (operator === 'EMC') depth--;
    return depth === 0 && /^(?:[fFSsBb]\*?)$| (?:Tj|TJ|Do|sh)$/.test(operator);
  });
}
