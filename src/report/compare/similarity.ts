import { blind } from './numbers.ts';

/** How often each pair of neighbouring letters stands in a text; numbers are all alike, marks are left out. */
export type Bigrams = Map<string, number>;

/** The pairs of letters of a text. */
export function bigramsOf(text: string): Bigrams {
  const letters = blind(text).replace(/[^\p{L}\p{N}]/gu, '');
  const counts: Bigrams = new Map();
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = letters.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How telling a pair of letters is: the fewer texts have it, the more (inverse document frequency, smoothed). */
export function weightsOf(texts: Bigrams[]): (pair: string) => number {
  const frequency = new Map<string, number>();
  for (const text of texts) {
    for (const pair of text.keys()) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  }
  return (pair) => Math.log((texts.length + 1) / ((frequency.get(pair) ?? 0) + 1)) + 1;
}

/** A text as weighted pairs, made once where it is compared often. */
export interface Weighted {
  weights: Map<string, number>;
  sum: number;
  norm: number;
}

/** Weighs the pairs of a text by how often they stand in it. */
export function weigh(pairs: Bigrams, weight: (pair: string) => number): Weighted {
  const weights = new Map([...pairs].map(([pair, count]) => [pair, count * weight(pair)]));
  const values = [...weights.values()];
  return {
    weights,
    sum: values.reduce((sum, value) => sum + value, 0),
    norm: Math.hypot(...values),
  };
}

/** The cosine of two texts, from 0 to 1: whether they are about the same, of whatever length. */
export function cosine(a: Weighted, b: Weighted): number {
  const product = shared(a, b, (x, y) => x * y);
  return product === 0 ? 0 : product / (a.norm * b.norm);
}

/** The Dice coefficient of two texts, from 0 to 1: how much of both is the same. */
export function dice(a: Weighted, b: Weighted): number {
  const common = shared(a, b, Math.min);
  return common === 0 ? 0 : (2 * common) / (a.sum + b.sum);
}

function shared(a: Weighted, b: Weighted, join: (x: number, y: number) => number): number {
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [pair, x] of few.weights) {
    const y = many.weights.get(pair);
    if (y !== undefined) sum += join(x, y);
  }
  return sum;
}

/** Two texts that belong together, by their places in their lists, and how alike they are. */
export interface Pair {
  before: number;
  after: number;
  score: number;
}

/**
 * Joins texts one to one, the most alike first, in whatever order they stand.
 * @param pairs all that may be joined; of equal scores those that stand nearest by their places come first
 */
export function bestPairs<T extends Pair>(pairs: T[]): T[] {
  const distance = ({ before, after }: Pair): number => Math.abs(before - after);
  const taken = { before: new Set<number>(), after: new Set<number>() };
  const ranked = [...pairs].sort(
    (a, b) => b.score - a.score || distance(a) - distance(b) || a.after - b.after,
  );
  return ranked.filter(({ before, after }) => {
    if (taken.before.has(before) || taken.after.has(after)) return false;
    taken.before.add(before);
    taken.after.add(after);
    return true;
  });
}
