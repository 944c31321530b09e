import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { expect, test } from 'playwright/test';
import { offlineCopy } from '../../src/share/offline/copy.ts';
import { filesOf, folderOf, sites } from './sites.ts';

let dir = '';
test.afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('the offline copy opens from a folder: pages, style, links, and a search that forgives', async ({
  page,
}) => {
  dir = mkdtempSync(join(tmpdir(), '离线 网站-'));
  const { base } = sites.sample;
  const site = { dir: folderOf('sample'), paths: filesOf('sample'), base, name: '示例：总结' };
  for (const [path, bytes] of Object.entries(unzipSync(await offlineCopy(site)))) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), bytes);
  }
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('requestfailed', (request) => problems.push(request.url()));

  await page.goto(pathToFileURL(join(dir, '示例：总结/index.html')).href);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(253, 252, 250)');
  await page.getByRole('searchbox', { name: '搜索' }).first().fill('公园');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(/^找到 \d+ 处$/);
  await page.getByRole('searchbox', { name: '搜索' }).first().fill('公圆建设');
  await expect(page.getByRole('status')).toContainText('按“公园建设”找到');
  await page.getByRole('list', { name: '搜索结果' }).getByRole('link').first().click();
  await expect(page.locator('[data-report-text] :target')).toContainText('公园建设');
  await page.getByRole('navigation').getByRole('link', { name: '首页' }).click();
  await expect(page).toHaveURL(/%E6%80%BB%E7%BB%93\/index\.html$/);
  expect(problems).toEqual([]);
});
