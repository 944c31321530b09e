/** What Chromium's tags do not tell of the tables and lists of a page. */
export interface PageParts {
  tables: TablePart[];
  lists: ListKind[];
}

export interface TablePart {
  /** Whether a line 续表 stands above its head. */
  isContinued: boolean;
  /** How many of the rows are its head. */
  head: number;
  rows: CellPart[][];
}

export interface CellPart {
  /** Whether nothing stands in it, so that it has no tag. */
  isEmpty: boolean;
  isHead: boolean;
  columns: number;
  rows: number;
}

/** A table of contents, the notes of a text, or any other list. */
export type ListKind = 'contents' | 'notes' | 'list';

/** In the page: its tables and lists, in the order of its tags. */
export function partsOfPage(): PageParts {
  const isOurs = (row: HTMLTableRowElement): boolean =>
    row.matches('.edge > tr') || row.cells[0]?.matches('.continued-line') === true;
  const cellPart = (cell: HTMLTableCellElement): CellPart => ({
    isEmpty: !cell.textContent?.trim() && !cell.querySelector('img'),
    isHead: cell.tagName === 'TH',
    columns: cell.colSpan,
    rows: cell.rowSpan,
  });
  const tables = document.querySelectorAll<HTMLTableElement>('article table');
  const lists = document.querySelectorAll<HTMLElement>('article :is(ol, ul)');
  return {
    tables: Array.from(tables, (table) => {
      const rows = Array.from(table.rows).filter((row) => !isOurs(row));
      return {
        isContinued: table.matches('.continued'),
        head: rows.filter((row) => row.parentElement === table.tHead).length,
        rows: rows.map((row) => Array.from(row.cells, cellPart)),
      };
    }),
    lists: Array.from(lists)
      .filter((list) => list.checkVisibility() && list.childElementCount > 0)
      .map((list) => {
        if (list.closest('nav')) return 'contents';
        return list.closest('[data-footnotes], .notes') ? 'notes' : 'list';
      }),
  };
}
