import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Subset, subsetFace } from './subset-face.ts';

/** The open fonts that lie beside this code. */
export const openFont = (file: string): string =>
  fileURLToPath(new URL(`./fonts/${file}`, import.meta.url));

/** What stands in for a character that a face lacks: Han and signs of China, then signs of the world. */
export const fallbackFonts = ['NotoSerifSC-Light.ttf', 'DejaVuSerif.ttf', 'DejaVuSans.ttf'];

const heavyFonts = ['NotoSerifSC-Bold.ttf', ...fallbackFonts.slice(1)];

/**
 * Fonts for characters that a face lacks, each with those that it draws; a box with its code for one that none has.
 * @param isHeavy whether the face is a heavy one
 */
export async function fallbackFor(
  characters: Iterable<string>,
  isHeavy: boolean,
): Promise<Subset[]> {
  const left = new Set(characters);
  const found: Subset[] = [];
  for (const file of isHeavy ? heavyFonts : fallbackFonts) {
    if (left.size === 0) return found;
    const subset = await subsetFace(await readFile(openFont(file)), [...left].join(''));
    for (const character of subset.characters) left.delete(character);
    if (subset.characters.size > 0) found.push(subset);
  }
  if (left.size === 0) return found;
  const { codeBoxes } = await import('./code-boxes.ts'); // rarely needed, and slow to load
  found.push(codeBoxes(await readFile(openFont('DejaVuSans.ttf')), left));
  return found;
}
