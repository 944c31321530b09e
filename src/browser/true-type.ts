import { Blob, Face, Font, type SvgPathCommand } from 'harfbuzzjs';

/**
 * Gives a font TrueType outlines (OpenType 1.9, glyf) in place of CFF ones, whose curves are of the third degree. Tables
 * that lay out text by themselves (GSUB, GPOS) are left out.
 * @param font an OpenType font with CFF outlines
 */
export function toTrueType(font: Buffer): Buffer {
  const drawn = new Font(new Face(new Blob(font)));
  const count = tableOf(font, 'maxp').readUInt16BE(4);
  const glyphs = Array.from({ length: count }, (_, i) =>
    writeGlyph(contoursOf(drawn.glyphToJson(i))),
  );
  const metrics = glyphs.flatMap(({ left }, i) => [drawn.glyphHAdvance(i), left]);
  const kept = (tag: string): Table => [tag, tableOf(font, tag)];
  return writeFont([
    kept('OS/2'),
    kept('cmap'),
    ['glyf', Buffer.concat(glyphs.map(({ bytes }) => bytes))],
    ['head', patched(tableOf(font, 'head'), { 8: 0, 10: 0, 50: 1 })],
    ['hhea', patched(tableOf(font, 'hhea'), { 34: count })],
    ['hmtx', words(metrics)],
    ['loca', offsets(glyphs.map(({ bytes }) => bytes.length))],
    ['maxp', maximaOf(glyphs)],
    kept('name'),
    kept('post'),
  ]);
}

type Table = [tag: string, bytes: Buffer];

/** A glyph as the table glyf has it, and what other tables say of it. */
interface Glyph {
  bytes: Buffer;
  left: number;
  points: number;
  contours: number;
}

/** A point of an outline; one that is not on it bends it. */
interface Point {
  x: number;
  y: number;
  isOn: boolean;
}

/** A table of an OpenType font. @throws Error where the font has none */
export function tableOf(font: Buffer, tag: string): Buffer {
  const count = font.readUInt16BE(4);
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    if (font.toString('latin1', at, at + 4) !== tag) continue;
    const start = font.readUInt32BE(at + 8);
    return font.subarray(start, start + font.readUInt32BE(at + 12));
  }
  throw new Error(`The font has no table ${tag}.`);
}

/** The contours of a drawing, turned round: TrueType fills what lies on their right. */
function contoursOf(drawing: SvgPathCommand[]): Point[][] {
  const contours: Point[][] = [];
  let contour: Point[] = [];
  for (const { type, values } of drawing) {
    if (type === 'M') {
      contour = [];
      contours.push(contour);
    }
    if (type === 'C') addCurve(contour, values);
    else if (type !== 'Z') contour.push(on(values[0], values[1]));
  }
  return contours.map(closed).filter(({ length }) => length > 2);
}

const on = (x = 0, y = 0): Point => ({ x: Math.round(x), y: Math.round(y), isOn: true });

/** A contour without a last point that stands where it begins. */
function closed(contour: Point[]): Point[] {
  const [first, last] = [contour[0], contour.at(-1)];
  const isTwice = last?.isOn && first?.x === last.x && first.y === last.y;
  return (isTwice ? contour.slice(0, -1) : contour).reverse();
}

/** Goes on a contour by a curve of the third degree, in parabolas none of which is further off than half a unit. */
function addCurve(contour: Point[], values: number[]): void {
  const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = values;
  const { x, y } = contour.at(-1) ?? on();
  const [xs, ys] = [cubic(x, ax, bx, cx), cubic(y, ay, by, cy)];
  const far = (Math.hypot(xs.third, ys.third) * Math.sqrt(3)) / 36;
  const pieces = Math.max(1, Math.ceil(Math.cbrt(2 * far)));
  for (let i = 0; i < pieces; i++) {
    const [from, to] = [i / pieces, (i + 1) / pieces];
    contour.push({ ...on(xs.bend(from, to), ys.bend(from, to)), isOn: false });
    contour.push(on(xs.at(to), ys.at(to)));
  }
}

