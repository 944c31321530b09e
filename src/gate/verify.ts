import type { ListedFile } from '../report/open-data.ts';
import { sha256 } from '../report/sha256.ts';
import { plainPath, unpacked } from './precompress.ts';
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
  const known = new Map(listed.map((file) => [file.path, file]));
  const extra: string[] = [];
  for (const path of site.paths ?? [])
    if (!known.has(path) && !(await isPacked(path, known, site))) extra.push(path);
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

/** Whether a file holds nothing but the gzip form of a listed one, for the host to send. */
async function isPacked(
  path: string,
  listed: Map<string, ListedFile>,
  site: SiteCopy,
): Promise<boolean> {
  const plain = listed.get(plainPath(path) ?? '');
  const bytes = plain && (await site.read(path));
  const held = bytes && unpacked(bytes, plain.bytes);
  return held !== undefined && sha256(held) === plain?.sha256;
}

/** Settings that hosts read, and do not hand out. */
const isForHost = (path: string): boolean =>
  /^(\.[\w-]+|web\.config|_headers|_redirects)$/.test(path);
