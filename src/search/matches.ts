import type { Range } from './fold.ts';
import { bare } from './forms.ts';
import type { SearchRecord } from './records.ts';

/** A text that was found, where in it, and the words of the query that it lacks. */
export interface Match {
  record: SearchRecord;
  places: Range[];
  missing?: string[];
}

/** What the steps of the ladder search. */
export interface Sources {
  /** The records of all reports that are searched, in reading order, newest year first. */
  records: SearchRecord[];
  /** Words that mean the same, as the reports and the bureau's list have them. */
  synonyms: string[][];
  /** Syllables, each with the characters that are read so: `an安按 bai百白`. */
  pinyin: string;
}

/** Places in order; those that touch or overlap are one. */
export function merged(places: Range[]): Range[] {
  const all: Range[] = [];
  for (const place of places.sort((a, b) => a.start - b.start)) {
    const last = all[all.length - 1];
    if (last && place.start <= last.end) last.end = Math.max(last.end, place.end);
    else all.push({ ...place });
  }
  return all;
}

/** A word, and what its list of synonyms says in its place. */
export function meaningsOf(word: string, groups: string[][]): string[] {
  const key = bare(word).text;
  const others = groups.flatMap((group) => {
    const found = group
      .map((each) => bare(each).text)
      .filter((each) => standsIn(each, key))
      .sort((a, b) => b.length - a.length)[0];
    if (!found) return [];
    return group.map((each) => key.replace(found, bare(each).text)).filter((each) => each !== key);
  });
  return [word, ...new Set(others)];
}

/** Whether a synonym stands in a word: one of Latin letters only as a whole. */
function standsIn(synonym: string, word: string): boolean {
  const at = word.indexOf(synonym);
  if (at === -1) return false;
  const isLatin = /[a-z0-9]/;
  const touches = (a = '', b = ''): boolean => isLatin.test(a) && isLatin.test(b);
  return !touches(word[at - 1], synonym[0]) && !touches(synonym.at(-1), word[at + synonym.length]);
}
