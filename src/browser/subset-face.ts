import { Font, type FontEditor } from 'fonteditor-core';
import subsetFont from 'subset-font';

/** The part of a font that a document uses. */
export interface Subset {
  /** A TrueType font. */
  bytes: Uint8Array;
  /** The characters that it has, of those that were asked for. */
  characters: Set<string>;
}

/**
 * Takes the glyphs of a text out of a font, as TrueType: Chromium embeds other outlines as Type 3, bigger and worse.
 * A subset to the very characters also keeps a glyph that serves 一 and ⼀ (U+2F00) from being read as the latter.
 * @param font an OpenType font with TrueType or CFF outlines
 * @throws Error where the bytes are no font
 */
export async function subsetFace(font: Buffer, text: string): Promise<Subset> {
  const subset = await subsetFont(font, text, { targetFormat: 'truetype' });
  const isCff = subset.toString('latin1', 0, 4) === 'OTTO';
  const read = Font.create(subset, { type: isCff ? 'otf' : 'ttf' });
  const characters = new Set(
    Object.keys(read.get().cmap).map((code) => String.fromCodePoint(Number(code))),
  );
  return { bytes: isCff ? toTrueType(read, subset) : subset, characters };
}

function toTrueType(font: FontEditor.Font, source: Buffer): Uint8Array {
  const data = font.get();
  const widths = advanceWidths(source);
  data.glyf.forEach((glyph, i) => {
    // The converter reads widths off CFF, where they are only differences.
    glyph.advanceWidth = widths[Math.min(i, widths.length - 1)] ?? 0;
  });
  font.set(data);
  return Buffer.from(font.write({ type: 'ttf', toBuffer: true }));
}

/** The advance widths of an OpenType font's glyphs (tables hhea and hmtx); the last one is that of all that follow. */
function advanceWidths(font: Buffer): number[] {
  const count = font.readUInt16BE(tableAt(font, 'hhea') + 34);
  const start = tableAt(font, 'hmtx');
  return Array.from({ length: count }, (_, i) => font.readUInt16BE(start + 4 * i));
}

function tableAt(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const record = 12 + 16 * i;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}
