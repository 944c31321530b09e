import type { Page } from 'playwright';

/** What style sheets cannot ask of Chromium: done in the page that is printed, when it wears its faces. */
export async function layOut(page: Page): Promise<void> {
  await page.evaluate(fitTables);
  await page.evaluate(keepRunInHeadings);
  await page.evaluate(keepColophon);
}

/** In the page: sets wide tables in smaller type, and those that are still too wide on pages that lie on their side. */
function fitTables(): void {
  const sizes = [[], ['small'], ['smaller'], ['smallest']];
  for (const table of document.querySelectorAll<HTMLElement>('.report-text table')) {
    const turned = table.closest('.draft') ? [] : sizes.map((size) => ['turned', ...size]);
    const before = table.className;
    for (const size of [...sizes, ...turned]) {
      table.className = before;
      table.classList.add(...size);
      const room = size.includes('turned')
        ? (225 / 25.4) * 96
        : table.closest('.sheet')?.clientWidth;
      if (table.offsetWidth <= (room ?? 0) + 1) break;
    }
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
 * ignores break-before: avoid there, so that room for it is held open below the last line.
 */
function keepColophon(): void {
  const colophon = document.querySelector<HTMLElement>('.colophon');
  const last = Array.from(document.querySelectorAll<HTMLElement>('.sheet.body :is(p, li)')).at(-1);
  if (!colophon || !last) return;
  const height = colophon.offsetHeight;
  const gap = colophon.getBoundingClientRect().top - last.getBoundingClientRect().bottom;
  const row = Number.parseFloat(getComputedStyle(last).lineHeight);
  if (gap > 1.5 * row) return; // a table or an image is what comes last
  const room = document.createElement('span');
  room.className = 'room';
  room.style.height = `${row + gap + height}px`;
  for (const block of [last, last.closest<HTMLElement>('.run-in')]) {
    if (block) block.style.widows = '2';
  }
  last.append(room);
  colophon.style.marginTop = `${-height}px`;
}
