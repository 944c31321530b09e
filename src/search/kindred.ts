import { once } from '../report/once.ts';
import { bare, exact } from './forms.ts';
import type { SearchRecord } from './records.ts';
import { segmentsOf } from './segments.ts';

/** How many words are named. */
const most = 4;

/** Numbers are near where one is less than three times the other. */
const factor = Math.log(3);

const wordsIn = once((text: string): string[] => {
  const han = segmentsOf(text).filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
  return [...han, ...(text.match(/[A-Za-z][A-Za-z0-9.]*|\d[\d.,]*[%％]?[百千万亿]*/gu) ?? [])];
});

/**
 * Words of the reports that are like a query of which they hold nothing: they share its rarest characters, Latin words
 * begin as it does, and numbers of the same unit are near. A way on, and no answer.
 */
export function kindred(query: string, records: SearchRecord[]): string[] {
  const numbers = nearNumbers(query, records);
  if (numbers.length > 0) return numbers;
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

/** A number with its unit: 134.9万亿元, 5%. */
const measured = /(\d+(?:[.,]\d+)*)[多余]?([百千万亿]*(?:%|公里|平方米|[元人个亩斤吨户件次项])?)/gu;

/** The numbers of the reports that are nearest to the only one of a query, in its unit. */
function nearNumbers(query: string, records: SearchRecord[]): string[] {
  const [typed, another] = exact(query).text.matchAll(measured);
  const unit = typed?.[2];
  if (!unit || another || typed[0] !== exact(query).text) return [];
  const numberIn = (digits = ''): number => Number(digits.replaceAll(',', ''));
  const far = (digits = ''): number => Math.abs(Math.log(numberIn(digits) / numberIn(typed[1])));
  const found = new Map<string, number>();
  for (const { text } of records) {
    for (const [number, digits, own = ''] of exact(text).text.matchAll(measured)) {
      if (own.startsWith(unit) && far(digits) < factor) found.set(number, far(digits));
    }
  }
  return [...found]
    .sort(([, a], [, b]) => a - b)
    .slice(0, most)
    .map(([number]) => number);
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
