import type { Found, Hit, Narrowing, Order, Outcome } from './find.ts';
import { type Loosened, loosen, narrowed } from './ladder.ts';
import { type Loosening, readLoosenings } from './loosening.ts';
import type { Match } from './matches.ts';
import type { SearchRecord } from './records.ts';

/** The texts of the reports, loaded once a query as typed finds nothing; and what is found in them, as an outcome. */

const file = async (name: string): Promise<Response> => {
  const answer = await fetch(`${import.meta.env.BASE_URL}pagefind/${name}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
};

let texts: ReturnType<typeof load> | undefined;

async function load(years: string[]) {
  const [synonyms, pinyin, ...records] = await Promise.all([
    file('synonyms.json').then((answer): Promise<string[][]> => answer.json()),
    file('pinyin.txt').then((answer) => answer.text()),
    ...years.map((year) =>
      file(`texts-${year}.json`).then((answer): Promise<SearchRecord[]> => answer.json()),
    ),
  ]);
  return { synonyms, pinyin, records: records.flat() };
}

/**
 * What comes nearest to a query that finds nothing as typed.
 * @param years of the published reports, newest first
 */
export async function nearest(
  query: string,
  years: string[],
  by: Narrowing,
  order: Order,
  without: Loosening[],
): Promise<{ found: Loosened; outcome: Outcome }> {
  texts ??= load(years);
  texts.catch(() => {
    texts = undefined;
  });
  const sources = await texts;
  const found = loosen(query, sources, without);
  const { matches } = found;
  const chosen = narrowed(matches, by);
  const place = new Map(sources.records.map((record, i) => [record, i]));
  const at = ({ record }: Match): number => place.get(record) ?? 0;
  const sorted = order === 'year' ? chosen.sort((a, b) => at(a) - at(b)) : chosen;
  const outcome: Outcome = {
    terms: [],
    isScattered: false,
    whole: chosen.length,
    hits: sorted.map(toHit),
    total: matches.length,
    count: async (filter, value) => narrowed(matches, { ...by, [filter]: value }).length,
  };
  return { found, outcome };
}

/**
 * The words that a query stands for at an address of a report, as its year alone answers it.
 * @param without the steps that are left out, parted by spaces, as the search page's address has them
 */
export async function wordsAt(address: string, query: string, without: string): Promise<string[]> {
  const sources = await load([address.slice(0, 4)]);
  const { matches } = loosen(query, sources, readLoosenings(without));
  const match = matches.find(({ record }) => record.address === address);
  return (match?.places ?? []).map(({ start, end }) => match?.record.text.slice(start, end) ?? '');
}

const toHit = ({ record, places, missing }: Match): Hit => ({
  load: async (): Promise<Found> => ({
    address: import.meta.env.BASE_URL + record.address,
    isHeading: record.isHeading,
    year: String(record.year),
    titles: record.titles,
    text: record.text,
    lead: record.lead ?? '',
    places,
    missing,
  }),
});
