import {
  alikePairs,
  type Bigrams,
  bestPairs,
  bigramsOf,
  dice,
  type Pair,
  weightsOf,
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
  const steps = [
    { isAllowed: belong, least: (length: number) => (length < shortLength ? leastOfShort : least) },
    {
      isAllowed: mayMove,
      least: (length: number) => (length < leastLengthOfMoved ? Infinity : leastOfMoved),
    },
  ];
  const all = scoredPairs(before, after);
  const joins = new Map<T, T>();
  for (const { isAllowed, least } of steps) {
    const taken = new Set(joins.values());
    const open = all.filter(
      ({ parts: [a, b], score }) =>
        !taken.has(a) &&
        !joins.has(b) &&
        score >= least(Math.min(a.text.length, b.text.length)) &&
        isAllowed(a, b),
    );
    for (const { parts } of bestPairs(open)) joins.set(parts[1], parts[0]);
  }
  return joins;
}

/** All pairs of sentences that may be joined; the same sentences are wholly alike. */
function scoredPairs<T extends Sentence>(
  before: T[],
  after: T[],
): (Pair & { parts: [before: T, after: T] })[] {
  const [olds, news] = [before.map(pairsOf), after.map(pairsOf)];
  return alikePairs(olds, news, dice, weightsOf([...olds, ...news]), least).flatMap((pair) => {
    const [a, b] = [before[pair.before], after[pair.after]];
    if (!a || !b) return [];
    return [{ ...pair, score: a.text === b.text ? 1 : pair.score, parts: [a, b] }];
  });
}

const pairsOf = ({ text }: Sentence): Bigrams => bigramsOf(text);
