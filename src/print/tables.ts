import type { Page } from 'playwright';
import { titleWords } from '../report/title-words.ts';
import type { TablePlace } from './repeated-heads.ts';

/**
 * Lays out the tables of a page that is printed: columns wide enough for what they hold, the type as large as lets them
 * be, the sides closed at the foot of a page; a heading that stands before a table on its side goes with it.
 */
export async function layOutTables(page: Page): Promise<void> {
  const texts = await page.evaluate(textsOfCells);
  const words = texts.map((text) => [text, titleWords(text)] as const);
  await page.evaluate(breakBetweenWords, Object.fromEntries(words));
  await page.evaluate(widenCells);
  await page.evaluate(centreColumns);
  await page.evaluate(closeSides);
  await page.evaluate(fitTables);
  await page.evaluate(keepWhole);
}

/** In the page: the texts of cells that are so short that they are broken between words only. */
function textsOfCells(): string[] {
  const cells = document.querySelectorAll<HTMLElement>('.report-text :is(td, th):not(.unbroken)');
  const texts = Array.from(cells).flatMap((cell) =>
    Array.from(cell.childNodes, (node) => (node instanceof Text ? node.data : '')),
  );
  return [...new Set(texts)].filter((text) => text.length > 1 && text.length <= 12);
}

/**
 * In the page: lets short texts break between words only.
 * @param words short text → its words
 */
function breakBetweenWords(words: Record<string, string[]>): void {
  for (const cell of document.querySelectorAll('.report-text :is(td, th):not(.unbroken)')) {
    for (const node of Array.from(cell.childNodes)) {
      const pieces = node instanceof Text && words[node.data];
      if (!pieces) continue;
      cell.classList.add('words');
      node.replaceWith(...pieces.flatMap((piece) => [document.createElement('wbr'), piece]));
    }
  }
}

/**
 * In the page: gives each cell a least width: that of its text up to four characters, and more for longer ones, lest
 * they be set one character a line beside an empty column. Heads, which are broken between words, need none.
 */
function widenCells(): void {
  const widthOf = (text: string): number =>
    Array.from(text.trim()).reduce((sum, each) => sum + (each < '\x7f' ? 0.5 : 1), 0);
  for (const cell of document.querySelectorAll<HTMLTableCellElement>('.report-text :is(td, th)')) {
    const width = Math.max(...cell.textContent.split('\n').map(widthOf));
    const isHead = width <= 12 && cell.matches('th, thead td');
    if (isHead || cell.colSpan > 1) continue;
    const whole = (cell.closest('tr')?.cells.length ?? 0) > 8 ? 3 : 4;
    const isWhole = width <= whole || cell.matches('.unbroken');
    const least = isWhole ? width : Math.min(15, Math.sqrt(2 * width));
    cell.style.setProperty('--least', `${least}em`);
  }
}

/** In the page: centres columns of short texts whose place in their cells staff did not choose. */
function centreColumns(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('.report-text table')) {
    const columns = new Map<string, HTMLTableCellElement[]>();
    for (const cell of table.querySelectorAll<HTMLTableCellElement>('tbody td')) {
      const place = `${cell.offsetLeft} ${cell.offsetLeft + cell.offsetWidth}`;
      columns.set(place, [...(columns.get(place) ?? []), cell]);
    }
    for (const cells of columns.values()) {
      // What reaches over several columns mostly names them.
      const isShort = cells.every(
        ({ colSpan, textContent }) => textContent.trim().length <= (colSpan > 1 ? 14 : 8),
      );
      const isChosen = cells.some((cell) => /align-/.test(cell.className));
      if (isShort && !isChosen) for (const cell of cells) cell.classList.add('centred');
    }
  }
}

/**
 * In the page: gives each table a foot without height, and one without a head a head: both are repeated on each page,
 * so that their lines close the sides of cells that go on.
 */
