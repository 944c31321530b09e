import type { Found, Narrowing, Order, Outcome } from './find.ts';
import { perTenThousand, type YearCount, yearsCsv, yearsFigure } from './over-years.ts';
import { resultItem } from './result-item.ts';
import { resultRows, resultsCsv, resultsJson } from './take-along.ts';
import { besideText } from './texts.ts';

/** What a reader can do with an answer beyond reading it; loaded when it is asked for. */

/** An answer, with what it answers. */
export interface Answer {
  query: string;
  status: string;
  outcome: Outcome;
  narrowing: Narrowing;
  order: Order;
  /** The published reports, oldest first. */
  reports: { year: string; characters: number }[];
}

/** At most so many texts are loaded at the same time. */
const atOnce = 20;

async function all({ hits }: Outcome): Promise<Found[]> {
  const found: Found[] = [];
  for (let at = 0; at < hits.length; at += atOnce) {
    found.push(...(await Promise.all(hits.slice(at, at + atOnce).map((hit) => hit.load()))));
  }
  return found;
}

const save = (name: string, type: string, content: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** A name that every system takes. */
const fileName = (query: string, end: string): string =>
  `搜索 ${query
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, 40)}${end}`;

export async function saveCsv({ query, outcome }: Answer): Promise<void> {
  const rows = resultRows(await all(outcome), location.origin);
  save(fileName(query, '.csv'), 'text/csv;charset=utf-8', resultsCsv(rows));
}

export async function saveJson({ query, status, outcome }: Answer): Promise<void> {
  const rows = resultRows(await all(outcome), location.origin);
  const json = resultsJson(query, status, location.href, rows);
  save(fileName(query, '.json'), 'application/json', json);
}

/** How often it was found in each year, as a chart with its table, and as a file. */
export async function showYears(answer: Answer, into: HTMLElement): Promise<void> {
  const { outcome, query, reports } = answer;
  const counts: YearCount[] = await Promise.all(
    reports.map(async (report) => ({ ...report, hits: await outcome.count('year', report.year) })),
  );
  const download = document.createElement('button');
  download.type = 'button';
  download.className = 'button';
  download.textContent = '各年处数存为 CSV';
  download.addEventListener('click', () => {
    save(fileName(query, ' 各年.csv'), 'text/csv;charset=utf-8', yearsCsv(counts));
  });
  const note = document.createElement('p');
  note.className = 'quiet';
  const [most] = [...counts].sort((a, b) => perTenThousand(b) - perTenThousand(a));
  note.textContent = `柱高是每万字多少处${most?.hits ? `，${most.year}年最多` : ''}。各年总结长短不一，所以按字数折算。`;
  into.replaceChildren(yearsFigure(counts, query), note, download);
}

/** What holds it beside the text: names of figures, notes, descriptions of images, attachments. */
export async function showBeside(answer: Answer, into: HTMLElement): Promise<void> {
  const { query, narrowing, order } = answer;
  const { hits } = await besideText(query, narrowing, order);
  const found = await Promise.all(hits.slice(0, 50).map((hit) => hit.load()));
  const heading = document.createElement('h2');
  heading.textContent = hits.length === 0 ? '正文以外没有找到' : `正文以外找到 ${hits.length} 处`;
  const list = document.createElement('ol');
  list.className = 'results';
  list.setAttribute('aria-label', '正文以外的结果');
  list.append(...found.map((each) => resultItem(each, [])));
  into.replaceChildren(heading, ...(found.length > 0 ? [list] : []));
}
