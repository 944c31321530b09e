import { PDFDict, PDFName, PDFNumber } from 'pdf-lib';
import { fontsOf, hasOwnWidths, isTrueType } from './pdf-fonts.ts';
import { all, nameOf, type PdfObjects, readObjects, type Tag, textOf } from './pdf-objects.ts';

/**
 * The failure conditions of the Matterhorn Protocol 1.1 (PDF/UA-1) that a program can decide and that can occur in a PDF
 * without forms, media, layers and attached files; those that a PDF meets.
 */
export async function failedConditions(path: string): Promise<string[]> {
  const objects = await readObjects(path);
  const conditions = {
    ...tagConditions(objects),
    ...documentConditions(objects),
    ...tableConditions(objects),
    ...linkConditions(objects),
    ...fontConditions(objects),
  };
  return Object.entries(conditions).flatMap(([name, isMet]) => (isMet ? [name] : []));
}

type Conditions = Record<string, boolean>;

const standard =
  /^(Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|Index|NonStruct|Private|P|H[1-6]?|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Figure|Formula|Form)$/;

function tagConditions({ pdf, tags, contents }: PdfObjects): Conditions {
  const roles = pdf.catalog
    .lookup(PDFName.of('StructTreeRoot'), PDFDict)
    .lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const mapped = roles?.keys().map((key) => key.decodeText()) ?? [];
  const depths = contents.map(({ operators }) => markedDepths(operators));
  const of = (type: string): Tag[] => tags.filter((tag) => tag.type === type);
  const holdsOnly = (type: string, kinds: string[]): boolean =>
    of(type).every(({ children }) => children.every((child) => kinds.includes(child.type)));
  const standsIn = (type: string, parents: string[]): boolean =>
    of(type).every(({ parent }) => parents.includes(parent));
  const levels = tags.flatMap(({ type }) => Number(/^H([1-6])$/.exec(type)?.[1]) || []);
  const notes = of('Note').map(({ element }) => textOf(element, 'ID'));
  return {
    '01-003 an artifact stands in tagged content': depths.some(
      ({ artifactInTag }) => artifactInTag,
    ),
    '01-004 tagged content stands in an artifact': depths.some(
      ({ tagInArtifact }) => tagInArtifact,
    ),
    '01-005 content is neither marked as artifact nor tagged': depths.some(({ bare }) => bare),
    '02-001 a type is neither standard nor mapped to one': tags.some(
      ({ type }) => !standard.test(type) && !mapped.includes(type),
    ),
    '02-003 a type is mapped to one that is not standard': mapped.some(
      (type) => !standard.test(nameOf(roles ?? pdf.catalog, type)),
    ),
    '02-004 a standard type is mapped': mapped.some((type) => standard.test(type)),
    '09-004 tags of tables stand where they may not': !(
      holdsOnly('Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']) &&
      holdsOnly('TR', ['TH', 'TD']) &&
      standsIn('TR', ['Table', 'THead', 'TBody', 'TFoot']) &&
      standsIn('TH', ['TR']) &&
      standsIn('TD', ['TR'])
    ),
    '09-005 tags of lists stand where they may not': !(
      holdsOnly('L', ['L', 'LI', 'Caption']) &&
      holdsOnly('LI', ['Lbl', 'LBody']) &&
      standsIn('LI', ['L']) &&
      standsIn('LBody', ['LI'])
    ),
    '09-006 tags of contents stand where they may not': !(
      holdsOnly('TOC', ['TOC', 'TOCI', 'Caption']) &&
      holdsOnly('TOCI', ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC']) &&
      standsIn('TOCI', ['TOC'])
    ),
    '13-004 a figure has no alternative text': of('Figure').some(
      ({ element }) => textOf(element, 'Alt') === '',
    ),
    '14-002 the first heading is not one of level 1': levels.length > 0 && levels[0] !== 1,
    '14-003 levels of headings are left out': levels.some(
      (level, i) => level > (levels[i - 1] ?? 0) + 1,
    ),
    '14-007 headings with and without a level': of('H').length > 0 && levels.length > 0,
    '19-003 a note has no ID': notes.includes(''),
    '19-004 two notes have one ID': new Set(notes).size < notes.length,
  };
}

