import { titleWords, widthOf } from '../report/title-words.ts';

/** Breaking the title of a report into lines (GB/T 9704-2012, 7.3.1: 词意完整，排列对称，用梯形或菱形). */

/** How many characters of size 2 (22 pt) stand in a line of the type area, 156 mm. */
const perLine = 20;

/**
 * The lines of a title: none longer than 20 characters, no word split, each shorter or each longer than the one
 * before (a trapezium), or the middle one longest (a rhombus).
 */
export function titleLines(title: string): string[] {
  const pieces = titleWords(title);
  const least = Math.max(1, Math.ceil(widthOf(title) / perLine));
  const [best] = [least, least + 1]
    .flatMap((count) => splitInto(pieces, count))
    .filter((lines) => lines.every((line) => widthOf(line.join('')) <= perLine))
    .sort((a, b) => cost(a) - cost(b));
  return best?.map((line) => line.join('')) ?? [title];
}

/** A line of a title, as the pieces that stand together. */
type Line = string[];

/** All ways to put the pieces into so many lines, those apart that are far from equal. */
function splitInto(pieces: string[], count: number): Line[][] {
  if (count === 1) return [[pieces]];
  const goal = widthOf(pieces.join('')) / count;
  const ways: Line[][] = [];
  for (let end = 1; end <= pieces.length - count + 1; end++) {
    const first = pieces.slice(0, end);
    if (Math.abs(widthOf(first.join('')) - goal) > goal * 0.6) continue;
    ways.push(...splitInto(pieces.slice(end), count - 1).map((rest) => [first, ...rest]));
  }
  return ways;
}

/** How far lines are from a good shape: few lines first, then the shape, then differences of about two characters. */
function cost(lines: Line[]): number {
  const widths = lines.map((line) => widthOf(line.join('')));
  const steps = widths.slice(1).map((each, i) => each - (widths[i] ?? 0));
  const uneven = steps.reduce((sum, step) => sum + (Math.abs(step) - 2) ** 2, 0);
  const shape = isTrapezium(steps) || isRhombus(steps) ? 0 : 500;
  return lines.length * 1000 + shape + uneven + 50 * lonely(lines);
}

/** Breaks beside a single character, which is likely a part of a longer word that no dictionary has (古树名·木). */
const lonely = (lines: Line[]): number =>
  lines.slice(1).filter((line, i) => {
    const [before = '', after = ''] = [lines[i]?.at(-1), line[0]];
    return widthOf(before) <= 1 || (widthOf(after) <= 1 && !/[和与及暨]/.test(after));
  }).length;

const isTrapezium = (steps: number[]): boolean =>
  steps.every((step) => step > 0) || steps.every((step) => step < 0);

function isRhombus(steps: number[]): boolean {
  const top = steps.findIndex((step) => step < 0);
  return top > 0 && steps.every((step, i) => (i < top ? step > 0 : step < 0));
}
