import { keyFor } from '../key.ts';
import type { SeriesDefinition } from '../schema.ts';
import type { Report } from '../tree.ts';
import { ledgerOf } from './ledger.ts';
import type { NumberRecord } from './record.ts';
import { seriesNumbers } from './series-numbers.ts';

/** A number that several years tell under one name, as a series. */
export interface SeriesProposal {
  key: string;
  definition: SeriesDefinition;
  /** What it would have, oldest year first. */
  numbers: NumberRecord[];
}

/**
 * Proposes series: names of the ledger with results of at least two years, and none of which the program is not sure.
 * Those of most years come first, then as the newest report comes to them.
 * @param reports newest first
 * @param known series that are there already, by key and by their figures' names
 */
export function proposeSeries(
  reports: Report[],
  known: { key: string; name: string }[],
): SeriesProposal[] {
  const taken = new Set(known.map(({ key }) => key));
  const names = new Set(known.map(({ name }) => name));
  const groups = Map.groupBy(
    reports.flatMap(ledgerOf).filter(({ key, isTarget }) => key !== '' && !isTarget),
    ({ key, dimension }) => `${key} ${dimension}`,
  );
  const found = [...groups.values()].flatMap(([record]) => {
    if (!record || names.has(record.key)) return [];
    const definition = { name: record.key, ...unitOf(record) };
    const told = reports.map((report) => seriesNumbers(definition, report));
    const numbers = told.flatMap((each) => each.numbers).filter(({ isTarget }) => !isTarget);
    const years = new Set(numbers.map(({ period }) => period.year));
    const isSure = told.every(({ doubts }) => doubts.length === 0);
    return isSure && years.size > 1 ? [{ definition, numbers: byYear(numbers) }] : [];
  });
  return found
    .sort((a, b) => b.numbers.length - a.numbers.length)
    .map((each) => {
      const key = keyFor(each.definition.name, taken);
      taken.add(key);
      return { key, ...each };
    });
}

const unitOf = ({ number }: NumberRecord): { unit?: string } =>
  number.unit === '' ? {} : { unit: number.unit };

/** One number a year, from its nearest report. */
const byYear = (numbers: NumberRecord[]): NumberRecord[] =>
  [...Map.groupBy(numbers, ({ period }) => period.year ?? 0)]
    .sort(([a], [b]) => a - b)
    .flatMap(([, [first]]) => first ?? []);
