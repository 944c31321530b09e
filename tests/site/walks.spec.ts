import { expect, test } from 'playwright/test';
import { focusedName, stops, stopsAfterSkip } from '../engines/keyboard-walk.ts';
import { addressOf } from './sites.ts';

/** What a screen reader finds on the main pages; written anew by `npx playwright test walks --update-snapshots`. */
test('a screen reader finds on the main pages what is written down in aria/', async ({ page }) => {
  const hears = (place: string, name: string): Promise<void> =>
    expect(page.locator(place)).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
  await page.goto(addressOf('report'));
  await hears('body', 'front');
  await page.goto(`${addressOf('report')}2024/2/3/`);
  await hears('article', 'subsection');
  await page.goto(`${addressOf('report')}search/?q=文明交通`);
  await expect(page.getByRole('status')).toContainText('找到');
  await hears('main', 'search');
  await page.goto(`${addressOf('report')}2024/figures/`);
  await hears('main', 'figures');
  await page.goto(`${addressOf('sample')}2019/`);
  await hears('main', 'report');
  await page.goto(`${addressOf('sample')}compare/2019/2021/`);
  await hears('.overview', 'comparison');
});

test('by keyboard a page is walked in the order in which it is read', async ({ page }) => {
  const walk = async (stops: string[]): Promise<void> => {
    for (const stop of stops) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(`(() => {${focusedName}})()`)).toBe(stop);
    }
  };
  await page.goto(`${addressOf('report')}2024/2/3/`);
  await walk(stops);
  await page.reload();
  await walk(stops.slice(0, 1));
  await page.keyboard.press('Enter');
  await walk(stopsAfterSkip);
});

test('the panel of the display is seen whole in every window and size of type', async ({
  page,
}) => {
  await page.goto(addressOf('sample'));
  for (const size of ['normal', 'largest']) {
    await page.evaluate((size) => {
      document.documentElement.dataset.size = size;
    }, size);
    for (const width of [1280, 1024, 768, 375, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.getByText('长辈版').click();
      const box = await page.locator('#display .panel').boundingBox();
      expect(box?.x, `${size}, ${width} px`).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), `${size}, ${width} px`).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
    }
  }
});