/** One coordinate of a curve: where it is at a time from 0 to 1, and where a parabola between two times has its bend. */
function cubic(p: number, q: number, r: number, s: number) {
  const [third, second, first] = [s - p + 3 * (q - r), 3 * (p - 2 * q + r), 3 * (q - p)];
  const at = (t: number): number => ((third * t + second) * t + first) * t + p;
  const slope = (t: number): number => (3 * third * t + 2 * second) * t + first;
  const bend = (t: number, u: number): number =>
    (at(t) + at(u)) / 2 + ((slope(t) - slope(u)) * (u - t)) / 4;
  return { third, at, bend };
}

/** Writes a glyph: nothing for one without an outline. */
function writeGlyph(contours: Point[][]): Glyph {
  const points = contours.flat();
  if (points.length === 0) return { bytes: Buffer.alloc(0), left: 0, points: 0, contours: 0 };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const left = Math.min(...xs);
  const box = [left, Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  let end = -1;
  const ends = contours.map(({ length }) => {
    end += length;
    return end;
  });
  const across = xs.map((x, i) => stepOf(x - (xs[i - 1] ?? 0)));
  const up = ys.map((y, i) => stepOf(y - (ys[i - 1] ?? 0)));
  const flags = points.map(
    ({ isOn }, i) => Number(isOn) | ((across[i]?.flag ?? 0) << 1) | ((up[i]?.flag ?? 0) << 2),
  );
  const bytes = inFours([
    words([contours.length, ...box, ...ends, 0]),
    Buffer.from(flags),
    ...[across, up].map((steps) => Buffer.from(steps.flatMap((step) => step.bytes))),
  ]);
  return { bytes, left, points: points.length, contours: contours.length };
}

/** A step along an axis: as no byte, one with a sign, or two; its flags are those of x, moved by one for y. */
function stepOf(by: number): { flag: number; bytes: number[] } {
  const [isShort, isSameOrPositive] = [1, 8];
  if (by === 0) return { flag: isSameOrPositive, bytes: [] };
  if (Math.abs(by) > 255) return { flag: 0, bytes: [(by >> 8) & 255, by & 255] };
  return { flag: by > 0 ? isShort | isSameOrPositive : isShort, bytes: [Math.abs(by)] };
}

/** The table maxp of glyphs without instructions. */
function maximaOf(glyphs: Glyph[]): Buffer {
  const points = Math.max(...glyphs.map((glyph) => glyph.points));
  const contours = Math.max(...glyphs.map((glyph) => glyph.contours));
  return words([1, 0, glyphs.length, points, contours, 0, 0, 1, ...Array(8).fill(0)]);
}

/** Numbers in two bytes each. */
function words(values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, 2 * i);
  return bytes;
}

/** A table with other numbers, of two bytes, at some places. */
function patched(table: Buffer, values: Record<number, number>): Buffer {
  const bytes = Buffer.from(table);
  for (const [at, value] of Object.entries(values)) bytes.writeUInt16BE(value, Number(at));
  return bytes;
}

/** Where parts of these lengths begin that follow each other, and where the last one ends. */
function offsets(lengths: number[]): Buffer {
  const bytes = Buffer.alloc(4 * (lengths.length + 1));
  let at = 0;
  for (const [i, length] of lengths.entries()) {
    at += length;
    bytes.writeUInt32BE(at, 4 * (i + 1));
  }
  return bytes;
}

/** Bytes one after the other, filled up to a multiple of four. */
function inFours(parts: Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat(parts, length + (-length & 3));
}

/** A font of these tables, in the order of their names. */
function writeFont(tables: Table[]): Buffer {
  const count = tables.length;
  const power = Math.floor(Math.log2(count));
  const head = words([1, 0, count, 16 << power, power, 16 * (count - (1 << power))]);
  const directory = Buffer.alloc(16 * count);
  let at = head.length + directory.length;
  const padded = tables.map(([, bytes]) => inFours([bytes]));
  const sums = padded.map(sumOf);
  for (const [i, [tag, { length }]] of tables.entries()) {
    directory.write(tag, 16 * i, 'latin1');
    directory.writeUInt32BE(sums[i] ?? 0, 16 * i + 4);
    directory.writeUInt32BE(at, 16 * i + 8);
    directory.writeUInt32BE(length, 16 * i + 12);
    at += padded[i]?.length ?? 0;
  }
  return Buffer.concat([head, directory, ...padded]);
}

/** The sum of numbers of four bytes. */
function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
}
