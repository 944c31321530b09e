import { findNumbers, type NumberInText } from '../ledger/numbers.ts';

/** One of several things that a sentence counts: 宿豫区22期. */
export interface Item {
  name: string;
  before?: NumberInText | undefined;
  after?: NumberInText | undefined;
}

/** So many things that two sentences both count make a list that is read best as a table. */
const leastShared = 3;

/**
 * The things that two sentences count, in the order of the later, those that only the earlier has last.
 * @returns nothing where fewer than three of one name and unit are in both
 */
export function sharedItems(before: string, after: string): Item[] {
  const [olds, news] = [itemsIn(before), itemsIn(after)];
  const shared = [...news].filter(([name, number]) => olds.get(name)?.unit === number.unit);
  if (shared.length < leastShared) return [];
  const gone = [...olds].filter(([name]) => !news.has(name));
  return [
    ...[...news].map(([name, number]) => ({ name, before: olds.get(name), after: number })),
    ...gone.map(([name, number]) => ({ name, before: number })),
  ];
}

/** The quantities of a sentence that close a clause, by the words that open it; none that stands twice. */
function itemsIn(sentence: string): Map<string, NumberInText> {
  const items = new Map<string, NumberInText>();
  const twice = new Set<string>();
  for (const number of findNumbers(sentence)) {
    const name = /[^，。；：、]*$/.exec(sentence.slice(0, number.start))?.[0] ?? '';
    const isItem =
      number.kind === 'quantity' && number.unit !== '' && /^[^\d]*\p{L}{2}[^\d]*$/u.test(name);
    if (!isItem || !/^[，。；：、（]|^$/.test(sentence.slice(number.end))) continue;
    if (items.has(name)) twice.add(name);
    items.set(name, number);
  }
  for (const name of twice) items.delete(name);
  return items;
}
