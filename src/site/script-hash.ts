import { createHash } from 'node:crypto';

/** What a page's policy says of a script that stands in the page itself (CSP 3, hash-source). */
export const scriptHash = (script: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(script).digest('base64')}`;
