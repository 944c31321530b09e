import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { manifestAddress } from '../report/open-data.ts';
import type { SiteFiles } from './site-files.ts';

/** Text; what the search loads and images are compressed already. */
const isText = (path: string): boolean => /\.(?:html|css|js|json|txt|md|csv|xml|svg)$/.test(path);

/** What fits into one packet is no faster for being smaller. Unit: bytes. */
const least = 1400;

const ending = '.gz';

/**
 * Writes beside each text file its gzip form, which nginx (`gzip_static`) and Caddy (`precompressed`) send as it is,
 * where they would otherwise compress at each request. The manifest, which lists the files, has none.
 * @param dir of the site, absolute
 */
export function precompress(dir: string, { paths, bytes }: SiteFiles): void {
  for (const path of paths.filter((path) => isText(path) && path !== manifestAddress)) {
    const plain = bytes(path);
    if (plain.length > least)
      writeFileSync(join(dir, path + ending), gzipSync(plain, { level: 9 }));
  }
}

/** The path of the file whose gzip form a path can be. */
export const plainPath = (path: string): string | undefined =>
  path.endsWith(ending) ? path.slice(0, -ending.length) : undefined;

/** @returns what a gzip form holds; nothing where it is none, or longer than the file that it stands for */
export function unpacked(bytes: Buffer, length: number): Buffer | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.max(length, 1) });
  } catch {
    return undefined;
  }
}
