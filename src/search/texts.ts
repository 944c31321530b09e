import type { Found, Hit, Narrowing, Order, Outcome } from './find.ts';
import { fold, termsOf } from './fold.ts';
import { holdersOfAll, type Loosened, loosen, narrowed } from './ladder.ts';
import { readLoosenings } from './loosening.ts';
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
 * @param without the steps that the reader has taken back, parted by spaces, as the page's address has them
 */
export async function nearest(
  query: string,
  years: string[],
  by: Narrowing,
  order: Order,
  without: string,
): Promise<{ found: Loosened; outcome: Outcome }> {
  texts ??= load(years);
  texts.catch(() => {
    texts = undefined;
  });
  const sources = await texts;
  const found = loosen(query, sources, readLoosenings(without));
  return { found, outcome: outcomeOf(found.matches, sources.records, by, order) };
}

/** What is published beside the text: names of figures, notes, descriptions of images, attachments. */
const beside = async (): Promise<SearchRecord[]> => (await file('beside.json')).json();

/** What holds all words of a query and is no part of the official text. */
export async function besideText(query: string, by: Narrowing, order: Order): Promise<Outcome> {
  const records = await beside();
  return outcomeOf(holdersOfAll(records, fold, termsOf(query)), records, by, order);
}

function outcomeOf(
  matches: Match[],
  records: SearchRecord[],
  by: Narrowing,
  order: Order,
): Outcome {
  const chosen = narrowed(matches, by);
  const place = new Map(records.map((record, i) => [record, i]));
  const at = ({ record }: Match): number => place.get(record) ?? 0;
  const sorted = order === 'year' ? chosen.sort((a, b) => at(a) - at(b)) : chosen;
  return {
    terms: [],
    isScattered: false,
    whole: chosen.length,
    hits: sorted.map(toHit),
    total: matches.length,
    count: async (filter, value) => narrowed(matches, { ...by, [filter]: value }).length,
  };
}

/**
 * The words that a query stands for at an address of a report, as its year alone answers it.
 * @param without as for `nearest`
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
    source: record.source,
    places,
    missing,
  }),
});
