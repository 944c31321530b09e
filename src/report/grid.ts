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
  const { cells, depth } = placedCells(table);
  const grid = cells.map((row) => row.map(({ text }) => text));
  const [caption] = nodesWhere(table, (node): node is Nodes => isElement(node, 'caption'));
  return {
    caption: caption ? textIn(caption) : '',
    header: headerOf(grid, depth),
    rows: grid.slice(depth),
  };
}

const headerOf = (grid: string[][], depth: number): string[] =>
  (grid[0] ?? []).map((_, column) =>
    [...new Set(grid.slice(0, depth).map((row) => row[column] ?? ''))].join(' ').trim(),
  );

/** A cell of a table's body, with what its row and its column say they are about. */
export interface BodyCell {
  row: Nodes;
  text: string;
  /** Where it starts in the text of its row. */
  start: number;
  rowName: string;
  columnName: string;
}

/** The cells of a table's body, each once, without those that name the rows. */
export function bodyCells(table: Nodes): BodyCell[] {
  const { cells, depth, rows } = placedCells(table);
  const header = headerOf(
    cells.map((row) => row.map(({ text }) => text)),
    depth,
  );
  return cells.slice(depth).flatMap((line, y) => {
    const row = rows[depth + y];
    if (!row) return [];
    const naming = line.findIndex(({ text }) => !/^\d*$/.test(text));
    return row.cells.flatMap((cell) => {
      const column = line.indexOf(cell);
      if (column <= Math.max(0, naming)) return [];
      const [rowName, columnName] = [line[naming]?.text ?? '', header[column] ?? ''];
      return [{ row: row.node, text: cell.text, start: cell.start, rowName, columnName }];
    });
  });
}

function placedCells(table: Nodes): {
  cells: Cell[][];
  depth: number;
  rows: { node: Nodes; cells: Cell[] }[];
} {
  const rows = nodesWhere(table, isRow).map((node) => ({ node, cells: cellsOf(node) }));
  const heads = nodesWhere(table, (node): node is Nodes => isElement(node, 'thead'));
  const headRows = heads.flatMap((head) => nodesWhere(head, isRow));
  return {
    cells: expand(rows.map(({ cells }) => cells)),
    depth: Math.max(1, headRows.length),
    rows,
  };
}

const isRow = (node: Nodes): node is Nodes => node.type === 'tableRow' || isElement(node, 'tr');

interface Cell {
  text: string;
  /** Where it starts in the text of its row, in which tabs part the cells that say something. */
  start: number;
  columns: number;
  rows: number;
}

function cellsOf(row: Nodes): Cell[] {
  const cells = 'children' in row ? row.children : [];
  let passed = 0;
  return cells
    .filter((cell) => cell.type === 'tableCell' || isElement(cell, 'td') || isElement(cell, 'th'))
    .map((cell) => {
      const text = textIn(cell);
      const start = passed + text.length - text.trimStart().length;
      if (text !== '') passed += text.length + 1;
      return {
        text: text.trim(),
        start,
        columns: span(cell, 'colSpan'),
        rows: span(cell, 'rowSpan'),
      };
    });
}

const span = (cell: Nodes, name: 'colSpan' | 'rowSpan'): number =>
  cell.type === 'mdxJsxFlowElement' || cell.type === 'mdxJsxTextElement'
    ? Number(attribute(cell, name) ?? 1)
    : 1;

/** Puts cells into their columns, past those that reach down from the rows above. */
function expand(rows: Cell[][]): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    for (const cell of cells) {
      const row = grid[y] ?? [];
      const free = Array.from(row, (each) => each === undefined).indexOf(true);
      fill(grid.slice(y, y + cell.rows), free < 0 ? row.length : free, cell);
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? none));
}

const none: Cell = { text: '', start: 0, columns: 1, rows: 1 };

function fill(rows: Cell[][], from: number, cell: Cell): void {
  for (const row of rows) {
    for (let column = from; column < from + cell.columns; column++) row[column] = cell;
  }
}
