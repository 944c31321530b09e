import { blind } from '../ledger/numbers.ts';

/** The pairs of neighbouring letters of a text, each once, and how often it stands there. */
export interface Bigrams {
  /** Two UTF-16 units as one number: the first times 2¹⁶ and the second, as 32 bits. */
  pairs: Int32Array;
  counts: Uint16Array;
}

/** The pairs of letters of a text; numbers are all alike, marks are left out. */
export function bigramsOf(text: string): Bigrams {
  const letters = blind(text).replace(/[^\p{L}\p{N}]/gu, '');
  const counts = new Map<number, number>();
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = (letters.charCodeAt(i) << 16) | letters.charCodeAt(i + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { pairs: Int32Array.from(counts.keys()), counts: Uint16Array.from(counts.values()) };
}

/** Texts by their pairs of letters: which of them have a pair, and how often. Flat, for it is gone through for each text. */
export interface TextIndex {
  texts: Bigrams[];
  /** The place of a pair in `starts`. */
  places: Map<number, number>;
  /** For each pair, where its texts begin in `holders` and `counts`; those of the next pair end them. */
  starts: Int32Array;
  holders: Int32Array;
  counts: Uint16Array;
}

/** Indexes texts, so that many others can be measured against them. */
export function indexOf(texts: Bigrams[]): TextIndex {
  const { places, starts } = placesOf(texts);
  const next = starts.slice();
  const holders = new Int32Array(starts.at(-1) ?? 0);
  const counts = new Uint16Array(holders.length);
  for (const [text, { pairs, counts: ofText }] of texts.entries()) {
    for (let k = 0; k < pairs.length; k++) {
      const place = places.get(pairs[k] ?? 0) ?? 0;
      const slot = next[place] ?? 0;
      next[place] = slot + 1;
      holders[slot] = text;
      counts[slot] = ofText[k] ?? 0;
    }
  }
  return { texts, places, starts, holders, counts };
}

function placesOf(texts: Bigrams[]): Pick<TextIndex, 'places' | 'starts'> {
  const sizes = new Map<number, number>();
  for (const { pairs } of texts) {
    for (const pair of pairs) sizes.set(pair, (sizes.get(pair) ?? 0) + 1);
  }
  const places = new Map<number, number>();
  const starts = new Int32Array(sizes.size + 1);
  for (const [pair, size] of sizes) {
    const place = places.size;
    places.set(pair, place);
    starts[place + 1] = (starts[place] ?? 0) + size;
  }
  return { places, starts };
}

/** How many texts have a pair. */
function frequency({ places, starts }: TextIndex, pair: number): number {
  const place = places.get(pair);
  return place === undefined ? 0 : (starts[place + 1] ?? 0) - (starts[place] ?? 0);
}

/** How alike two texts are, from 0 to 1. */
interface Measure {
  /** What a pair of letters that both texts have adds, by its weight in each. */
  common: (x: number, y: number) => number;
  /** The measure, by the sum of that. */
  total: (common: number, a: Size, b: Size) => number;
}

/** How much the pairs of a text weigh. */
interface Size {
  sum: number;
  squares: number;
}

/** Whether two texts are about the same, of whatever length. */
export const cosine: Measure = {
  common: (x, y) => x * y,
  total: (common, a, b) => common / Math.sqrt(a.squares * b.squares),
};

/** How much of two texts is the same. */
export const dice: Measure = {
  common: Math.min,
  total: (common, a, b) => (2 * common) / (a.sum + b.sum),
};

/** How a pair of letters is weighted, by how many of so many texts have it. */
type Weight = (texts: number, frequency: number) => number;

/** The fewer texts have it, the more telling it is (inverse document frequency, smoothed). */
export const rarity: Weight = (texts, frequency) => Math.log((texts + 1) / (frequency + 1)) + 1;

/** Each counts as much. */
export const equal: Weight = () => 1;

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
  before: TextIndex,
  after: TextIndex,
  { common, total }: Measure,
  weight: Weight,
  least = 0,
): Pair[] {
  const number = before.texts.length + after.texts.length;
  const weigh = (pair: number): number =>
    weight(number, frequency(before, pair) + frequency(after, pair));
  const weights = Float64Array.from(before.places.keys(), weigh);
  const olds = before.texts.map((text) =>
    sizeOf(text, (pair) => weights[before.places.get(pair) ?? 0] ?? 0),
  );
  const sums = new Float64Array(before.texts.length);
  const found: Pair[] = [];
  for (const [j, text] of after.texts.entries()) {
    const fresh = sizeOf(text, (pair) => {
      const place = before.places.get(pair);
      return place === undefined ? weigh(pair) : (weights[place] ?? 0);
    });
    addCommon(sums.fill(0), before, weights, text, common);
    // The innermost loops go by number: half a million pairs of sentences make a comparison.
    for (let i = 0; i < olds.length; i++) {
      const sum = sums[i] ?? 0;
      const old = olds[i];
      const score = sum > 0 && old ? total(sum, old, fresh) : 0;
      if (score > 0 && score >= least) found.push({ before: i, after: j, score });
    }
  }
  return found;
}

function sizeOf({ pairs, counts }: Bigrams, weight: (pair: number) => number): Size {
  const size = { sum: 0, squares: 0 };
  for (let k = 0; k < pairs.length; k++) {
    const value = (counts[k] ?? 0) * weight(pairs[k] ?? 0);
    size.sum += value;
    size.squares += value * value;
  }
  return size;
}

/** Adds to the sum of each indexed text what it has in common with another. */
function addCommon(
  sums: Float64Array,
  { places, starts, holders, counts }: TextIndex,
  weights: Float64Array,
  text: Bigrams,
  common: Measure['common'],
): void {
  for (let k = 0; k < text.pairs.length; k++) {
    const place = places.get(text.pairs[k] ?? 0);
    if (place === undefined) continue;
    const weight = weights[place] ?? 0;
    const y = (text.counts[k] ?? 0) * weight;
    const end = starts[place + 1] ?? 0;
    for (let slot = starts[place] ?? 0; slot < end; slot++) {
      const i = holders[slot] ?? 0;
      sums[i] = (sums[i] ?? 0) + common((counts[slot] ?? 0) * weight, y);
    }
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