function closeSides(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('.report-text table')) {
    const columns = Array.from(table.rows[0]?.cells ?? []).reduce((n, cell) => n + cell.colSpan, 0);
    const edges = table.tHead ? [table.createTFoot()] : [table.createTHead(), table.createTFoot()];
    for (const edge of edges) {
      edge.className = 'edge';
      edge.insertRow().insertCell().colSpan = columns;
    }
  }
}

/**
 * In the page: sets wide tables in smaller type, and those that are still too wide on pages that lie on their side; one
 * that is wider than that in type of the size that lets it be whole.
 */
function fitTables(): void {
  const upright = ['', 'small', 'smaller', 'smallest'];
  const turned = ['small', 'smaller', 'smallest', 'least'].map((size) => `turned ${size}`);
  for (const table of document.querySelectorAll<HTMLTableElement>('.report-text table')) {
    const before = table.className;
    const width = table.closest<HTMLElement>('.sheet')?.clientWidth ?? 0;
    const roomOf = (size: string): number => (size.includes('turned') ? (225 / 25.4) * 96 : width);
    const sizes = table.closest('.draft') ? upright : [...upright, ...turned];
    const fits = (size: string): boolean => {
      table.className = `${before} ${size}`;
      return table.offsetWidth <= roomOf(size) + 1;
    };
    const fitting = sizes.find(fits);
    if (fitting === undefined) {
      const size = Number.parseFloat(getComputedStyle(table).fontSize);
      table.style.fontSize = `${(size * roomOf(table.className)) / table.offsetWidth - 0.05}px`;
    }
    const heading = table.parentElement?.matches('[data-address]')
      ? (table.previousElementSibling ?? table.parentElement.previousElementSibling)
      : table.previousElementSibling;
    if (table.matches('.turned') && heading?.matches('h2, h3, h4, h5, h6'))
      heading.classList.add('turned');
  }
}

/**
 * In the page: names tables of a third of a page or less, which stand whole, and cells of more than a quarter, which may
 * be parted, lest so much of a page be left empty.
 */
function keepWhole(): void {
  const page = (225 / 25.4) * 96;
  for (const table of document.querySelectorAll<HTMLTableElement>('.report-text table')) {
    table.classList.toggle('whole', table.offsetHeight < page / 3);
    for (const cell of table.querySelectorAll('tbody td')) {
      const text = document.createRange();
      text.selectNodeContents(cell);
      cell.classList.toggle('long', text.getBoundingClientRect().height > page / 4);
    }
  }
}

/**
 * In the page: puts a line 续表 above the heads of tables that go over several pages, which is repeated with them
 * (CY/T 170—2019); on the first page, the line of the caption stands in its place. Where a table ends the text and the
 * address would stand alone on the last page, its last row goes there too.
 * @param places where the tables stand
 * @param end the last page, before what is attached
 * @returns whether nothing was left to do
 */
export function placeTables({ places, end }: { places: TablePlace[]; end: number }): boolean {
  let isSettled = true;
  const tables = Array.from(document.querySelectorAll<HTMLTableElement>('article table'));
  tables.forEach((table, i) => {
    const { first = 0, last = 0 } = places[i] ?? {};
    if (first === last || table.matches('.continued')) return;
    isSettled = false;
    table.classList.add('continued');
    const cell = table.createTHead().insertRow(0).insertCell();
    cell.colSpan = table.tFoot?.rows[0]?.cells[0]?.colSpan ?? 1;
    cell.className = 'continued-line';
    cell.textContent = '续表';
  });
  const bodies = Array.from(document.querySelectorAll('.sheet.body :is(p, li, figure, tbody td)'));
  const last = bodies
    .filter((each) => !each.closest('.printed-attachment'))
    .at(-1)
    ?.closest('table');
  const row = last?.tBodies[0]?.lastElementChild;
  const isAlone = isSettled && last && (places[tables.indexOf(last)]?.last ?? end) < end;
  if (!(row instanceof HTMLElement) || !isAlone || row.style.breakBefore) return isSettled;
  row.style.breakBefore = 'page';
  return false;
}
