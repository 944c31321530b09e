import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readContent } from '../reader/read-content.ts';
import { reportsOf } from '../reader/reports.ts';
import { type Answered, answer, type Beyond, type Question } from '../search/answer.ts';
import { type Engine, openIndex } from '../search/find.ts';
import { loosen } from '../search/ladder.ts';
import { makeIndex } from '../search/make-index.ts';
import { outcomeOf } from '../search/outcome.ts';
import { pinyinTable } from '../search/pinyin.ts';
import { recordsOf, type SearchRecord } from '../search/records.ts';
import { commonSynonyms } from '../search/synonyms.ts';

/** Queries as people type them, each with how good an answer each address is: 3 what is meant, 2 good, 1 related. */
const judged = z.array(
  z.object({ query: z.string(), grades: z.record(z.string(), z.int().min(1).max(3)) }),
);

/** How good the first ten results of a query are: 1 where no order would be better (nDCG@10). */
export interface Quality {
  query: string;
  ndcg: number;
  milliseconds: number;
}

/** What asking the judged queries shows. */
export interface SearchQuality {
  qualities: Quality[];
  /** Of the index: how long it took to make, and how big its files are, as they are sent. */
  index: { milliseconds: number; bytes: number };
}

/**
 * Asks the judged queries of the sample reports, as the search page does.
 * @param judgments the file with the queries, `content` the folder with the reports that they are about
 */
export async function searchQuality(judgments: string, content: string): Promise<SearchQuality> {
  const queries = judged.parse(JSON.parse(readFileSync(judgments, 'utf8')));
  const records = recordsOf(reportsOf(readContent(content)));
  return withSearch(records, async (ask, index) => {
    const qualities: Quality[] = [];
    for (const { query, grades } of queries) {
      const began = performance.now();
      const { addresses } = await ask(query);
      const milliseconds = performance.now() - began;
      qualities.push({ query, ndcg: ndcg(addresses, grades), milliseconds });
    }
    return { qualities, index };
  });
}

/** Answers a query: the addresses of the first ten results too. */
export type Ask = (query: string) => Promise<Answered & { addresses: string[] }>;

/** Makes the index of records, opens it as the search page does, and removes it when it was used. */
export async function withSearch<T>(
  records: SearchRecord[],
  use: (ask: Ask, index: SearchQuality['index']) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  const fetchBefore = globalThis.fetch;
  try {
    const began = performance.now();
    const files = await makeIndex(records);
    const milliseconds = performance.now() - began;
    const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    for (const [path, content] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    // The engine fetches its files, which here lie in a folder.
    globalThis.fetch = async (url) => new Response(readFileSync(String(url).replace(/\?.*/, '')));
    return await use(await asker(folder, records), { milliseconds, bytes });
  } finally {
    globalThis.fetch = fetchBefore;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function asker(folder: string, records: SearchRecord[]): Promise<Ask> {
  const pagefind: { createInstance(options: object): Promise<Engine> } = await import(
    join(folder, 'pagefind.js')
  );
  const options = { basePath: `${folder}/`, baseUrl: '/', language: 'zh-cn' };
  const engine = await pagefind.createInstance({
    ...options,
    noWorker: true,
    exactDiacritics: true,
  });
  const find = openIndex(engine);
  const sources = { records, synonyms: commonSynonyms, pinyin: pinyinTable(records) };
  const years = [...new Set(records.map(({ year }) => String(year)))];
  const beyond = async (): Promise<Beyond> => ({
    simplify: async (query) => query,
    nearest: async (query) => {
      const found = loosen(query, sources);
      return { found, outcome: outcomeOf(found.matches, records, {}, 'relevance', '/') };
    },
  });
  return async (query) => {
    const question: Question = { query, narrowing: {}, order: 'relevance', without: '', years };
    const answered = await answer(question, find, beyond);
    const shown = await Promise.all(answered.outcome.hits.slice(0, 10).map((hit) => hit.load()));
    return { ...answered, addresses: shown.map(({ address }) => address.replace(/^\//, '')) };
  };
}

function ndcg(found: string[], grades: Record<string, number>): number {
  const gain = (list: number[]): number =>
    list.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
  const best = Object.values(grades)
    .sort((a, b) => b - a)
    .slice(0, 10);
  return gain(found.map((address) => grades[address] ?? 0)) / gain(best);
}

/** The mean of all, and the value that so large a share of them does not exceed. */
export const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const quantile = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
