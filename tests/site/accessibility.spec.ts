import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { addressOf, kindOf, kindsOf, pagesOf, type SiteName } from './sites.ts';

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What sizes and widths can spoil; all else of a page is the same in each. */
const rulesOfSize = ['target-size', 'scrollable-region-focusable'];

/**
 * What axe finds on a page. No page has frames, and what passes is not asked for: so axe takes a quarter of the time.
 */
async function violations(page: Page, runOnly: string[]): Promise<AxeResults['violations']> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const found = await axe.options({ runOnly, resultTypes: ['violations'] }).analyze();
  return found.violations;
}

const enlarge = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dataset.size = 'largest';
  });

interface Look {
  name: string;
  take(page: Page): Promise<void>;
  /** What it can spoil. */
  rules: string[];
}

/**
 * Other looks of a page, each from the one before. Not forced colours: axe reads the text's own colour there, which the
 * system replaces (-webkit-text-fill-color). Larger type has the same colours, and may have less contrast.
 */
const looks: Look[] = [
  {
    name: 'dark',
    take: (page) => page.emulateMedia({ colorScheme: 'dark' }),
    rules: ['color-contrast'],
  },
  {
    name: 'dark, more contrast',
    take: (page) => page.emulateMedia({ colorScheme: 'dark', contrast: 'more' }),
    rules: ['color-contrast-enhanced'],
  },
  {
    name: '320 px',
    take: async (page) => {
      await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
      await page.setViewportSize({ width: 320, height: 800 });
    },
    rules: ['color-contrast', ...rulesOfSize],
  },
  { name: 'largest', take: enlarge, rules: rulesOfSize },
];

/**
 * In the browser: the pieces of titles that a line’s end cuts. What a browser may do anyway, a new line after a closing
 * mark, is none.
 */
function cutWords(): string[] {
  const piecesOf = (title: Element): Range[] => {
    const ends = [...title.querySelectorAll('wbr'), null];
    return ends.map((end, i) => {
      const piece = document.createRange();
      const start = ends[i - 1];
      if (start) piece.setStartAfter(start);
      else piece.setStart(title, 0);
      if (end) piece.setEndBefore(end);
      else piece.setEnd(title, title.childNodes.length);
      return piece;
    });
  };
  const isCut = (piece: Range): boolean => {
    const boxes = [...piece.getClientRects()].filter(({ width }) => width > 0);
    const isBelow = boxes.some(({ top }, i) => top >= (boxes[i - 1]?.bottom ?? Infinity) - 2);
    return isBelow && !/[”》）]./.test(String(piece));
  };
  // On paper a heading that runs into its text breaks as the text does.
  return [...document.querySelectorAll('.title')]
    .filter((title) => !title.closest('.run-in'))
    .filter((title) => title.getClientRects().length > 1)
    .flatMap((title) => piecesOf(title).filter(isCut))
    .map(String);
}

/** The current entry of the contents beside the text, where it is out of sight. */
function hiddenEntries(): string[] {
  const frame = document.querySelector('.contents nav')?.getBoundingClientRect();
  return [...document.querySelectorAll('.contents [aria-current="page"]')]
    .filter((entry) => {
      const { top, bottom } = entry.getBoundingClientRect();
      return !frame || top < frame.top - 1 || bottom > Math.min(frame.bottom, innerHeight) + 1;
    })
    .map(({ textContent }) => textContent ?? '');
}

/** The sample has each kind of page that the report has: their looks are the same. */
const looksOf: Record<'report' | 'sample', Look[]> = { report: [], sample: looks };

test('the sample has each kind of page that the report has', () => {
  expect(kindsOf('sample').map(kindOf)).toEqual(
    expect.arrayContaining(kindsOf('report').map(kindOf)),
  );
});

for (const site of ['report', 'sample'] as const satisfies SiteName[]) {
  test(`axe finds nothing on any kind of page of ${site}, however it looks`, async ({ page }) => {
    test.slow();
    for (const path of kindsOf(site)) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(addressOf(site) + path);
      expect(await violations(page, standards), path).toEqual([]);
      for (const { name, take, rules } of looksOf[site]) {
        await take(page);
        expect(await violations(page, rules), `${path}, ${name}`).toEqual([]);
      }
    }
  });

  test(`no page of ${site} scrolls sideways or cuts a word of a title, from 1280 to 320 px, in the largest type too`, async ({
    page,
  }) => {
    test.slow();
    const wide = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    const cut = (): Promise<string[]> => page.evaluate(cutWords);
    for (const path of [...pagesOf(site), '2024/print/']) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(addressOf(site) + path);
      expect(await page.evaluate(hiddenEntries), path).toEqual([]);
      for (const width of [1280, 1024, 768, 375, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await wide(), path).toBe(width);
        if ([1280, 375].includes(width)) expect(await cut(), `${path}, ${width} px`).toEqual([]);
      }
      await enlarge(page);
      expect(await wide(), `${path}, largest`).toBe(320);
      for (const width of [375, 768]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await cut(), `${path}, largest, ${width} px`).toEqual([]);
      }
    }
  });
}

test('with the distances of WCAG 1.4.12 no page scrolls sideways at 320 px', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of kindsOf('sample')) {
    await page.goto(addressOf('sample') + path);
    const width = await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
      document.adoptedStyleSheets = [sheet];
      return document.documentElement.scrollWidth;
    });
    expect(width, path).toBe(320);
  }
});

test('the largest type is 30 px or more, and what one presses is 44 px high', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('size', 'largest'));
  await page.goto(`${addressOf('report')}2024/1/2/`);
  const paragraph = page.locator('[data-report-text] p').first();
  const size = await paragraph.evaluate((element) => getComputedStyle(element).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(30);
  for (const target of await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link')
    .all()) {
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
});
