import { sha256 } from './sha256.ts';

/**
 * The version of a text, by which a printed copy and `report.txt` are compared: the first 12 hexadecimal digits
 * of the SHA-256 sum of its UTF-8 bytes.
 */
export const textVersion = (text: string): string => sha256(text).slice(0, 12);
