import { csvFile } from './take-along.ts';

/** How often something was found in a year, and how long that year's report is. */
export interface YearCount {
  year: string;
  hits: number;
  characters: number;
}

/** Hits per ten thousand characters, to two decimals. */
export const perTenThousand = ({ hits, characters }: YearCount): number =>
  characters === 0 ? 0 : Math.round((hits * 1e6) / characters) / 100;

export const yearsCsv = (counts: YearCount[]): string =>
  csvFile([
    ['年份', '处数', '全文字数', '每万字处数'],
    ...counts.map((count) => [
      Number(count.year),
      count.hits,
      count.characters,
      perTenThousand(count),
    ]),
  ]);

/**
 * The counts as a chart of bars and the table that it shows, oldest year first. The table is what screen readers read.
 * @param what was searched for, for the caption
 */
export function yearsFigure(counts: YearCount[], what: string): HTMLElement {
  const figure = document.createElement('figure');
  figure.className = 'over-years';
  figure.append(chart(counts), table(counts, what));
  return figure;
}

/** The chart's height and the width of a year's place, in its own units. */
const height = 120;
const width = 64;

function chart(counts: YearCount[]): SVGElement {
  const most = Math.max(1, ...counts.map(perTenThousand));
  const all = svg('svg', { viewBox: `0 0 ${counts.length * width} ${height + 44}` });
  all.setAttribute('aria-hidden', 'true');
  all.style.maxWidth = `${counts.length * width * 1.2}px`;
  counts.forEach((count, i) => {
    const value = perTenThousand(count);
    const long = (value / most) * height;
    const middle = String((i + 0.5) * width);
    const top = 20 + height - long;
    all.append(
      svg('rect', { x: String(i * width + 14), y: String(top), width: '36', height: String(long) }),
      label(String(value), middle, String(top - 6)),
      label(count.year, middle, String(height + 40)),
    );
  });
  return all;
}

function label(text: string, x: string, y: string): SVGElement {
  const made = svg('text', { x, y, 'text-anchor': 'middle' });
  made.textContent = text;
  return made;
}

function svg(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function table(counts: YearCount[], what: string): HTMLTableElement {
  const made = document.createElement('table');
  made.className = 'data-table';
  made.createCaption().textContent = `“${what}”在各年总结中`;
  const head = made.createTHead().insertRow();
  for (const name of ['年份', '处数', '每万字']) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = name;
    head.append(cell);
  }
  const body = made.createTBody();
  for (const count of counts) {
    const row = body.insertRow();
    const year = document.createElement('th');
    year.scope = 'row';
    year.textContent = count.year;
    row.append(year);
    for (const value of [count.hits, perTenThousand(count)]) {
      const cell = row.insertCell();
      cell.className = 'number';
      cell.textContent = String(value);
    }
  }
  return made;
}
