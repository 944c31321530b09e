import { expect, test } from 'playwright/test';
import { readLines } from './pdf.ts';
import { addressOf, kindsOf } from './sites.ts';

test('any page prints light and clean, with its address', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
  for (const path of kindsOf('report').filter((each) => each !== '2024/print/')) {
    await page.goto(addressOf('report') + path);
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor].map((text) => Number(/\d+/.exec(text)?.[0]));
    });
    expect(colours[0], path).toBeLessThan(60);
    expect(colours[1], path).toBeGreaterThan(240);
    await expect(page.getByRole('navigation'), path).toHaveCount(0);
    await expect(page.getByRole('banner'), path).toBeHidden();
    await expect(page.locator('button, form, select').filter({ visible: true }), path).toHaveCount(
      0,
    );
    await expect(page.getByRole('link', { name: '打印版' }), path).toHaveCount(0);
    if (path !== 'nowhere/') {
      const foot = page.getByRole('contentinfo');
      await expect(foot, path).toContainText(`https://test.example.org/${path}`);
    }
  }
});

test('a printed report names its date of publication and its version', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${addressOf('sample')}2023/`);
  await expect(
    page.getByText(
      /发布日期：\d+年\d+月\d+日.*文本版本：[\da-f]{12}.*以 PDF 为准：https:.*\/2023\/report\.pdf$/,
    ),
  ).toBeVisible();
});

test('the contents of the print view name the pages of the PDF, on the screen only', async ({
  page,
}) => {
  await page.goto(`${addressOf('print')}2024/print/`);
  const entry = page.getByRole('link', { name: '（一）新建和改造公园' });
  const number = entry.locator('[data-page-of]');
  await expect(number).toHaveText('1');
  await expect(number).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(entry).toBeVisible();
  await expect(number).toBeHidden();
});

test('a reader who prints the print view gets it whole, and is told of the PDF', async ({
  page,
}) => {
  await page.goto(`${addressOf('print')}2024/print/`);
  const pages = await readLines(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  for (const [i, lines] of pages.entries())
    expect(lines.length, `page ${i + 1}`).toBeGreaterThan(0);
  const lines = pages.flat();
  const wide = lines.find(({ text }) => text.includes('指标13'));
  expect(wide?.text).toContain('指标1');
  expect(wide?.right).toBeLessThan((297 / 25.4) * 72);
  // Fonts of machines may draw 文 and ⽂ alike.
  const end = lines.slice(-3).map(({ text }) => text.normalize('NFKC'));
  expect(end.join('')).toMatch(/以 PDF 为准:https:\/\/test\.example\.org\/2024\/report\.pdf$/);
});
