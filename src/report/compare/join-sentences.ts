import { bestPairs, bigramsOf, dice, weigh, weightsOf } from './similarity.ts';

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
  const score = likeness([...before, ...after]);
  const steps = [
    {
      isAllowed: belong,
      least: (length: number) => (length < shortLength ? leastOfShort : least),
    },
    {
      isAllowed: mayMove,
      least: (length: number) => (length < leastLengthOfMoved ? Infinity : leastOfMoved),
    },
  ];
  const joins = new Map<T, T>();
  for (const { isAllowed, least } of steps) {
    const taken = new Set(joins.values());
    const pairs = before.flatMap((a, i) =>
      after.flatMap((b, j) => {
        if (taken.has(a) || joins.has(b) || !isAllowed(a, b)) return [];
        const pair = { before: i, after: j, score: score(i, before.length + j) };
        return pair.score >= least(Math.min(a.text.length, b.text.length)) ? [pair] : [];
      }),
    );
    for (const pair of bestPairs(pairs)) {
      const [a, b] = [before[pair.before], after[pair.after]];
      if (a && b) joins.set(b, a);
    }
  }
  return joins;
}

/** How alike two of the sentences are, by their places in the list; the same sentences are wholly alike. */
function likeness(sentences: Sentence[]): (i: number, j: number) => number {
  const pairs = sentences.map(({ text }) => bigramsOf(text));
  const weight = weightsOf(pairs);
  const weighted = pairs.map((each) => weigh(each, weight));
  return (i, j) => {
    const [a, b] = [weighted[i], weighted[j]];
    if (sentences[i]?.text === sentences[j]?.text) return 1;
    return a && b ? dice(a, b) : 0;
  };
}
