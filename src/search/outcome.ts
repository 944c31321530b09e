import type { Found, Hit, Narrowing, Order, Outcome } from './find.ts';
import type { Match } from './matches.ts';
import type { SearchRecord } from './records.ts';

/**
 * What was found, as the reader's choices leave and order it.
 * @param records all that were searched, in reading order
 * @param base under which the site lies
 */
export function outcomeOf(
  matches: Match[],
  records: SearchRecord[],
  by: Narrowing,
  order: Order,
  base: string,
): Outcome {
  const chosen = narrowed(matches, by);
  const place = new Map(records.map((record, i) => [record, i]));
  const at = ({ record }: Match): number => place.get(record) ?? 0;
  const sorted = order === 'year' ? chosen.sort((a, b) => at(a) - at(b)) : chosen;
  return {
    terms: [],
    isScattered: false,
    whole: chosen.length,
    hits: sorted.map((match) => toHit(match, base)),
    total: matches.length,
    count: async (filter, value) => narrowed(matches, { ...by, [filter]: value }).length,
  };
}

/** The matches that the reader's choices leave. */
const narrowed = (matches: Match[], by: Narrowing): Match[] =>
  matches.filter(
    ({ record }) =>
      (!by.year || String(record.year) === by.year) &&
      (!by.section || String(record.section) === by.section) &&
      (!by.topic || record.topic === by.topic),
  );

const toHit = ({ record, places, missing }: Match, base: string): Hit => ({
  load: async (): Promise<Found> => ({
    address: base + record.address,
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
