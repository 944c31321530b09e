import { expect, test } from 'playwright/test';
import { addressOf, fileOf, filesOf, kindsOf, pagesOf } from './sites.ts';

test('every page has a title, a description and its own address', async ({ page }) => {
  const titles = new Set<string>();
  for (const path of pagesOf('report')) {
    await page.goto(addressOf('report') + path);
    titles.add(await page.title());
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      'href',
      `https://test.example.org/${path}`,
    );
    await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{8,}/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  }
  expect(titles.size).toBe(pagesOf('report').length);
});

test('pages carry the meta tags of government sites (国办发〔2017〕47号)', async ({ page }) => {
  for (const path of kindsOf('sample')) {
    await page.goto(addressOf('sample') + path);
    for (const name of ['SiteName', 'SiteDomain', 'SiteIDCode']) {
      await expect(page.locator(`meta[name="${name}"]`), `${path} ${name}`).toHaveAttribute(
        'content',
        /.+/,
      );
    }
  }
  await page.goto(`${addressOf('sample')}2023/1/1/`);
  await expect(page.locator('meta[name="ArticleTitle"]')).toHaveAttribute('content', /.+/);
  await expect(page.locator('meta[name="PubDate"]')).toHaveAttribute('content', /^\d{4}-\d\d-\d\d/);
  await expect(page.locator('meta[name="ContentSource"]')).toHaveAttribute('content', /示例/);
  await page.goto(`${addressOf('sample')}years/`);
  await expect(page.locator('meta[name="ColumnName"]')).toHaveAttribute('content', '历年总结');
});

test('the feed is Atom, with one entry a report', async ({ page }) => {
  await page.goto(addressOf('report'));
  const feed = await page.evaluate(
    (xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      const text = (selector: string) => document.querySelector(selector)?.textContent;
      return {
        isWrong: document.querySelector('parsererror') !== null,
        root: `${document.documentElement.namespaceURI} ${document.documentElement.localName}`,
        entries: document.querySelectorAll('entry').length,
        title: text('entry > title'),
        updated: text('entry > updated'),
      };
    },
    fileOf('report', 'feed.xml'),
  );
  expect(feed).toEqual({
    isWrong: false,
    root: 'http://www.w3.org/2005/Atom feed',
    entries: 1,
    title: '2024年精神文明建设工作总结',
    updated: expect.stringMatching(/^2024-12-3/),
  });
});

test('with one report there is no page and no link about others', async () => {
  const pages = pagesOf('report');
  expect(pages.filter((path) => /compare|^figures/.test(path))).toEqual([]);
  for (const path of filesOf('report').filter((name) => name.endsWith('.html'))) {
    expect(fileOf('report', path)).not.toMatch(/历年总结<\/h2>|其他年份|历年数据/);
  }
});

test('a draft is nowhere', () => {
  for (const path of filesOf('sample')) {
    expect(path).not.toContain('2025');
    if (/\.(html|xml|txt|md)$/.test(path))
      expect(fileOf('sample', path), path).not.toMatch(/2025年示例|\/2025\//);
  }
});

test('a withdrawn report shows why in place of its text, and offers no file of it', async ({
  page,
}) => {
  await page.goto(`${addressOf('sample')}2020/`);
  await expect(page.getByText(/本报告已于\d+年\d+月\d+日撤下。理由：/)).toBeVisible();
  await expect(page.locator('[data-report-text]')).toHaveCount(0);
  expect(
    filesOf('sample').filter((path) => path.startsWith('2020/') && !path.endsWith('.html')),
  ).toEqual([]);
});

test('the text of a withdrawn report, and what is not for the public, are nowhere', () => {
  for (const path of filesOf('sample').filter((name) => /\.(html|xml|txt|md|json)$/.test(name))) {
    const text = fileOf('sample', path);
    expect(text, path).not.toContain('不应当出现');
    expect(text, path).not.toContain('照片由养护单位提供');
  }
});

test('an editor’s note is on the page, and in no download', async ({ page }) => {
  const note = '东门街头游园于2025年1月15日通过验收';
  await page.goto(`${addressOf('sample')}2024/`);
  await expect(page.getByText(note)).toBeVisible();
  await expect(page.locator('[data-report-text]')).not.toContainText(note);
  for (const name of ['report.txt', 'report.md']) {
    expect(fileOf('sample', `2024/${name}`)).not.toContain(note);
  }
});

test('images and attachments of any name arrive', async ({ page, request }) => {
  let images = 0;
  let attachments = 0;
  for (const path of pagesOf('sample').filter((each) => /^\d{4}\/\d+\/\d+\/$/.test(each))) {
    await page.goto(addressOf('sample') + path);
    for (const image of await page.locator('[data-report-text] img').all()) {
      await image.scrollIntoViewIfNeeded();
      await expect
        .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
        .toBeGreaterThan(0);
      await expect(image).toHaveAttribute('alt', /.+/);
      images++;
    }
    for (const link of await page.locator('[data-report-text] a.attachment').all()) {
      const address = new URL((await link.getAttribute('href')) ?? '', page.url());
      expect((await request.get(address.href)).ok()).toBe(true);
      attachments++;
    }
  }
  expect(images).toBeGreaterThanOrEqual(2);
  expect(attachments).toBeGreaterThanOrEqual(1);
});
