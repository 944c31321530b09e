import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a finished site, by path: relative, with `/`, in order. */
export interface SiteFiles {
  paths: string[];
  /** What is neither a file nor a folder: symbolic links, which lead out of the site. */
  others: string[];
  bytes(path: string): Buffer;
  text(path: string): string;
}

/** Lists a site's folder. @throws Error of the file system where it cannot be read */
export function siteFiles(dir: string): SiteFiles {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  const list = (test: (entry: Dirent) => boolean): string[] =>
    entries
      .filter(test)
      .map(({ parentPath, name }) => join(parentPath, name).slice(join(dir, '/').length))
      .map((path) => path.replaceAll('\\', '/'))
      .sort();
  return {
    paths: list((entry) => entry.isFile()),
    others: list((entry) => !entry.isFile() && !entry.isDirectory()),
    bytes: (path) => readFileSync(join(dir, path)),
    text: (path) => readFileSync(join(dir, path), 'utf8'),
  };
}
