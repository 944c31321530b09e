import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Found } from './find.ts';

/** What is found, as files that other programs read. */

/** One result in a file. */
export interface ResultRow {
  year: number;
  titles: string[];
  text: string;
  url: string;
  /** What it is from, where it is no part of the official text. */
  source: string | null;
  /** Words of the query that it lacks. */
  missing: string[];
}

/** @param root the site's host, with its protocol */
export const resultRows = (found: Found[], root: string): ResultRow[] =>
  found.map(({ year, titles, text, address, source, missing }) => ({
    year: Number(year),
    titles,
    text,
    url: new URL(address, root).href,
    source: source ?? null,
    missing: missing ?? [],
  }));

/** A CSV file (RFC 4180) that Excel opens as it is: with a byte order mark, and no text that it would take for a formula. */
export const csvFile = (rows: (string | number | null)[][]): string =>
  stringify(rows, { bom: true, escape_formulas: true, record_delimiter: 'windows' });

export const resultsCsv = (rows: ResultRow[]): string =>
  csvFile([
    ['年份', '标题', '位置', '出处', '原文', '缺少的词', '网址'],
    ...rows.map(({ year, titles: [title = '', ...place], source, text, missing, url }) => [
      year,
      title,
      place.join(' '),
      source ?? '正文',
      text,
      missing.join('、'),
      url,
    ]),
  ]);

/** @param query as typed; `status` is what the page says of the answer */
export const resultsJson = (
  query: string,
  status: string,
  url: string,
  rows: ResultRow[],
): string => `${JSON.stringify({ query, status, url, results: rows }, null, 2)}\n`;
