import { createHash } from 'node:crypto';

/** The SHA-256 sum of bytes, or of a text's UTF-8 bytes, in hexadecimal digits. */
export const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');
