import type { Narrowing, Order, Outcome } from './find.ts';
import type { Loosened } from './ladder.ts';

/** What is asked: a query as typed, and what the reader has chosen beside it. */
export interface Question {
  query: string;
  narrowing: Narrowing;
  order: Order;
  /** The steps that the reader has taken back, parted by spaces, as the page's address has them. */
  without: string;
  /** The years of the published reports, newest first. */
  years: string[];
}

export interface Answered {
  outcome: Outcome;
  /** The query, its traditional characters read as simplified ones where that was needed. */
  reading: string;
  /** What was loosened, and what else may be meant, where nothing was found as typed. */
  found?: Loosened;
}

/** The exact search of the index. */
export type Find = (query: string, by: Narrowing, order: Order) => Promise<Outcome>;

/** What is loaded only where the index holds nothing as typed. */
export interface Beyond {
  /** A query, its traditional characters read as simplified ones. */
  simplify(query: string): Promise<string>;
  nearest(query: string, question: Question): Promise<{ found: Loosened; outcome: Outcome }>;
}

/**
 * Answers a question: what holds the query as typed, or else what is nearest to it. A year that stands beside other
 * words is the year of a report first, since another year's text that mentions it is not what is asked.
 */
export async function answer(
  question: Question,
  find: Find,
  beyond: () => Promise<Beyond>,
): Promise<Answered> {
  const { query, narrowing, order } = question;
  const asTyped = await find(query, narrowing, order);
  const isOfYear = namesYear(question);
  if (asTyped.total > 0 && !isOfYear) return { outcome: asTyped, reading: query };
  const { simplify, nearest } = await beyond();
  const reading = asTyped.total > 0 ? query : await simplify(query);
  const simplified = reading === query ? asTyped : await find(reading, narrowing, order);
  if (simplified.total > 0 && !isOfYear) return { outcome: simplified, reading };
  const near = await nearest(reading, question);
  const isBetter = simplified.total === 0 || near.found.loosened[0] === 'year';
  return isBetter ? { ...near, reading } : { outcome: simplified, reading };
}

/** Whether words of a query are years of reports, beside other words: 2023年 绿道, 2021—2023年 绿道. */
function namesYear({ query, years, without }: Question): boolean {
  const words = query.trim().split(/\s+/u);
  const isYear = (word: string): boolean =>
    /^(?:(?:19|20)\d\d年?[-~–—～至到])?(?:19|20)\d\d(?:年度?)?$/.test(word) &&
    (word.match(/\d{4}/g) ?? []).some((year) => years.includes(year));
  return words.length > 1 && words.some(isYear) && !without.split(' ').includes('year');
}
