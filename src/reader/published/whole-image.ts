/**
 * Whether an image goes on to its end: copies that broke off, from a phone or the network, still tell their size.
 * @param format as Astro's prober names it; any other than those here is taken for whole
 */
export function isWholeImage(format: string, bytes: Buffer): boolean {
  return tests[format]?.(bytes) ?? true;
}

const tests: Partial<Record<string, (bytes: Buffer) => boolean>> = {
  jpg: isWholeJpeg,
  png: isWholePng,
  gif: (bytes) => bytes.subarray(-64).includes(0x3b),
  webp: (bytes) => bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length,
  avif: isWholeAvif,
};

/** Segments up to the picture itself (ITU-T T.81, B.1.1), and the mark of the end behind it. */
function isWholeJpeg(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes.readUInt16BE(at);
    if (marker === 0xffda) return bytes.includes(Buffer.from([0xff, 0xd9]), at);
    at += marker === 0xffff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

/** Chunks up to IEND (ISO/IEC 15948, 5.3). */
function isWholePng(bytes: Buffer): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at += 12 + bytes.readUInt32BE(at);
  }
  return false;
}

/** Boxes that fill the file (ISO/IEC 14496-12, 4.2); the last may be of any size. */
function isWholeAvif(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size < 8) return true;
    at += size;
  }
  return at === bytes.length;
}
