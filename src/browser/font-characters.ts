import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Whether a font file has a character, asked by its code. Only its table cmap (formats 4 and 12) is read, and looked
 * up in: the fonts are large, and to list what they hold took most of a check's time.
 */
export function characterTest(path: string): (code: number) => boolean {
  const cmap = tableOf(path, 'cmap');
  return cmap ? testOfTable(cmap) : () => false;
}

/** The same, of the bytes of a font's table cmap. */
export function testOfTable(cmap: Buffer): (code: number) => boolean {
  const tests = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
    testOf(cmap.subarray(cmap.readUInt32BE(8 + 8 * i))),
  );
  return (code) => tests.some((test) => test(code));
}

function tableOf(path: string, tag: string): Buffer | undefined {
  const file = openSync(path, 'r');
  const read = (start: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, start);
    return bytes;
  };
  try {
    const tables = read(12, 16 * read(4, 2).readUInt16BE());
    const record = tables.indexOf(tag, 0, 'latin1');
    if (record < 0) return undefined;
    return read(tables.readUInt32BE(record + 8), tables.readUInt32BE(record + 12));
  } finally {
    closeSync(file);
  }
}

function testOf(table: Buffer): (code: number) => boolean {
  const format = table.readUInt16BE();
  if (format === 4) return (code) => isInSegments(table, code);
  if (format === 12) return (code) => isInGroups(table, code);
  return () => false;
}

function isInSegments(table: Buffer, code: number): boolean {
  const length = table.readUInt16BE(6);
  const at = 2 * firstOf(length / 2, (i) => table.readUInt16BE(14 + 2 * i) >= code);
  if (at >= length || code >= 0xffff) return false;
  const start = table.readUInt16BE(16 + length + at);
  if (start > code) return false;
  const range = 16 + 3 * length + at;
  const offset = table.readUInt16BE(range);
  const glyph = offset
    ? table.readUInt16BE(range + offset + 2 * (code - start))
    : (code + table.readUInt16BE(16 + 2 * length + at)) & 0xffff;
  return glyph !== 0;
}

function isInGroups(table: Buffer, code: number): boolean {
  const count = table.readUInt32BE(12);
  const i = firstOf(count, (each) => table.readUInt32BE(20 + 12 * each) >= code);
  return i < count && table.readUInt32BE(16 + 12 * i) <= code;
}

/** The first of so many, in ascending order, that is far enough; their number where none is. */
function firstOf(count: number, isFarEnough: (i: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFarEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
