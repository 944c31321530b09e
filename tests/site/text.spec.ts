import { readFileSync } from 'node:fs';
import { expect, type Page, test } from 'playwright/test';
import { addressOf, fileOf, pagesOf } from './sites.ts';

const withoutSpace = (text: string): string => text.replace(/\s/g, '');
const original = withoutSpace(
  readFileSync('tests/fixtures/report-2024/2024/original.txt', 'utf8'),
).replace('>2024>年精神文明建设工作总结', '2024年精神文明建设工作总结');

const textOf = async (page: Page, path: string): Promise<string> => {
  await page.goto(addressOf('report') + path);
  return withoutSpace((await page.locator('[data-report-text]').textContent()) ?? '');
};

test('the whole-report page holds the original, character for character', async ({ page }) => {
  expect(await textOf(page, '2024/')).toBe(original);
});

test('the print view holds the same', async ({ page }) => {
  expect(await textOf(page, '2024/print/')).toBe(original);
});

test('all sections together hold the original after its preamble', async ({ page }) => {
  const whole = await textOf(page, '2024/');
  const sections = pagesOf('report').filter((path) => /^2024\/\d+\/$/.test(path));
  const texts = [];
  for (const path of sections) texts.push(await textOf(page, path));
  expect(sections).toHaveLength(3);
  expect(whole.endsWith(texts.join(''))).toBe(true);
  expect(whole.slice(0, -texts.join('').length)).toMatch(
    /^2024年精神文明建设工作总结2024年，.*如下：$/,
  );
});

test('all subsections, each under its section’s heading, hold the same', async ({ page }) => {
  const subsections = pagesOf('report').filter((path) => /^2024\/\d+\/\d+\/$/.test(path));
  let text = '';
  for (const path of subsections) {
    const [year, section, subsection] = path.split('/');
    if (subsection === '1') {
      await page.goto(`${addressOf('report')}${year}/${section}/`);
      text += withoutSpace((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
    }
    text += await textOf(page, path);
  }
  expect(subsections).toHaveLength(15);
  expect(original.endsWith(text)).toBe(true);
  expect(original.length - text.length).toBeLessThan(200);
});

test('report.txt is the original, one paragraph a line', async () => {
  const lines = fileOf('report', '2024/report.txt').split('\n');
  expect(withoutSpace(lines.join(''))).toBe(original);
  expect(lines[0]).toBe('\uFEFF2024年精神文明建设工作总结');
  expect(lines.at(-1)).toBe('');
  // Title, preamble, 3 sections, 15 subsections with their heading run in, and the end of the file.
  expect(lines).toHaveLength(1 + 1 + 3 + 15 + 1);
});

test('the page says that its text was compared, and lists the correction', async ({ page }) => {
  await page.goto(`${addressOf('report')}2024/`);
  const verified = page.getByRole('region', { name: '与原件核对' });
  await expect(verified).toContainText(`${original.length.toLocaleString('zh-CN')}个字符`);
  await expect(verified.getByRole('row').nth(1)).toContainText('>2024>年精神文明建设工作总结');
});

for (const path of ['2024/', '2024/print/']) {
  test(`what is selected and copied of ${path} is the report’s text only`, async ({ page }) => {
    await page.goto(addressOf('report') + path);
    const selected = await page.evaluate(() => {
      const text = document.querySelector('[data-report-text]');
      if (text) getSelection()?.selectAllChildren(text);
      return getSelection()?.toString() ?? '';
    });
    expect(withoutSpace(selected)).toBe(original);
  });
}

test('a report without an original says nothing of a comparison', async ({ page }) => {
  await page.goto(`${addressOf('sample')}2024/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('逐字核对')).toHaveCount(0);
});

test('originals are compared in Word, in GB18030 and in UTF-8, with tables, numbers and signature', async ({
  page,
}) => {
  for (const { year, corrections, end } of [
    { year: 2019, corrections: 0, end: '绿色空间。\\s*$' },
    { year: 2021, corrections: 0, end: '示例市示例局办公室\\s*2022年1月10日\\s*$' },
    { year: 2023, corrections: 2, end: '一办到底。\\s*$' },
  ]) {
    await page.goto(`${addressOf('sample')}${year}/`);
    const text = withoutSpace(fileOf('sample', `${year}/report.txt`));
    const verified = page.getByRole('region', { name: '与原件核对' });
    await expect(verified).toContainText(`${text.length.toLocaleString('zh-CN')}个字符`);
    await expect(verified.locator('tbody tr')).toHaveCount(corrections);
    await expect(page.locator('[data-report-text]')).toHaveText(new RegExp(end));
  }
});
