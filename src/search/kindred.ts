import { once } from '../report/once.ts';
import { bare } from './forms.ts';
import type { SearchRecord } from './records.ts';
import { segmentsOf } from './segments.ts';

/** How many words are named. */
const most = 4;

const wordsIn = once((text: string): string[] => {
  const han = segmentsOf(text).filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
  return [...han, ...(text.match(/[A-Za-z][A-Za-z0-9.]*|\d[\d.,]*[%％]?[百千万亿]*/gu) ?? [])];
});

/**
 * Words of the reports that are like a query of which they hold nothing: they share its rarest characters, numbers
 * and Latin words begin as it does. A way on, and no answer.
 */
export function kindred(query: string, records: SearchRecord[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of records) {
    for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const typed = bare(query).text.slice(0, 20);
  const rarities = raritiesOf(typed, [...counts.keys()]);
  const alike = [...counts]
    .map(([word, count]) => ({ word, count, weight: likeness(typed, bare(word).text, rarities) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || b.count - a.count)
    .map(({ word }) => word);
  return alike.slice(0, most);
}

/** How much each character of a query tells: the more, the fewer words have it. */
const raritiesOf = (typed: string, words: string[]): Map<string, number> =>
  new Map(
    [...new Set(typed)].map((character) => {
      const count = words.filter((word) => word.includes(character)).length;
      return [character, Math.log(words.length / (count || 1))];
    }),
  );

/** How much of a word is of the query: its characters where it is Chinese, else its beginning. */
function likeness(typed: string, word: string, rarities: Map<string, number>): number {
  if (/^\p{Script=Han}/u.test(word)) {
    const shared = [...new Set(word)].map((character) => rarities.get(character) ?? 0);
    return shared.reduce((sum, rarity) => sum + rarity, 0) / Math.sqrt(word.length);
  }
  const [a, b] = [typed, word].map((each) => each.replace(/[,.%]/g, ''));
  let same = 0;
  while (same < word.length && a?.[same] === b?.[same]) same++;
  return same < 2 ? 0 : same;
}
