import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Content, mdxFiles } from '../reader/content.ts';
import { reportsOf } from '../reader/reports.ts';
import type { Report } from '../report/tree.ts';
import { imageFor } from './images.ts';
import { wordFile } from './word.ts';

/** What was exported: the report, its Word file, and the images that are not in it. */
export interface Exported {
  report: Report;
  file: Uint8Array;
  missing: string[];
}

/**
 * Makes a Word file of the report of a year.
 * @returns nothing where there is no such report, or where a file of it cannot be read: half a report is none
 */
export async function exportReport(content: Content, year: number): Promise<Exported | undefined> {
  const [report] = reportsOf(content, year);
  const files = mdxFiles(content).filter(({ place }) => place.year === year);
  const isWhole = files.every(
    ({ frontMatter, problems }) => frontMatter.data && problems.length === 0,
  );
  if (!report || !isWhole) return undefined;
  const missing = new Set<string>();
  const file = await wordFile(report, ({ path }, url) => {
    const image = posix.join(posix.dirname(path), decodeURI(url));
    const read = content.paths.includes(image)
      ? imageFor(image, readFileSync(join(content.dir, image)))
      : undefined;
    if (!read) missing.add(image);
    return read;
  });
  return { report, file, missing: [...missing] };
}
