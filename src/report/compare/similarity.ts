import { blind } from '../ledger/numbers.ts';

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

/** A text as weighted pairs. */
interface Weighted {
  weights: Map<string, number>;
  sum: number;
  norm: number;
}

function weigh(pairs: Bigrams, weight: (pair: string) => number): Weighted {
  const weights = new Map<string, number>();
  let [sum, squares] = [0, 0];
  for (const [pair, count] of pairs) {
    const value = count * weight(pair);
    weights.set(pair, value);
    sum += value;
    squares += value * value;
  }
  return { weights, sum, norm: Math.sqrt(squares) };
}

/** How alike two texts are, from 0 to 1. */
interface Measure {
  /** What a pair of letters that both texts have adds, by its weight in each. */
  common: (x: number, y: number) => number;
  /** The measure, by the sum of that. */
  total: (common: number, a: Weighted, b: Weighted) => number;
}

/** Whether two texts are about the same, of whatever length. */
export const cosine: Measure = {
  common: (x, y) => x * y,
  total: (common, a, b) => common / (a.norm * b.norm),
};

/** How much of two texts is the same. */
export const dice: Measure = {
  common: Math.min,
  total: (common, a, b) => (2 * common) / (a.sum + b.sum),
};

/** Two texts, by their places in their lists, and how alike they are. */
export interface Pair {
  before: number;
  after: number;
  score: number;
}

/**
 * Measures the pairs of two lists of texts, pairs of letters weighted as given.
 * @param least pairs that are less alike, or have nothing in common, are left out
 */
export function alikePairs(
  before: Bigrams[],
  after: Bigrams[],
  { common, total }: Measure,
  weight: (pair: string) => number,
  least = 0,
): Pair[] {
  const olds = before.map((pairs) => weigh(pairs, weight));
  const postings = postingsOf(olds);
  const sums = new Float64Array(before.length);
  const found: Pair[] = [];
  after.forEach((pairs, j) => {
    const fresh = weigh(pairs, weight);
    sums.fill(0);
    for (const [pair, y] of fresh.weights) {
      const posting = postings.get(pair);
      if (posting) addCommon(sums, posting, y, common);
    }
    olds.forEach((old, i) => {
      const sum = sums[i] ?? 0;
      if (sum === 0) return;
      const score = total(sum, old, fresh);
      if (score >= least) found.push({ before: i, after: j, score });
    });
  });
  return found;
}

/** The texts that have a pair of letters, and its weight in each: two lists, for this is the innermost loop. */
interface Posting {
  texts: number[];
  weights: number[];
}

function postingsOf(texts: Weighted[]): Map<string, Posting> {
  const postings = new Map<string, Posting>();
  texts.forEach(({ weights }, i) => {
    for (const [pair, value] of weights) {
      const posting = postings.get(pair) ?? { texts: [], weights: [] };
      if (posting.texts.length === 0) postings.set(pair, posting);
      posting.texts.push(i);
      posting.weights.push(value);
    }
  });
  return postings;
}

function addCommon(
  sums: Float64Array,
  { texts, weights }: Posting,
  weight: number,
  common: Measure['common'],
): void {
  for (let k = 0; k < texts.length; k++) {
    const i = texts[k] ?? 0;
    sums[i] = (sums[i] ?? 0) + common(weights[k] ?? 0, weight);
  }
}

/**
 * Joins texts one to one, the most alike first, in whatever order they stand; of equal pairs those that stand nearest
 * by their places come first.
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