/** How marked content is nested in a stream. */
function markedDepths(operators: string[]) {
  const open: ('artifact' | 'tag' | 'other')[] = [];
  const found = { artifactInTag: false, tagInArtifact: false, bare: false };
  for (const operator of operators) {
    const kind = kindOfMark(operator);
    found.artifactInTag ||= kind === 'artifact' && open.includes('tag');
    found.tagInArtifact ||= kind === 'tag' && open.includes('artifact');
    if (kind) open.push(kind);
    if (operator === 'EMC') open.pop();
    const paints = /^(?:[fFSsBb]\*?)$| (?:Tj|TJ|Do|sh)$/.test(operator);
    found.bare ||= paints && open.every((each) => each === 'other');
  }
  return found;
}

function kindOfMark(operator: string): 'artifact' | 'tag' | 'other' | undefined {
  if (!/B[DM]C$/.test(operator)) return undefined;
  if (operator.startsWith('/Artifact')) return 'artifact';
  return operator.includes('MCID') ? 'tag' : 'other';
}

function documentConditions({ pdf, dicts, xmp }: PdfObjects): Conditions {
  const { catalog } = pdf;
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict);
  const mark = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict);
  return {
    '01-007 tags are suspect': String(mark?.get(PDFName.of('Suspects'))) === 'true',
    '06-001 there is no XMP': xmp === '',
    '06-002 XMP has no identifier of PDF/UA': !xmp.includes('<pdfuaid:part>1</pdfuaid:part>'),
    '06-003 XMP has no dc:title': !/<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(xmp),
    '07-001 the title is not shown in the window':
      String(preferences?.get(PDFName.of('DisplayDocTitle'))) !== 'true',
    '11-006 the document has no language': textOf(catalog, 'Lang') === '',
    '20-001 there are layers': catalog.has(PDFName.of('OCProperties')),
    '25-001 there is a dynamic form': catalog.has(PDFName.of('AcroForm')),
    '26-001 it is encrypted': pdf.context.trailerInfo.Encrypt !== undefined,
    '30-001 an object refers to a page of another file': dicts.some(
      (dict) => nameOf(dict, 'Subtype') === 'Form' && dict.has(PDFName.of('Ref')),
    ),
  };
}

function tableConditions({ pdf, tags }: PdfObjects): Conditions {
  const attribute = ({ element }: Tag, key: string): string | number | undefined => {
    for (const each of all(element, 'A')) {
      const value = pdf.context.lookup(each, PDFDict).lookup(PDFName.of(key));
      if (value instanceof PDFNumber) return value.asNumber();
      if (value) return value.toString();
    }
    return undefined;
  };
  const rowsOf = (tag: Tag): Tag[] =>
    tag.children.flatMap((child) => (child.type === 'TR' ? child : rowsOf(child)));
  const tables = tags.filter(({ type }) => type === 'Table').map(rowsOf);
  const span = (cell: Tag, key: string): number => Number(attribute(cell, key) ?? 1);
  return {
    '15-003 a head says not whether it is that of a column or a row': tags.some(
      (tag) => tag.type === 'TH' && !attribute(tag, 'Scope'),
    ),
    'ISO 14289-1, 7.2 rows of a table have not the same number of columns': tables.some((rows) => {
      const columns = rows.map(() => 0);
      rows.forEach((row, y) => {
        for (const cell of row.children)
          for (let i = y; i < y + span(cell, 'RowSpan'); i++)
            columns[i] = (columns[i] ?? 0) + span(cell, 'ColSpan');
      });
      return new Set(columns).size > 1;
    }),
  };
}

function linkConditions({ pdf, dicts, tags }: PdfObjects): Conditions {
  const links = dicts.filter((dict) => nameOf(dict, 'Subtype') === 'Link');
  const tagged = tags.filter(({ type }) => type === 'Link').flatMap((tag) => tag.annotations);
  return {
    '28-002 an annotation is none of a link': dicts.some(
      (dict) => dict.has(PDFName.of('Rect')) && nameOf(dict, 'Subtype') !== 'Link',
    ),
    '28-009 the order of tabs is not that of the structure': pdf
      .getPages()
      .some(({ node }) => node.Annots() && nameOf(node, 'Tabs') !== 'S'),
    '28-011 a link stands in no tag of a link': links.some((link) => !tagged.includes(link)),
    '28-012 a link has no description': links.some((link) => textOf(link, 'Contents') === ''),
  };
}

