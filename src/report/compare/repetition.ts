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
  const isKnown = shinglesOf(comparable(earlier));
  return (later) => {
    const text = comparable(later);
    let repeated = 0;
    let coveredTo = 0;
    eachHash(text, (hash, start) => {
      if (!isKnown(text, start, hash)) return;
      repeated += start + shingleLength - Math.max(coveredTo, start);
      coveredTo = start + shingleLength;
    });
    return { repeated, characters: text.length };
  };
}

/** Tells of a place in another text whether its 13 characters stand in this one; by their hash, then themselves. */
function shinglesOf(text: string): (other: string, start: number, hash: number) => boolean {
  const places = new Map<number, number>();
  const before = new Int32Array(text.length);
  eachHash(text, (hash, start) => {
    before[start] = places.get(hash) ?? -1;
    places.set(hash, start);
  });
  return (other, start, hash) => {
    let place = places.get(hash) ?? -1;
    while (place >= 0 && !isSame(text, place, other, start)) place = before[place] ?? -1;
    return place >= 0;
  };
}

function isSame(text: string, place: number, other: string, start: number): boolean {
  for (let i = 0; i < shingleLength; i++) {
    if (text.charCodeAt(place + i) !== other.charCodeAt(start + i)) return false;
  }
  return true;
}

const base = 65_599;
/** What the first of 13 characters adds to a hash: base¹², as 32 bits. */
const first = Array.from({ length: shingleLength - 1 }).reduce<number>(
  (power) => Math.imul(power, base),
  1,
);

/** Calls with each place of 13 characters and their hash, rolled on from the place before (Rabin and Karp). */
function eachHash(text: string, call: (hash: number, start: number) => void): void {
  let hash = 0;
  for (let end = 0; end < text.length; end++) {
    const start = end - shingleLength + 1;
    if (start > 0) hash = (hash - Math.imul(text.charCodeAt(start - 1), first)) | 0;
    hash = (Math.imul(hash, base) + text.charCodeAt(end)) | 0;
    if (start >= 0) call(hash, start);
  }
}

/** The share as a number from 0 to 1; 0 of nothing. */
export const shareOf = ({ repeated, characters }: Repetition): number =>
  characters === 0 ? 0 : repeated / characters;

/** A share as it is written: 48.6%. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

const comparable = (text: string): string => blind(withoutSpace(text));
