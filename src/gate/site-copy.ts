import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { siteFiles } from './site-files.ts';

/** A copy of a site that can be read: a folder, or what a host serves. */
export interface SiteCopy {
  /**
   * The bytes of a file; none where there is no such file.
   * @throws Error where it cannot be told
   */
  read(path: string): Promise<Buffer | undefined>;
  /** All files; none where a host serves it, which tells of none. */
  paths?: string[];
}

/** A site in a folder. */
export function siteInFolder(dir: string): SiteCopy {
  const { paths, others, bytes } = siteFiles(dir);
  const isFile = (path: string): boolean =>
    lstatSync(join(dir, path), { throwIfNoEntry: false })?.isFile() === true;
  return {
    paths: [...paths, ...others],
    read: async (path) => (isFile(path) ? bytes(path) : undefined),
  };
}

/** A host that has not answered by then is taken for one that does not. */
const patience = 60_000;

/** A site at an address, whose pages are asked for as readers do: `2024/`, not `2024/index.html`. */
export function siteAt(address: string): SiteCopy {
  const root = new URL(address);
  root.search = '';
  root.hash = '';
  root.pathname = root.pathname.replace(/\/index\.html$|\/*$/, '/');
  return {
    read: async (path) => {
      const page = path.replace(/(^|\/)index\.html$/, '$1');
      const url = root.href + page.split('/').map(encodeURIComponent).join('/');
      const answer = await fetch(url, { signal: AbortSignal.timeout(patience) });
      if ([403, 404, 410].includes(answer.status)) return undefined;
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
      return Buffer.from(await answer.arrayBuffer());
    },
  };
}
