import type { Page } from 'playwright';
import { keepLineEnds } from './line-ends.ts';
import { layOutTables } from './tables.ts';

/** What style sheets cannot ask of Chromium: done in the page that is printed, when it wears its faces. */
export async function layOut(page: Page): Promise<void> {
  await layOutTables(page);
  await keepLineEnds(page);
  await page.evaluate(fitContents);
  await page.evaluate(keepRows);
  await page.evaluate(keepRunInHeadings);
  await page.evaluate(keepColophon);
}

/** In the page: sets contents whose last page would hold three lines or fewer closer, up to 24 lines a page for 22. */
function fitContents(): void {
  const front = document.querySelector<HTMLElement>('.front');
  if (!front) return;
  const row = Number.parseFloat(getComputedStyle(front).lineHeight);
  const rows = Math.round(front.offsetHeight / row);
  const pages = Math.floor(rows / 22);
  const perPage = Math.ceil(rows / pages);
  const isFitting = rows % 22 > 0 && rows % 22 <= 3 && perPage <= 24;
  if (isFitting) front.style.cssText = `--row: calc(225mm / ${perPage}); line-height: var(--row)`;
}

/** In the page: gives figures, and tables that stand whole, the height of full rows, so that the text after them keeps to its rows. */
function keepRows(): void {
  const text = document.querySelector('.report-text') ?? document.body;
  const row = Number.parseFloat(getComputedStyle(text).lineHeight);
  for (const block of document.querySelectorAll<HTMLElement>(
    '.report-text :is(figure, table.whole)',
  )) {
    const rows = Math.ceil(block.offsetHeight / row + 0.2);
    const space = `${(rows * row - block.offsetHeight) / 2}px`;
    if (block.tagName === 'TABLE') block.style.marginBlock = space;
    else block.style.paddingBlock = space;
  }
}

/** In the page: keeps the whole of a heading that the text runs on after on one page, with a line of the text. */
function keepRunInHeadings(): void {
  for (const block of document.querySelectorAll<HTMLElement>('.run-in')) {
    const heading = block.querySelector('.part-heading');
    const lines = Array.from(heading?.getClientRects() ?? []);
    const rows = new Set(lines.map(({ bottom }) => Math.round(bottom))).size;
    const end = Math.max(0, ...lines.slice(-1).map(({ right }) => right));
    const isFull = end > block.getBoundingClientRect().right - 24;
    block.style.orphans = String(rows + (isFull ? 1 : 0));
  }
}

/**
 * In the page: keeps what goes with the document (address, version) on one page with its last two lines. Chromium
 * ignores break-before: avoid there, so that room for it is held open below the last line or image.
 */
function keepColophon(): void {
  const colophon = document.querySelector<HTMLElement>('.colophon');
  const blocks = document.querySelectorAll<HTMLElement>('.sheet.body :is(p, li, figure, table)');
  // What a proof lists stands behind the colophon, on a page of its own.
  const last = Array.from(blocks)
    .filter((block) => !block.closest('.printed-attachment, .proof-list'))
    .at(-1);
  if (!colophon || !last) return;
  if (last.closest('.turned')) colophon.classList.add('turned');
  if (last.closest('table')) return; // placeTables sees to it
  const height = colophon.offsetHeight;
  const gap = colophon.getBoundingClientRect().top - last.getBoundingClientRect().bottom;
  colophon.style.marginTop = `${-height}px`;
  if (last.tagName === 'FIGURE') {
    last.style.paddingBottom = `${gap + height}px`;
    return;
  }
  const row = Number.parseFloat(getComputedStyle(last).lineHeight);
  const room = document.createElement('span');
  room.className = 'room';
  room.style.height = `${row + gap + height}px`;
  for (const block of [last, last.closest<HTMLElement>('.run-in')]) {
    if (block) block.style.widows = '2';
  }
  last.append(room);
}
