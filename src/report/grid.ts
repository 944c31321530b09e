import type { Nodes } from 'mdast';
import { isElement, nodesWhere, textIn } from './blocks.ts';
import { attribute } from './figures.ts';

/** A table as a grid of texts: what spans several cells stands in each of them. */
export interface Grid {
  caption: string;
  header: string[];
  rows: string[][];
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
