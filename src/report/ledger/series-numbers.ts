import type { SeriesDefinition } from '../schema.ts';
import type { Report } from '../tree.ts';
import { isSameAmount, ledgerOf } from './ledger.ts';
import { dimensionOf } from './measure.ts';
import { bareName } from './names.ts';
import type { NumberRecord } from './record.ts';

/** What a report says of a series. */
export interface SeriesNumbers {
  /** One of each year and aim: what was reached, what shall be. */
  numbers: NumberRecord[];
  /** Numbers of one year and aim that say different amounts: which is meant is for staff to say. */
  doubts: NumberRecord[][];
}

/**
 * Finds the numbers of a series in a report: those after its words, in the dimension of its unit, that are of a single
 * year. Sums over years, bases (从…) and numbers that the ledger could not type are none of a series.
 */
export function seriesNumbers(definition: SeriesDefinition, report: Report): SeriesNumbers {
  const found = ledgerOf(report).filter((record) => isOf(definition, record));
  const groups = Map.groupBy(found, ({ period, isTarget }) => `${period.year} ${isTarget}`);
  const result: SeriesNumbers = { numbers: [], doubts: [] };
  for (const group of groups.values()) {
    const [first, ...others] = group;
    const other = first && others.find((each) => !isSameAmount(first, each));
    if (first && other) result.doubts.push([first, other]);
    else if (first) result.numbers.push(first);
  }
  return result;
}

function isOf(definition: SeriesDefinition, record: NumberRecord): boolean {
  const { kind, dimension, measure, period, name } = record;
  const isTold = measure !== undefined && period.span === 'year' && period.year !== undefined;
  if (!isTold || !kinds.has(kind) || dimension !== dimensionOf({ unit: definition.unit ?? '' }))
    return false;
  const own = bareName(name);
  return wordsOf(definition).some((words) => words === name || bareName(words) === own);
}

const kinds = new Set(['level', 'rate', 'share', 'increase']);

/** The words before the number, as the definition gives them: its name where it gives none. */
export const wordsOf = ({ name, words = name }: SeriesDefinition): string[] => [words].flat();
