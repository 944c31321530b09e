import {
  alikePairs,
  bestPairs,
  bigramsOf,
  dice,
  indexOf,
  rarity,
  type TextIndex,
} from './similarity.ts';

/** Sentences that say nearly the same are joined from here on; short ones must be more alike. */
const least = 0.3;
const leastOfShort = 0.5;
const shortLength = 12;
/** A sentence that moved to another part of the report, which is rarer, must be nearly the same. */
const leastOfMoved = 0.6;
const leastLengthOfMoved = 10;

interface Sentence {
  text: string;
}

/**
 * Joins the sentences of two reports one to one, by Dice of their weighted pairs of letters, numbers made alike:
 * first within parts that belong together, in whatever order; then those that moved elsewhere.
 * @param belong whether the parts of two sentences are each other's counterparts
 * @param mayMove whether a sentence may have come from the part of the one into that of the other
 * @returns the earlier sentence of each later one that has one
 */
export function joinSentences<T extends Sentence>(
  before: T[],
  after: T[],
  belong: (before: T, after: T) => boolean,
  mayMove: (before: T, after: T) => boolean,
): Map<T, T> {
  const leastFor = (i: number, j: number): number => {
    const [a, b] = [before[i], after[j]];
    if (!a || !b) return Number.POSITIVE_INFINITY;
    const length = Math.min(a.text.length, b.text.length);
    if (belong(a, b)) return length < shortLength ? leastOfShort : least;
    return mayMove(a, b) && length >= leastLengthOfMoved ? leastOfMoved : Number.POSITIVE_INFINITY;
  };
  const pairs = alikePairs(indexOfSentences(before), indexOfSentences(after), dice, rarity, least)
    .filter(({ before, after, score }) => score >= leastFor(before, after))
    .flatMap((pair) => {
      const [a, b] = [before[pair.before], after[pair.after]];
      if (!a || !b) return [];
      return [{ ...pair, score: a.text === b.text ? 1 : pair.score, a, b, isAtHome: belong(a, b) }];
    });
  const joins = new Map<T, T>();
  for (const { a, b } of bestPairs(pairs.filter(({ isAtHome }) => isAtHome))) joins.set(b, a);
  const taken = new Set(joins.values());
  const moved = pairs.filter(({ a, b }) => !taken.has(a) && !joins.has(b));
  for (const { a, b } of bestPairs(moved)) joins.set(b, a);
  return joins;
}

const known = new WeakMap<Sentence[], TextIndex>();

/** The sentences of a report are indexed once: they are compared with those of many years. */
function indexOfSentences(sentences: Sentence[]): TextIndex {
  const index = known.get(sentences) ?? indexOf(sentences.map(({ text }) => bigramsOf(text)));
  known.set(sentences, index);
  return index;
}
