import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Where Astro lists for its editor extension which content file has which schema (`contentIntellisense`). */
const manifest = '.astro/collections/collections.json';

/**
 * Writes Chinese file names in Astro's list as they are: it has them percent-encoded, and its extension looks for
 * them decoded, so that their front matter would be known to no editor.
 */
export function nameFilesForEditors(): void {
  if (!existsSync(manifest)) return;
  const written = readFileSync(manifest, 'utf8');
  const readable = written.replace(/"file:\/\/[^"]*"/g, (address) => decodeURI(address));
  if (readable !== written) writeFileSync(manifest, readable);
}
