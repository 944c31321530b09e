import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalNames, readOriginal } from '../original/original.ts';
import type { Original } from '../report/fidelity.ts';
import type { Content } from './content.ts';

const read = new WeakMap<Content, Map<string, Original>>();

/** The paths of a year's originals that can be compared, the one that counts first. */
export const originalPaths = ({ paths }: Content, year: number): string[] =>
  originalNames.map((name) => `${year}/${name}`).filter((path) => paths.includes(path));

/**
 * An original of the content, read once.
 * @throws as `readOriginal`, where it cannot be read
 */
export function originalAt(content: Content, path: string): Original {
  const known = read.get(content) ?? new Map<string, Original>();
  read.set(content, known);
  const original = known.get(path) ?? readOriginal(path, readFileSync(join(content.dir, path)));
  known.set(path, original);
  return original;
}
