import { accessSync, constants, type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What lies in a content folder. All paths are relative to it, with `/`, in order. */
export interface Listing {
  /** The files that are content, or are meant to be. */
  paths: string[];
  /** The folders, empty ones too. */
  folders: string[];
  /** What is never read and never published. */
  strays: Stray[];
}

/** Something in a content folder that is no content. */
export interface Stray {
  path: string;
  kind: StrayKind;
  isFolder: boolean;
}

/**
 * `lock`: what Word and WPS leave while a file is open; `backup`: a name that ends in `~`; `system`: what file managers
 * leave; `hidden`: any other name that begins with a dot; `link`: a symbolic link, whatever it leads to; `special`: no
 * file at all (a pipe, a socket); `unreadable`: what the system does not let us read.
 */
export type StrayKind = 'lock' | 'backup' | 'system' | 'hidden' | 'link' | 'special' | 'unreadable';

/** The one list of the files of a content folder: what is not in it is neither checked nor built. */
export function listFiles(dir: string): Listing {
  const listing: Listing = { paths: [], folders: [], strays: [] };
  addEntries(dir, '', listing);
  listing.paths.sort();
  listing.folders.sort();
  listing.strays.sort((a, b) => (a.path < b.path ? -1 : 1));
  return listing;
}

function addEntries(dir: string, prefix: string, listing: Listing): void {
  for (const entry of readdirSync(join(dir, prefix), { withFileTypes: true })) {
    const path = prefix + entry.name;
    const kind = strayKind(entry);
    if (kind === 'tool') continue;
    if (kind) listing.strays.push({ path, kind, isFolder: entry.isDirectory() });
    else if (entry.isFile() && !isReadable(join(dir, path)))
      listing.strays.push({ path, kind: 'unreadable', isFolder: false });
    else if (entry.isDirectory()) addFolder(dir, path, listing);
    else listing.paths.push(path);
  }
}

function addFolder(dir: string, path: string, listing: Listing): void {
  try {
    addEntries(dir, `${path}/`, listing);
    listing.folders.push(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error;
    listing.strays.push({ path, kind: 'unreadable', isFolder: true });
  }
}

/** Whether a file may be read: one that another user put there often may not. */
function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** What versions and editors are kept by is as it should be, and is passed over: `tool`. */
const tool = /^\.(git|git[a-z]+|gitlab-ci\.yml|gitea|github|gitlab|vscode|idea|editorconfig)$/;
const system = /^(\.DS_Store|\._.*|\.directory|Thumbs\.db|desktop\.ini)$/i;

function strayKind(entry: Dirent): StrayKind | 'tool' | undefined {
  const { name } = entry;
  if (tool.test(name)) return 'tool';
  if (entry.isSymbolicLink()) return 'link';
  if (!entry.isFile() && !entry.isDirectory()) return 'special';
  if (system.test(name)) return 'system';
  if (/^(~\$|\.~|~WRL)/.test(name)) return 'lock';
  if (name.endsWith('~')) return 'backup';
  return name.startsWith('.') ? 'hidden' : undefined;
}

/**
 * What tells one state of a content folder from another: the names, sizes and times of its files; empty where it is
 * changing at this moment.
 */
export function stampOf(dir: string): string {
  try {
    const { paths, folders, strays } = listFiles(dir);
    const named = [...folders, ...strays.map(({ path }) => path)];
    return [...paths.map((path) => fileStamp(dir, path)), ...named].join('\n');
  } catch {
    return '';
  }
}

function fileStamp(dir: string, path: string): string {
  const { size, mtimeMs } = lstatSync(join(dir, path));
  return `${path} ${size} ${mtimeMs}`;
}

/** The stamp of a folder once nothing in it changes any more: editors write a file in several steps. */
export async function stableStamp(folder: string, known: string): Promise<string> {
  let stamp = stampOf(folder);
  for (let before = known; stamp !== before; stamp = stampOf(folder)) {
    before = stamp;
    await pause(50);
  }
  return stamp;
}
