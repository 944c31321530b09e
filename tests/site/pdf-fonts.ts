import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { all, nameOf, operatorsOf, type PdfObjects } from './pdf-objects.ts';

/** A font of a PDF, with the glyphs that the pages show in it. */
export interface PdfFont {
  font: PDFDict;
  /** The font of glyphs that it stands on. */
  descendant: PDFDict | undefined;
  program: Buffer | undefined;
  used: Set<number>;
  /** Glyph → its text. */
  texts: Map<number, string>;
}

export function fontsOf({ contents }: PdfObjects): PdfFont[] {
  const fonts = new Map<PDFDict, PdfFont>();
  for (const { operators, resources } of contents) {
    const named = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
    let current: PdfFont | undefined;
    for (const operator of operators) {
      const name = /^\/(\w+) [\d.-]+ Tf/.exec(operator)?.[1];
      const font = name && named?.lookupMaybe(PDFName.of(name), PDFDict);
      if (font) current = fonts.get(font) ?? readFont(font);
      if (font && current) fonts.set(font, current);
      for (const glyph of shownGlyphs(operator)) current?.used.add(glyph);
    }
  }
  return [...fonts.values()];
}

const shownGlyphs = (operator: string): number[] =>
  [...operator.matchAll(/<([\da-fA-F]*)>(?= Tj|[^>]*\] TJ)/g)].flatMap(([, glyphs = '']) =>
    (glyphs.match(/.{4}/g) ?? []).map((glyph) => Number.parseInt(glyph, 16)),
  );

function readFont(font: PDFDict): PdfFont {
  const descendant = font
    .lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)
    ?.lookupMaybe(0, PDFDict);
  const descriptor = descendant?.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  const file = descriptor?.lookup(PDFName.of('FontFile2'));
  const program =
    file instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(file).decode()) : undefined;
  const texts = unicodeOf(operatorsOf(font.lookup(PDFName.of('ToUnicode'))).join('\n'));
  return { font, descendant, program, used: new Set(), texts };
}

/** What a ToUnicode CMap says: glyph → text. */
function unicodeOf(map: string): Map<number, string> {
  const texts = new Map<number, string>();
  const number = (hex: string | undefined): number => Number.parseInt(hex ?? '', 16);
  const text = (hex: string): string =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => number(unit)));
  for (const [, list = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, glyph, to = ''] of list.matchAll(/<(\w+)>\s*<(\w+)>/g))
      texts.set(number(glyph), text(to));
  }
  for (const [, list = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from, to, start = ''] of list.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let glyph = number(from); glyph <= number(to); glyph++) {
        texts.set(
          glyph,
          String.fromCodePoint((text(start).codePointAt(0) ?? 0) + glyph - number(from)),
        );
      }
    }
  }
  return texts;
}

/** Whether the widths that a PDF gives of the shown glyphs are those of the font itself. */
export function hasOwnWidths({ descendant, program, used }: PdfFont): boolean {
  if (!descendant || !program) return false;
  const given = givenWidths(descendant);
  const otherwise = descendant.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000;
  const tags = Array.from({ length: program.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const table = (name: string): number =>
    program.readUInt32BE(
      8 + (tags.find((at) => program.toString('latin1', at, at + 4) === name) ?? 0),
    );
  const em = program.readUInt16BE(table('head') + 18);
  const count = program.readUInt16BE(table('hhea') + 34);
  return [...used].every((glyph) => {
    const own = program.readUInt16BE(table('hmtx') + 4 * Math.min(glyph, count - 1));
    return Math.abs((own / em) * 1000 - (given.get(glyph) ?? otherwise)) <= 1;
  });
}

function givenWidths(font: PDFDict): Map<number, number> {
  const widths = new Map<number, number>();
  const list = all(font, 'W');
  for (let i = 0; i < list.length; ) {
    const [first, second, third] = list.slice(i, i + 3);
    if (!(first instanceof PDFNumber)) break;
    if (second instanceof PDFArray) {
      second.asArray().forEach((width, j) => {
        if (width instanceof PDFNumber) widths.set(first.asNumber() + j, width.asNumber());
      });
      i += 2;
    } else if (second instanceof PDFNumber && third instanceof PDFNumber) {
      for (let glyph = first.asNumber(); glyph <= second.asNumber(); glyph++)
        widths.set(glyph, third.asNumber());
      i += 3;
    } else break;
  }
  return widths;
}

export const isTrueType = ({ font, descendant }: PdfFont): boolean =>
  nameOf(font, 'Subtype') === 'Type0' && nameOf(descendant ?? font, 'Subtype') === 'CIDFontType2';