function fontConditions(objects: PdfObjects): Conditions {
  const fonts = fontsOf(objects);
  const texts = fonts.flatMap((font) => [...font.used].map((glyph) => font.texts.get(glyph) ?? ''));
  return {
    '10-001 a glyph has no character': texts.includes(''),
    '31-005 a font does not say which glyphs are which': !fonts.every(({ descendant }) =>
      descendant?.has(PDFName.of('CIDToGIDMap')),
    ),
    '31-009 a font is not embedded': !fonts.every((font) => isTrueType(font) && font.program),
    '31-018 a width is not that of the font': !fonts.every(hasOwnWidths),
    '31-027 a font has no ToUnicode': !fonts.every(({ font }) => font.has(PDFName.of('ToUnicode'))),
    '31-028 a character is U+0000, U+FEFF or U+FFFE': texts.some((text) =>
      /[\0\uFEFF\uFFFE]/.test(text),
    ),
    '31-030 the glyph .notdef is shown': fonts.some(({ used }) => used.has(0)),
  };
}

/** What ISO 19005-2 (PDF/A-2a) demands beyond that, and a PDF does not meet; each with its clause. */
export async function failedArchiveRules(path: string): Promise<string[]> {
  const { pdf, bytes, dicts, xmp } = await readObjects(path);
  const { catalog, context } = pdf;
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  const [intent] = all(catalog, 'OutputIntents').map((each) => context.lookup(each, PDFDict));
  const said = (element: string): string =>
    new RegExp(`<${element}>(?:<rdf:\\w+>)?(?:<rdf:li[^>]*>)?([^<]*)<`).exec(xmp)?.[1] ?? '';
  const states = dicts.filter((dict) =>
    ['ca', 'CA', 'BM', 'SMask'].some((key) => dict.has(PDFName.of(key))),
  );
  const filters = dicts.flatMap((dict) => all(dict, 'Filter').map(String));
  const rules: Conditions = {
    '6.1.2 no header of PDF 1.n with four bytes over 127 below':
      !/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(bytes.toString('latin1', 0, 20)),
    '6.1.3 no identifier, or encrypted':
      !context.trailerInfo.ID || Boolean(context.trailerInfo.Encrypt),
    '6.1.7 data packed by LZW or encrypted': filters.some((each) => /LZW|Crypt/.test(each)),
    '6.1.13 a name of over 127 bytes': dicts.some((dict) =>
      dict.keys().some((key) => Buffer.byteLength(key.decodeText()) > 127),
    ),
    '6.2.3 no profile of the colours':
      nameOf(intent ?? catalog, 'S') !== 'GTS_PDFA1' ||
      !intent?.has(PDFName.of('DestOutputProfile')),
    '6.2.8 an image has others in its stead, or is smoothed': dicts.some(
      (dict) =>
        nameOf(dict, 'Subtype') === 'Image' &&
        (dict.has(PDFName.of('Alternates')) ||
          String(dict.get(PDFName.of('Interpolate'))) === 'true'),
    ),
    '6.2.10 content is transparent': states.some((dict) =>
      ['ca', 'CA', 'SMask'].some((key) => {
        const value = dict.get(PDFName.of(key));
        return value && !['1', '/None'].includes(value.toString());
      }),
    ),
    '6.3.2 a link is hidden or not printed': dicts.some(
      (dict) => nameOf(dict, 'Subtype') === 'Link' && String(dict.get(PDFName.of('F'))) !== '4',
    ),
    '6.4, 6.5 there are scripts or actions': dicts.some((dict) =>
      /^(JavaScript|Launch|Sound|Movie|ResetForm|ImportData|Hide|SubmitForm)$/.test(
        nameOf(dict, 'S'),
      ),
    ),
    '6.5.2 there are actions of the document': catalog.has(PDFName.of('AA')),
    '6.6.2 XMP is packed, or says no PDF/A-2a': !xmp.includes(
      '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
    ),
    '6.6.2.3 XMP does not describe what PDF/A does not know':
      !/pdfaSchema:namespaceURI>http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/</.test(xmp),
    '6.6.3 XMP says something else than the dictionary': [
      ['Title', 'dc:title'],
      ['Author', 'dc:creator'],
      ['Subject', 'dc:description'],
      ['Keywords', 'pdf:Keywords'],
      ['Producer', 'pdf:Producer'],
      ['Creator', 'xmp:CreatorTool'],
    ].some(([key = '', element = '']) => textOf(info, key) !== said(element)),
    '6.7.2 it is not tagged':
      String(catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.get(PDFName.of('Marked'))) !==
      'true',
    '6.8 files are embedded': dicts.some((dict) => dict.has(PDFName.of('EF'))),
  };
  return Object.entries(rules).flatMap(([name, isBroken]) => (isBroken ? [name] : []));
}
