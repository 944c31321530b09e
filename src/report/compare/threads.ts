import type { Part } from '../tree.ts';
import { type Comparison, type Counts, countsOf, type PartComparison } from './compare.ts';
import type { NumberChange } from './number-changes.ts';

/** What became of some parts, such as those of a topic, from one report to a later one. */
export interface Step {
  comparison: Comparison;
  parts: PartComparison[];
  counts: Counts;
  numbers: NumberChange[];
  /** Other parts of the earlier report from which sentences came. */
  origins: Part[];
  /** Other parts of the later report to which sentences went. */
  destinations: Part[];
}

/** Takes out of a comparison what concerns some parts, of either year. */
export function stepOf(comparison: Comparison, isMeant: (part: Part) => boolean): Step {
  const all = comparison.sections.flatMap((section) => [section, ...section.subsections]);
  const parts = all.filter(
    ({ before, after }) => (after && isMeant(after)) || before.some(isMeant),
  );
  const joined = all
    .flatMap(({ rows }) => rows)
    .flatMap((row) =>
      'before' in row && 'after' in row && row.before && row.after
        ? [{ from: row.before.part, to: row.after.part }]
        : [],
    );
  return {
    comparison,
    parts,
    counts: countsOf(parts),
    numbers: comparison.numbers.filter(
      ({ before, after }) => isMeant(before.part) || isMeant(after.part),
    ),
    origins: distinct(
      joined.filter(({ from, to }) => isMeant(to) && !isMeant(from)).map(({ from }) => from),
    ),
    destinations: distinct(
      joined.filter(({ from, to }) => isMeant(from) && !isMeant(to)).map(({ to }) => to),
    ),
  };
}

const distinct = <T>(list: T[]): T[] => [...new Set(list)];
