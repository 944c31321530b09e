import { isOfWholeWords } from './segments.ts';
import type { Typo } from './typos.ts';

/** So many characters beside a word are looked at to tell whether it is wrong there. */
const reach = 24;

/** So long a word is never made of the ends of others by chance. */
const longWord = 4;

/** Finds the words of a list in a text, each with its place; the list is gone through once for all texts. */
export function typoFinder(
  typos: Typo[],
): (text: string) => Iterable<{ typo: Typo; index: number }> {
  const longestFirst = typos.toSorted((a, b) => b.wrong.length - a.wrong.length);
  const byFirst = Map.groupBy(longestFirst, ({ wrong }) => wrong[0]);
  return function* (text) {
    for (let index = 0; index < text.length; index++) {
      const typo = byFirst.get(text[index])?.find((each) => isAt(each, text, index));
      if (typo) yield { typo, index };
    }
  };
}

function isAt({ wrong, before, after }: Typo, text: string, start: number): boolean {
  if (!text.startsWith(wrong, start)) return false;
  const end = start + wrong.length;
  if (before && !before.test(text.slice(Math.max(0, start - reach), start))) return false;
  if (after && !after.test(text.slice(end, end + reach))) return false;
  return wrong.length >= longWord || isOfWholeWords(text, start, end);
}
