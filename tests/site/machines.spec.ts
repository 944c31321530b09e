import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'playwright/test';
import { manifestFile, reportsFile } from '../../src/report/open-data.ts';
import {
  addressOf,
  fileOf,
  filesOf,
  folderOf,
  host,
  kindsOf,
  pagesOf,
  type SiteName,
  siteNames,
  sites,
} from './sites.ts';

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

test('the feed is Atom, with one entry a report, its whole text in it', async ({ page }) => {
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
        content: text('entry > content'),
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
    content: expect.stringMatching(/^<h1>2024年精神文明建设工作总结<\/h1>.*节日祝福。<\/p>$/s),
    // No date is given: Atom wants a moment, and the first one of the year claims no day of publication.
    updated: '2024-01-01T00:00:00.000Z',
  });
});

test('the text in the feed has tables, notes and links that lead from elsewhere', () => {
  const content = fileOf('sample', 'feed.xml');
  expect(content).toContain('<th rowspan="2" scope="col">片区</th>');
  expect(content).toContain('脚注');
  expect(content).toMatch(/href="https:\/\/test\.example\.org\/2024\/2\/1\/#p2"/);
  expect(content).not.toMatch(/<a [^>]*href="(?!https?:|mailto:|#fn)/);
});

test('the sitemap tells when pages changed, by what the reports say', () => {
  const lastmod = (site: SiteName, path: string): string | undefined =>
    new RegExp(`<loc>${host}${sites[site].base}${path}</loc><lastmod>([^<]*)</lastmod>`).exec(
      fileOf(site, 'sitemap-0.xml'),
    )?.[1];
  expect(lastmod('sample', '2021/1/1/')).toBe('2022-02-08T01:30:00.000Z');
  expect(lastmod('sample', '2020/')).toBe('2021-02-28T16:00:00.000Z');
  for (const path of ['', 'years/', 'figures/', '2024/', '2024/figures/']) {
    expect(lastmod('sample', path), path).toBe('2025-01-16T02:00:00.000Z');
  }
  expect(lastmod('sample', '2019/')).toBeUndefined();
  for (const site of ['report', 'folder'] as const) {
    expect(fileOf(site, 'sitemap-0.xml')).not.toContain('lastmod');
  }
});

test('the manifest lists every file with its hash, as its published schema says', () => {
  const hash = (data: Buffer): string => createHash('sha256').update(data).digest('hex');
  for (const site of siteNames) {
    const schema: object = JSON.parse(fileOf(site, 'schemas/manifest.json'));
    const validate = addFormats.default(new Ajv2020()).compile(schema);
    const manifest: unknown = JSON.parse(fileOf(site, 'manifest.json'));
    validate(manifest);
    expect(validate.errors, site).toBeNull();
    const { files, reports } = manifestFile.parse(manifest);
    const published = filesOf(site).filter((path) => path !== 'manifest.json');
    expect(files.map(({ path }) => path)).toEqual(published);
    for (const { path, bytes, sha256 } of files) {
      const data = readFileSync(join(folderOf(site), path));
      expect([bytes, sha256], path).toEqual([data.length, hash(data)]);
    }
    for (const { year, textSha256 } of reports) {
      expect(files).toContainEqual(
        expect.objectContaining({ path: `${year}/report.txt`, sha256: textSha256 }),
      );
      expect(fileOf(site, `${year}/print/index.html`)).toContain(textSha256.slice(0, 12));
    }
  }
  const { reports } = manifestFile.parse(JSON.parse(fileOf('sample', 'manifest.json')));
  expect(reports.map(({ year, original }) => [year, original?.name])).toEqual([
    [2024, undefined],
    [2023, 'original.txt'],
    [2021, 'original.txt'],
    [2019, 'original.docx'],
  ]);
  expect(reports[1]?.original?.sha256).toBe(
    hash(readFileSync('tests/fixtures/sample/2023/original.txt')),
  );
});

test('reports.json lists the reports as its published schema says, at addresses that exist', () => {
  for (const site of siteNames) {
    const schema: object = JSON.parse(fileOf(site, 'schemas/reports.json'));
    const validate = addFormats.default(new Ajv2020()).compile(schema);
    const text = fileOf(site, 'reports.json');
    validate(JSON.parse(text));
    expect(validate.errors, site).toBeNull();
    const files = new Set(filesOf(site).map((path) => path.replace(/(^|\/)index\.html$/, '$1')));
    const named = text.match(new RegExp(`${host}[^"]*`, 'g')) ?? [];
    const missing = named.filter((url) => !files.has(url.slice((host + sites[site].base).length)));
    expect(missing, site).toEqual([]);
  }
  const { reports, topics } = reportsFile.parse(JSON.parse(fileOf('sample', 'reports.json')));
  expect(reports.map(({ year, status, sections }) => [year, status, sections.length])).toEqual([
    [2024, 'published', 4],
    [2023, 'published', 4],
    [2021, 'published', 3],
    [2020, 'withdrawn', 0],
    [2019, 'published', 0],
  ]);
  expect(topics.find(({ key }) => key === 'parks')?.parts).toEqual(
    [2024, 2023, 2021].map((year) => `${host}/${year}/1/1/`),
  );
});

test('reports are cited by the tags of reference managers', async ({ page }) => {
  const tag = (name: string) => page.locator(`meta[name="citation_${name}"]`);
  await page.goto(`${addressOf('sample')}2021/`);
  for (const [name, content] of [
    ['title', '2021年工作总结（示例）'],
    ['author', '示例市示例局办公室'],
    ['publication_date', '2022/01/14'],
    ['technical_report_number', '示局发〔2022〕1号'],
    ['fulltext_html_url', `${host}/2021/`],
    ['pdf_url', `${host}/2021/report.pdf`],
  ] as const) {
    await expect(tag(name)).toHaveAttribute('content', content);
  }
  await page.goto(`${addressOf('sample')}2021/1/1/`);
  await expect(tag('title')).toHaveAttribute('content', '（一）新建和改造公园');
  await expect(tag('inbook_title')).toHaveAttribute('content', '2021年工作总结（示例）');
});

test('shared links show an image of the report, or of the site', () => {
  const imageOf = (path: string): string | undefined =>
    new RegExp(`property="og:image" content="${host}/([^"]*)"`).exec(
      fileOf('sample', `${path}index.html`),
    )?.[1];
  for (const [path, image] of [
    ['', 'share.png'],
    ['topics/parks/', 'share.png'],
    ['2020/', 'share.png'],
    ['2023/', '2023/share.png'],
    ['2023/1/1/', '2023/share.png'],
    ['2023/figures/', '2023/share.png'],
  ] as const) {
    expect(imageOf(path), path).toBe(image);
  }
  for (const path of filesOf('sample').filter((name) => name.endsWith('share.png'))) {
    const header = readFileSync(join(folderOf('sample'), path));
    expect(header.toString('latin1', 1, 4)).toBe('PNG');
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(header.length, path).toBeLessThan(100_000);
  }
  for (const path of pagesOf('sample')) {
    expect(filesOf('sample'), path).toContain(imageOf(path));
  }
  expect(filesOf('sample').filter((path) => path.startsWith('share/'))).toEqual([]);
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
