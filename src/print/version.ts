import { createHash } from 'node:crypto';

/**
 * The version of a text, by which a printed copy and `report.txt` are compared: the first 12 hexadecimal digits
 * of the SHA-256 sum of its UTF-8 bytes.
 */
export const textVersion = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);
