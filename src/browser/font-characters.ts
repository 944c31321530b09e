import { closeSync, openSync, readSync } from 'node:fs';

/** The characters of a font file, by its table cmap (formats 4 and 12), which alone is read: the fonts are large. */
export function charactersOf(path: string): Set<number> {
  const file = openSync(path, 'r');
  const read = (start: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, start);
    return bytes;
  };
  try {
    const tables = read(12, 16 * read(4, 2).readUInt16BE());
    const record = tables.indexOf('cmap', 0, 'latin1');
    if (record < 0) return new Set();
    return new Set(
      codesOf(read(tables.readUInt32BE(record + 8), tables.readUInt32BE(record + 12))),
    );
  } finally {
    closeSync(file);
  }
}

function* codesOf(cmap: Buffer): Iterable<number> {
  const count = cmap.readUInt16BE(2);
  for (let i = 0; i < count; i++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * i));
    const format = table.readUInt16BE();
    if (format === 4) yield* codesOfSegments(table);
    if (format === 12) yield* codesOfGroups(table);
  }
}

function* codesOfSegments(table: Buffer): Iterable<number> {
  const length = table.readUInt16BE(6);
  for (let at = 0; at < length; at += 2) {
    const end = table.readUInt16BE(14 + at);
    const start = table.readUInt16BE(16 + length + at);
    const delta = table.readUInt16BE(16 + 2 * length + at);
    const range = 16 + 3 * length + at;
    const offset = table.readUInt16BE(range);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = offset
        ? table.readUInt16BE(range + offset + 2 * (code - start))
        : (code + delta) & 0xffff;
      if (glyph !== 0) yield code;
    }
  }
}

function* codesOfGroups(table: Buffer): Iterable<number> {
  const count = table.readUInt32BE(12);
  for (let at = 16; at < 16 + 12 * count; at += 12) {
    const end = table.readUInt32BE(at + 4);
    for (let code = table.readUInt32BE(at); code <= end; code++) yield code;
  }
}
