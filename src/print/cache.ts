import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { LaunchOptions } from 'playwright';
import type { z } from 'zod';
import type { Face } from '../browser/faces.ts';

/** PDFs and images of earlier builds, each named by all that it was made of. */
export const printCache = resolve('node_modules/.cache/annual-summary/print');

/** How many are kept: of those that no build has used for longest, the rest goes. */
const most = 200;

/**
 * The name of a PDF in the cache: a hash of all that goes into it – its page with style sheets and images, the address
 * of the site, and the tools.
 * @param tools the hash of the tools (`toolsHash`)
 */
export async function printKey(
  { dir, root }: { dir: string; root: string },
  year: number,
  tools: string,
): Promise<string> {
  const html = await readFile(join(dir, String(year), 'print', 'index.html'), 'utf8');
  const files = filesOf(html, new URL(root).pathname).map((path) => readFile(join(dir, path)));
  return hash([tools, root, ...printedParts(html), ...(await Promise.all(files))]);
}

/** A hash of what all reports are printed with: the faces, the code that prints, the packages, the browser. */
export async function toolsHash(faces: Face[], browser: LaunchOptions): Promise<string> {
  const fonts = faces.flatMap(({ family, font }) => [family, font]);
  const code = (await sources()).map((path) => readFile(path));
  return hash([
    ...fonts,
    ...(await Promise.all(code)),
    await identity(browser.executablePath ?? ''),
  ]);
}

/** The name in the cache of what is made of these parts. */
export function hash(parts: (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(`${part.length}:`).update(part);
  return sum.digest('hex');
}

/** Of a print view what is printed: what it says of itself, and the document. */
const printedParts = (html: string): string[] => [
  ...(html.match(/<meta [^>]*>/g) ?? []).filter((tag) => !tag.includes('http-equiv')),
  html.slice(html.indexOf('<article'), html.indexOf('</article>')),
];

/** The style sheets and images of a print view, relative to the site's folder. */
const filesOf = (html: string, base: string): string[] =>
  [...html.matchAll(/<(?:link rel="stylesheet" href|img [^>]*?src)="([^"]+)"/g)].map(
    ([, address = '']) => decodeURIComponent(address.slice(base.length)),
  );

/** The code that prints, the sums of the fonts that stand in for others, and the packages at their versions. */
async function sources(): Promise<string[]> {
  const folders = ['.', '../browser/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const code = await Promise.all(
    folders.map(async (folder) => {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
      return names.map((name) => join(folder, name));
    }),
  );
  const sums = fileURLToPath(new URL('../browser/fonts/README.md', import.meta.url));
  return [...code.flat(), sums, resolve('package-lock.json')];
}

async function identity(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  return `${path} ${size} ${mtimeMs}`;
}

/** What an earlier build kept; nothing where it kept nothing of that name and form. */
export async function kept<T>(key: string, form: z.ZodType<T>): Promise<T | undefined> {
  const path = join(printCache, key);
  try {
    const value = form.parse(deserialize(await readFile(path)));
    await utimes(path, new Date(), new Date());
    return value;
  } catch {
    return undefined;
  }
}

/** Keeps a PDF or images for later builds, and removes the oldest of too many. */
export async function keep(key: string, value: unknown): Promise<void> {
  await mkdir(printCache, { recursive: true });
  const fresh = join(printCache, `${key}.${process.pid}`);
  await writeFile(fresh, serialize(value));
  await rename(fresh, join(printCache, key));
  const files = await Promise.all(
    (await readdir(printCache)).map(async (name) => {
      const path = join(printCache, name);
      return { path, used: (await stat(path)).mtimeMs };
    }),
  );
  const old = files.sort((a, b) => b.used - a.used).slice(most);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}
