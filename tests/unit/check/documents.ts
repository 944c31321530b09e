import { strToU8, zipSync } from 'fflate';

/** Small files of the kinds that staff attach, made for the tests. */

/** An Office document of these parts: `word/document.xml` → what stands in its root. */
export const office = (parts: Record<string, string>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        name,
        strToU8(`<root xmlns:w="w" xmlns:dc="dc" xmlns:cp="cp">${xml}</root>`),
      ]),
    ),
  );

/** A PDF of one page with a line of Latin text, and its author. */
export const pdf = (text: string, author: string): Uint8Array =>
  strToU8(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length ${text.length + 26}>>stream
BT /F 12 Tf 9 9 Td (${text}) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
6 0 obj<</Author(${author})>>endobj
trailer<</Root 1 0 R/Info 6 0 R>>
%%EOF`);

/** A PNG of this size, which is not looked at by anyone. */
export function png(width: number, height: number, bytes = 0): Uint8Array {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat([size, Buffer.from([8, 6, 0, 0, 0])])),
    chunk('IDAT', Buffer.alloc(bytes)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

/** A photograph that says who took it, and at 30° north (Exif 2.3: one directory, and that of the place). */
export function photograph(artist: string): Uint8Array {
  const name = Buffer.from(`${artist}\0`);
  const place = 8 + 2 + 2 * 12 + 4 + name.length;
  const tiff = Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0', 'latin1'),
    directory([
      [0x013b, 2, name.length, 8 + 2 + 2 * 12 + 4],
      [0x8825, 4, 1, place],
    ]),
    name,
    directory([
      [1, 2, 2, 'N'.charCodeAt(0)],
      [2, 5, 3, place + 2 + 2 * 12 + 4],
    ]),
    Buffer.from(Uint32Array.of(30, 1, 0, 1, 0, 1).buffer),
  ]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 4);
  return Buffer.concat([head, exif, Buffer.from([0xff, 0xd9])]);
}

function directory(entries: [tag: number, type: number, count: number, value: number][]): Buffer {
  const bytes = Buffer.alloc(2 + entries.length * 12 + 4);
  bytes.writeUInt16LE(entries.length, 0);
  for (const [i, [tag, type, count, value]] of entries.entries()) {
    bytes.writeUInt16LE(tag, 2 + i * 12);
    bytes.writeUInt16LE(type, 4 + i * 12);
    bytes.writeUInt32LE(count, 6 + i * 12);
    bytes.writeUInt32LE(value, 10 + i * 12);
  }
  return bytes;
}
