import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder, by path: relative, with `/`, in order. */
export interface SiteFiles {
  paths: string[];
  /** What is neither a file nor a folder: symbolic links, which lead out of the folder. */
  others: string[];
  bytes(path: string): Buffer;
  text(path: string): string;
}

/** Lists a folder. @throws Error of the file system where it cannot be read */
export function siteFiles(dir: string): SiteFiles {
  const entries = entriesBelow(dir, '');
  const list = (test: (entry: Dirent) => boolean): string[] =>
    entries
      .filter(({ entry }) => test(entry))
      .map(({ path }) => path)
      .sort();
  return {
    paths: list((entry) => entry.isFile()),
    others: list((entry) => !entry.isFile() && !entry.isDirectory()),
    bytes: (path) => readFileSync(join(dir, path)),
    text: (path) => readFileSync(join(dir, path), 'utf8'),
  };
}

/** Node's own `recursive` follows symbolic links to folders, out of the folder and in circles. */
const entriesBelow = (dir: string, prefix: string): { path: string; entry: Dirent }[] =>
  readdirSync(join(dir, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = prefix + entry.name;
    const below = entry.isDirectory() ? entriesBelow(dir, `${path}/`) : [];
    return [{ path, entry }, ...below];
  });
