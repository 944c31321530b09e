import { withoutSpace } from '../fidelity.ts';
import { blind } from '../ledger/numbers.ts';

/** So many characters in a row, numbers aside, are said again, and not by chance. */
export const shingleLength = 13;

/** How much of a text repeats an earlier one: characters, each number counted as one, white space not at all. */
export interface Repetition {
  repeated: number;
  characters: number;
}

/**
 * Measures the share of a text that repeats an earlier one: a character is repeated where it stands in a run of 13
 * characters or more that the earlier text has too, all numbers taken for equal.
 * @returns a function for texts of the later year
 */
export function repetitionOf(earlier: string): (later: string) => Repetition {
  const known = new Set(shingles(comparable(earlier)));
  return (later) => {
    const text = comparable(later);
    let repeated = 0;
    let coveredTo = 0;
    shingles(text).forEach((shingle, start) => {
      if (!known.has(shingle)) return;
      repeated += start + shingleLength - Math.max(coveredTo, start);
      coveredTo = start + shingleLength;
    });
    return { repeated, characters: text.length };
  };
}

/** The share as a number from 0 to 1; 0 of nothing. */
export const shareOf = ({ repeated, characters }: Repetition): number =>
  characters === 0 ? 0 : repeated / characters;

/** A share as it is written: 48.6%. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

const comparable = (text: string): string => blind(withoutSpace(text));

const shingles = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - shingleLength + 1) }, (_, i) =>
    text.slice(i, i + shingleLength),
  );
