import type { Question } from './answer.ts';
import type { Narrowing, Order, Outcome } from './find.ts';
import { termsOf } from './fold.ts';
import { exact } from './forms.ts';
import { holdersOfAll, type Loosened, loosen } from './ladder.ts';
import { readLoosenings } from './loosening.ts';
import type { Sources } from './matches.ts';
import { outcomeOf } from './outcome.ts';
import type { SearchRecord } from './records.ts';

/** The texts of the reports, loaded once a query as typed finds nothing; and what is found in them, as an outcome. */

const base = import.meta.env.BASE_URL;

const file = async (name: string): Promise<Response> => {
  const answer = await fetch(`${base}pagefind/${name}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
};

/** What is loaded once for a page, as it asks for it first; anew where that failed. */
function loaded<A extends unknown[], T>(load: (...of: A) => Promise<T>): (...of: A) => Promise<T> {
  let result: Promise<T> | undefined;
  return (...of) => {
    result ??= load(...of);
    result.catch(() => {
      result = undefined;
    });
    return result;
  };
}

const traditional = loaded(async () => {
  const pairs = Array.from(await (await file('traditional.txt')).text());
  return new Map(pairs.flatMap((c, i) => (i % 2 ? [] : [[c, pairs[i + 1] ?? c]])));
});

/** Reads traditional characters as simplified ones, by the pairs that `traditionalPairs` has written for this site. */
export async function simplify(query: string): Promise<string> {
  const simplified = await traditional();
  return Array.from(query, (character) => simplified.get(character) ?? character).join('');
}

/** What is published beside the text: names of figures, notes, descriptions of images, attachments. */
const beside = loaded(async (): Promise<SearchRecord[]> => (await file('beside.json')).json());

const texts = loaded(async (years: string[]): Promise<Sources> => {
  const [synonyms, pinyin, ...records] = await Promise.all([
    file('synonyms.json').then((answer): Promise<string[][]> => answer.json()),
    file('pinyin.txt').then((answer) => answer.text()),
    ...years.map((year) =>
      file(`texts-${year}.json`).then((answer): Promise<SearchRecord[]> => answer.json()),
    ),
  ]);
  return { synonyms, pinyin, records: records.flat() };
});

/** Begins to load all that the ladder stands on, at the same time. */
export const begin = (years: string[]): void => {
  for (const part of [traditional(), texts(years), beside()]) part.catch(() => {}); // who waits for it says so
};

/** What comes nearest to a query that finds nothing as typed: in the texts, then beside them. */
export async function nearest(
  query: string,
  { years, narrowing, order, without }: Question,
): Promise<{ found: Loosened; outcome: Outcome }> {
  const [sources, others] = await Promise.all([texts(years), beside()]);
  const all = { ...sources, records: [...sources.records, ...others] };
  const found = loosen(query, all, readLoosenings(without));
  return { found, outcome: outcomeOf(found.matches, all.records, narrowing, order, base) };
}

/** What holds all words of a query and is no part of the official text. */
export async function besideText(query: string, by: Narrowing, order: Order): Promise<Outcome> {
  const records = await beside();
  return outcomeOf(holdersOfAll(records, exact, termsOf(query)), records, by, order, base);
}

/**
 * The words that a query stands for at an address of a report, as its year alone answers it.
 * @param without the steps that the reader has taken back, parted by spaces, as the search page's address has them
 */
export async function wordsAt(address: string, query: string, without: string): Promise<string[]> {
  const sources = await texts([address.slice(0, 4)]);
  const { matches } = loosen(query, sources, readLoosenings(without));
  const match = matches.find(({ record }) => record.address === address);
  return (match?.places ?? []).map(({ start, end }) => match?.record.text.slice(start, end) ?? '');
}
