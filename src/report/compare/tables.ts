import type { Nodes } from 'mdast';
import { isElement, nodesWhere, textIn } from '../blocks.ts';
import { attribute } from '../figures.ts';
import { interleave, type Slot } from './interleave.ts';
import { blind } from './numbers.ts';

/** A table as a grid of texts: what spans several cells stands in each of them. */
export interface Grid {
  caption: string;
  header: string[];
  rows: string[][];
}

/** Two tables as one: each column, row and cell as it stands in one of them or in both. */
export interface ComparedTable {
  caption: string;
  columns: Slot<string>[];
  rows: Slot<string>[][];
}

export const isTable = (node: Nodes): node is Nodes =>
  node.type === 'table' || isElement(node, 'table');

/** Reads a table. Its header is the rows of `<thead>`, else the first row; headers of several rows are one text each. */
export function gridOf(table: Nodes): Grid {
  const rows = nodesWhere(table, isRow);
  const heads = nodesWhere(table, (node): node is Nodes => isElement(node, 'thead'));
  const headRows = heads.flatMap((head) => nodesWhere(head, isRow));
  const grid = expand(rows.map(cellsOf));
  const depth = Math.max(1, headRows.length);
  const [caption] = nodesWhere(table, (node): node is Nodes => isElement(node, 'caption'));
  return {
    caption: caption ? textIn(caption) : '',
    header: (grid[0] ?? []).map((_, column) =>
      [...new Set(grid.slice(0, depth).map((row) => row[column] ?? ''))].join(' ').trim(),
    ),
    rows: grid.slice(depth),
  };
}

const isRow = (node: Nodes): node is Nodes => node.type === 'tableRow' || isElement(node, 'tr');

interface Cell {
  text: string;
  columns: number;
  rows: number;
}

function cellsOf(row: Nodes): Cell[] {
  const cells = 'children' in row ? row.children : [];
  return cells
    .filter((cell) => cell.type === 'tableCell' || isElement(cell, 'td') || isElement(cell, 'th'))
    .map((cell) => ({
      text: textIn(cell).trim(),
      columns: span(cell, 'colSpan'),
      rows: span(cell, 'rowSpan'),
    }));
}

const span = (cell: Nodes, name: 'colSpan' | 'rowSpan'): number =>
  cell.type === 'mdxJsxFlowElement' || cell.type === 'mdxJsxTextElement'
    ? Number(attribute(cell, name) ?? 1)
    : 1;

/** Puts cells into their columns, past those that reach down from the rows above. */
function expand(rows: Cell[][]): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    for (const cell of cells) {
      const row = grid[y] ?? [];
      const free = Array.from(row, (text) => text === undefined).indexOf(true);
      fill(grid.slice(y, y + cell.rows), free < 0 ? row.length : free, cell);
    }
  });
  return grid;
}

function fill(rows: string[][], from: number, { text, columns }: Cell): void {
  for (const row of rows) {
    for (let column = from; column < from + columns; column++) row[column] = text;
  }
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
