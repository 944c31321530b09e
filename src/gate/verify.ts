import type { ListedFile } from '../report/open-data.ts';
import { sha256 } from '../report/sha256.ts';
import type { SiteCopy } from './site-copy.ts';

/** What a manifest says of a file, and what was found. */
export type Outcome = 'equal' | 'different' | 'missing' | 'unread' | 'hidden' | 'extra';

/** So many files are asked for at a time. */
const atOnce = 8;

/**
 * Compares a copy of a site with what a manifest lists.
 * @returns the paths by outcome: `unread` where the host gave no answer that tells, `hidden` what is for the host
 * itself and not handed out, `extra` what is there but not listed, which only a folder tells
 */
export async function verifyFiles(
  listed: ListedFile[],
  site: SiteCopy,
): Promise<Map<Outcome, string[]>> {
  const found = new Map<string, Outcome>();
  const queue = listed.values();
  const work = async (): Promise<void> => {
    for (const file of queue) found.set(file.path, await outcomeOf(file, site));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const paths = listed.map(({ path }) => path);
  const outcomes = Map.groupBy(paths, (path) => found.get(path) ?? 'unread');
  const known = new Set(paths);
  const extra = (site.paths ?? []).filter((path) => !known.has(path));
  return extra.length > 0 ? outcomes.set('extra', extra) : outcomes;
}

async function outcomeOf(file: ListedFile, site: SiteCopy): Promise<Outcome> {
  try {
    const bytes = await site.read(file.path);
    if (!bytes) return isForHost(file.path) && !site.paths ? 'hidden' : 'missing';
    return sha256(bytes) === file.sha256 ? 'equal' : 'different';
  } catch {
    return 'unread';
  }
}

/** Settings that hosts read, and do not hand out. */
const isForHost = (path: string): boolean =>
  /^(\.[\w-]+|web\.config|_headers|_redirects)$/.test(path);
