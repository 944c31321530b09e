import subsetFont from 'subset-font';
import { testOfTable } from './font-characters.ts';
import { tableOf, toTrueType } from './true-type.ts';

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
  const has = testOfTable(tableOf(subset, 'cmap'));
  const characters = new Set(Array.from(text).filter((each) => has(each.codePointAt(0) ?? 0)));
  return { bytes: isCff ? toTrueType(subset) : subset, characters };
}
