import type { Grid } from '../grid.ts';
import { blind } from '../ledger/numbers.ts';
import { interleave, type Slot } from './interleave.ts';

/** Two tables as one: each column, row and cell as it stands in one of them or in both. */
export interface ComparedTable {
  caption: string;
  columns: Slot<string>[];
  rows: Slot<string>[][];
}

/**
 * Compares two tables cell by cell: columns by their headers, whatever the year in them, rows by what they are
 * about.
 * @returns nothing where they have no column in common beside the first
 */
export function compareTables(before: Grid, after: Grid): ComparedTable | undefined {
  const columns = placed(before.header.map(blind), after.header.map(blind));
  if (!columns.slice(1).some(({ before, after }) => before !== undefined && after !== undefined)) {
    return undefined;
  }
  const rows = placed(before.rows.map(keyOf), after.rows.map(keyOf));
  const cell = (grid: Grid, row: number | undefined, column: number | undefined) =>
    row === undefined || column === undefined ? undefined : grid.rows[row]?.[column];
  return {
    caption: after.caption || before.caption,
    columns: columns.map(({ before: b, after: a }) => ({
      before: b === undefined ? undefined : before.header[b],
      after: a === undefined ? undefined : after.header[a],
    })),
    rows: rows.map((row) =>
      columns.map((column) => ({
        before: cell(before, row.before, column.before),
        after: cell(after, row.after, column.after),
      })),
    ),
  };
}

/** One table, of a year whose neighbour has none like it. */
export function soleTable(grid: Grid, side: 'before' | 'after'): ComparedTable {
  return {
    caption: grid.caption,
    columns: grid.header.map((text) => ({ [side]: text })),
    rows: grid.rows.map((row) => row.map((text) => ({ [side]: text }))),
  };
}

/** What a row is about: its first cell that is no mere number (序号). */
const keyOf = (row: string[]): string => row.find((cell) => !/^\d*$/.test(cell)) ?? '';

/** The places of two lists of keys: each key of the one stands for the first same one of the other. */
function placed(before: string[], after: string[]): Slot<number>[] {
  const joins = new Map<number, number>();
  after.forEach((key, i) => {
    const found = before.findIndex((each, j) => each === key && ![...joins.values()].includes(j));
    if (found >= 0) joins.set(i, found);
  });
  return interleave([...before.keys()], [...after.keys()], joins);
}
