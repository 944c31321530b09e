import { Font, type TTF } from 'fonteditor-core';
import type { Subset } from './subset-face.ts';

/**
 * Draws characters that no font has: a box, one character wide, with the code of the character in it. The text of
 * the document stays what it is: it can be copied, searched and compared.
 * @param digits a TrueType font with the digits 0–9 and A–F
 */
export function codeBoxes(digits: Buffer, characters: Iterable<string>): Subset {
  const font = Font.create(digits, { type: 'ttf', subset: [...hex].map((digit) => code(digit)) });
  const data = font.get();
  const em = data.head.unitsPerEm ?? 2048;
  const shapes = new Map(
    data.glyf.flatMap((glyph) =>
      (glyph.unicode ?? []).map((each) => [String.fromCodePoint(each), glyph] as const),
    ),
  );
  const wanted = [...characters];
  const boxes = wanted.map((character) => ({
    ...area(em),
    name: `u${hexOf(character)}`,
    unicode: [code(character)],
    contours: [...frame(em), ...writing(hexOf(character), shapes, em)],
  }));
  font.set({ ...data, glyf: [...data.glyf.slice(0, 1), ...boxes] });
  const bytes = Buffer.from(font.write({ type: 'ttf', toBuffer: true }));
  return { bytes, characters: new Set(wanted) };
}

const hex = '0123456789ABCDEF';

const code = (character: string): number => character.codePointAt(0) ?? 0;

const hexOf = (character: string): string =>
  code(character).toString(16).toUpperCase().padStart(4, '0');

type Contour = TTF.Contour;

/** Where a box stands: a little under the base line, as high as a Han character. */
const area = (em: number) => {
  const [xMin, yMin] = [Math.round(0.04 * em), Math.round(-0.12 * em)];
  const [xMax, yMax] = [em - xMin, Math.round(0.84 * em)];
  return { xMin, yMin, xMax, yMax, advanceWidth: em, leftSideBearing: xMin };
};

function frame(em: number): Contour[] {
  const { xMin, yMin, xMax, yMax } = area(em);
  const stroke = 0.03 * em;
  return [
    rectangle(xMin, yMin, xMax, yMax),
    rectangle(xMin + stroke, yMin + stroke, xMax - stroke, yMax - stroke).reverse(),
  ];
}

const rectangle = (left: number, foot: number, right: number, top: number): Contour =>
  [
    [left, foot],
    [left, top],
    [right, top],
    [right, foot],
  ].map(([x = 0, y = 0]) => ({ x: Math.round(x), y: Math.round(y), onCurve: true }));

/** The code in two rows: four digits two and two, five or six three and three. */
function writing(digits: string, shapes: Map<string, TTF.Glyph>, em: number): Contour[] {
  const columns = Math.ceil(digits.length / 2);
  const cell = (0.84 * em) / columns;
  return [...digits.padStart(2 * columns, '0')].flatMap((digit, i) => {
    const glyph = shapes.get(digit);
    const width = glyph?.advanceWidth ?? em;
    const scale = Math.min(cell / width, 0.5);
    const left = 0.08 * em + (i % columns) * cell + (cell - scale * width) / 2;
    const foot = (i < columns ? 0.42 : -0.02) * em;
    return (glyph?.contours ?? []).map((contour) =>
      contour.map(({ x, y, onCurve }) => ({
        x: Math.round(left + x * scale),
        y: Math.round(foot + y * scale),
        onCurve,
      })),
    );
  });
}
