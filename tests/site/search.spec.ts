import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { parse } from 'csv-parse/sync';
import { expect, type Locator, type Page, test } from 'playwright/test';
import ts from 'typescript';
import { addressOf, pagesOf, type SiteName } from './sites.ts';

const box = (page: Page): Locator => page.getByRole('searchbox', { name: '搜索' });
const status = (page: Page): Locator => page.getByRole('status');
const results = (page: Page): Locator =>
  page.getByRole('list', { name: '搜索结果' }).getByRole('listitem');
const more = (page: Page): Locator => page.getByRole('button', { name: '更多' });

const open = (page: Page, site: SiteName, search = '') =>
  page.goto(`${addressOf(site)}search/${search}`);

/** The first link of each result, relative to the site. */
const leads = (page: Page, site: SiteName): Promise<string[]> =>
  results(page).evaluateAll(
    (items, root) => items.map((item) => item.querySelector('a')?.href.replace(root, '') ?? ''),
    addressOf(site),
  );

/** What stands at each permanent address, as the pages themselves have it. */
async function published(page: Page): Promise<{ address: string; text: string }[]> {
  const root = addressOf('report');
  await page.goto(root);
  return page.evaluate(
    async ([root, paths]) => {
      const parts = paths.map(async (path) => {
        const html = await (await fetch(root + path)).text();
        const text = new DOMParser()
          .parseFromString(html, 'text/html')
          .querySelector('[data-report-text]');
        const blocks = text?.querySelectorAll(':scope > h1, :scope > div > [id]') ?? [];
        // On the pages above it, a paragraph has an id with the numbers of its place.
        return [...blocks]
          .filter(({ id }) => !/^\d/.test(id))
          .map(({ id, textContent }) => ({
            address: path + (id && `#${id}`),
            text: textContent ?? '',
          }));
      });
      return (await Promise.all(parts)).flat();
    },
    [root, pagesOf('report').filter((name) => /^\d{4}\/[\d/]*$/.test(name))] as const,
  );
}

/** Forms that count as one, said once more and independently of `fold`. */
const plain = (text: string): string =>
  text.replace(/\s/g, '').normalize('NFKC').toLowerCase().replace(/[“”]/g, '"');

const holders = (all: { address: string; text: string }[], query: string): string[] =>
  all
    .filter(({ text }) => plain(text).includes(plain(query)))
    .map(({ address }) => address)
    .sort();

/** Serves the modules of `src/search` to a page, for it to import them from its own host. */
async function serveModules(page: Page): Promise<void> {
  await page.route('**/modules/*.ts', (route) => {
    const file = `src/search/${basename(route.request().url())}`;
    const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
    const source = readFileSync(file, 'utf8');
    const body = ts.transpileModule(source, { compilerOptions }).outputText;
    return route.fulfill({ body, contentType: 'text/javascript' });
  });
}

test('every string of one to three characters finds all that hold it, and nothing else', async ({
  page,
}) => {
  test.slow();
  const all = await published(page);
  const strings = new Set(
    all.flatMap(({ text }) => {
      const characters = [...text.replace(/\s/g, '')];
      return characters.flatMap((_, i) =>
        [1, 2, 3].map((length) => characters.slice(i, i + length).join('')),
      );
    }),
  );
  expect(strings.size).toBeGreaterThan(7000);

  await open(page, 'report');
  await serveModules(page);
  const found = await page.evaluate(
    async ([root, queries]) => {
      const { openIndex } = await import(`${root}modules/find.ts`);
      const { createInstance } = await import(`${root}pagefind/pagefind.js`);
      const options = { basePath: `${root}pagefind/`, baseUrl: '/', language: 'zh-cn' };
      const find = openIndex(
        await createInstance({ ...options, noWorker: true, exactDiacritics: true }),
      );
      const answers: [string, string[]][] = [];
      for (const [i, query] of queries.entries()) {
        // Either order has the same results; that of the years takes half of the time.
        const { hits } = await find(query, {}, i % 10 ? 'year' : 'relevance');
        const shown: { address: string }[] = await Promise.all(
          hits.map((hit: { load(): Promise<{ address: string }> }) => hit.load()),
        );
        answers.push([query, shown.map(({ address }) => address.slice(1)).sort()]);
      }
      return answers;
    },
    [addressOf('report'), [...strings]] as const,
  );
  const wrong = found.filter(([query, at]) => String(at) !== String(holders(all, query)));
  expect(wrong).toEqual([]);
});

test('two hundred longer strings find their paragraphs on the page, the whole hit marked', async ({
  page,
}) => {
  test.slow();
  const all = await published(page);
  const texts = all.map(({ text }) => [...text.replace(/\s/g, '')]).filter((t) => t.length > 20);
  const queries = Array.from({ length: 200 }, (_, i) => {
    const text = texts[(i * 7) % texts.length] ?? [];
    const length = 4 + (i % 17);
    const start = (i * 31) % (text.length - length);
    return text.slice(start, start + length).join('');
  });
  await open(page, 'report');
  const shown = await box(page).evaluate(
    async (input: HTMLInputElement, [root, queries]) => {
      const list = document.querySelector('#search-results') ?? document.body;
      const answers: { query: string; status: string; leads: string[]; marks: string[][] }[] = [];
      for (const query of queries) {
        const whole = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (list.ariaBusy !== 'false') return;
            observer.disconnect();
            resolve();
          });
          observer.observe(list, { attributeFilter: ['aria-busy'] });
        });
        input.value = query;
        input.dispatchEvent(new InputEvent('input'));
        await whole;
        const items = [...list.children];
        answers.push({
          query,
          status: document.querySelector('[role=status]')?.textContent ?? '',
          leads: items.map((item) => item.querySelector('a')?.href.replace(root, '') ?? ''),
          marks: items.map((item) =>
            Array.from(item.querySelectorAll('mark'), (mark) => mark.textContent),
          ),
        });
      }
      return answers;
    },
    [addressOf('report'), queries] as const,
  );
  expect(shown).toHaveLength(200);
  for (const { query, status, leads, marks } of shown) {
    const expected = holders(all, query);
    expect({ query, status, leads: leads.sort() }).toEqual({
      query,
      status: `找到 ${expected.length} 处`,
      leads: expected,
    });
    for (const inOne of marks) expect(inOne.map(plain)).toContain(plain(query));
  }
});

/** Waits until all is there that the answer to what stands in the box loads: results, and counts of the choices. */
const answered = (page: Page): Promise<void> =>
  expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');

test.describe('bytes', () => {
  const size = (body: Buffer): number => (body[0] === 0x1f ? body : gzipSync(body)).length;

  for (const query of ['社区', '的', '，', '习近平新时代中国特色社会主义思想']) {
    test(`the first answer to ${query} is at most 110 KB, a later one 20 KB`, async ({ page }) => {
      const loaded: Promise<number>[] = [];
      const sum = async (): Promise<number> =>
        (await Promise.all(loaded)).reduce((total, bytes) => total + bytes, 0);
      await open(page, 'report');
      page.on('response', (response) => loaded.push(response.body().then(size)));
      await page.waitForLoadState('networkidle');
      expect(await sum()).toBe(0);

      await box(page).fill(query);
      await answered(page);
      const first = await sum();
      expect(first).toBeGreaterThan(50_000);
      expect(first).toBeLessThanOrEqual(110 * 1024);

      await box(page).fill('活动');
      await answered(page);
      await expect(results(page).first()).toContainText('活动');
      expect((await sum()) - first).toBeLessThanOrEqual(20 * 1024);
    });
  }

  test('only what is shown is loaded', async ({ page }) => {
    const fragments: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.pf_fragment')) fragments.push(request.url());
    });
    await open(page, 'report', '?q=，');
    await expect(results(page)).toHaveCount(10);
    expect(fragments).toHaveLength(10);
    await more(page).click();
    await expect(results(page)).toHaveCount(20);
    expect(fragments).toHaveLength(20);
    await expect(results(page).nth(10).getByRole('link')).toBeFocused();
  });
});

test('more can be asked for while the first results are still coming', async ({ page }) => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  await page.route('**/*.pf_fragment', async (route) => {
    if (++asked > 6) await released;
    await route.continue();
  });
  await open(page, 'report', '?q=，');
  await expect(results(page)).toHaveCount(6);
  await more(page).click();
  release();
  await expect(results(page)).toHaveCount(20);
  await expect(results(page).nth(10).getByRole('link')).toBeFocused();
});

test.describe('forgiving', () => {
  test('of width, quotation marks, white space and brackets', async ({ page }) => {
    await open(page, 'report');
    for (const [typed, published] of [
      ['ＸＸ', 'XX'],
      ['"不忘初心、牢记使命"', '“不忘初心、牢记使命”'],
      ['不忘 　初心', '不忘初心'],
      ['(扩大)', '（扩大）'],
    ] as const) {
      await box(page).fill(typed);
      await answered(page);
      const found = await leads(page, 'report');
      await box(page).fill('');
      await expect(results(page)).toHaveCount(0);
      await box(page).fill(published);
      await expect.poll(() => leads(page, 'report'), typed).toEqual(found);
    }
  });

  test('traditional characters are read as simplified ones, which is said', async ({ page }) => {
    await open(page, 'report', '?q=羣衆');
    await expect(status(page)).toHaveText('按简体字“群众”找到 6 处');
    await results(page).nth(1).getByRole('link').click();
    await expect.poll(() => highlights(page)).toContain('群众');
  });
});

test.describe('calm answers', () => {
  test('to marks, code and broken characters', async ({ page }) => {
    const problems: string[] = [];
    page.on('dialog', (dialog) => problems.push(dialog.message()));
    page.on('pageerror', (error) => problems.push(error.message));
    for (const query of [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '\ud800',
      '。！？。',
      '"',
      '\\',
      '%',
      '__proto__',
    ]) {
      await open(page, 'report', `?q=${encodeURIComponent(query.toWellFormed())}`);
      await answered(page);
      await expect(status(page), query).toHaveText(/^(没有找到|找到 \d+ 处)$/);
      await box(page).evaluate((input: HTMLInputElement, value) => {
        input.value = value;
        input.dispatchEvent(new InputEvent('input'));
      }, query);
      await answered(page);
      await expect(status(page), query).toHaveText(/^(没有找到|找到 \d+ 处)$/);
    }
    expect(problems).toEqual([]);
  });

  test('to what no report holds, with a way on', async ({ page }) => {
    await open(page, 'sample', '?q=绿园');
    await expect(status(page)).toHaveText('没有找到');
    await page.getByText('总结里相近的词：').getByRole('button').first().click();
    await expect(status(page)).toHaveText(/^找到/);
    await box(page).fill('employment');
    await expect(status(page)).toHaveText('没有找到');
    await expect(page.getByText('都没有。可以换一个说法')).toBeVisible();
    await expect(page.getByText('几个词，用空格分开')).toBeVisible();
  });

  test('to nothing, and to white space', async ({ page }) => {
    await open(page, 'report', '?q=社区');
    await expect(status(page)).toHaveText('找到 5 处');
    for (const query of ['　 ', '']) {
      await box(page).fill(query);
      await expect(status(page)).toHaveText('');
      await expect(results(page)).toHaveCount(0);
    }
  });

  test('to ten thousand characters, which stay out of the address', async ({ page }) => {
    await open(page, 'report', '?q=社区');
    await box(page).fill('学'.repeat(10_000));
    await expect(status(page)).toHaveText('没有找到');
    expect(page.url().length).toBeLessThan(200);
  });

  test('where the index cannot be loaded', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await open(page, 'report', '?q=社区');
    await expect(status(page)).toHaveText(/^搜索暂时不能用/);
    await expect(page.getByRole('link', { name: '2024年精神文明建设工作总结' })).toBeVisible();
  });
});

test.describe('narrowing and order', () => {
  /** The choices of a filter that have results, with their counts. */
  const choices = (page: Page, name: string): Promise<string[]> =>
    page.getByLabel(name).locator('option:not([hidden])').allTextContents();

  test('by year, section and topic, each choice with its count', async ({ page }) => {
    await open(page, 'sample', '?q=公园');
    for (const [name, pattern] of [
      ['年份', /^2023年（(\d+)）$/],
      ['部分', /^一、.+（(\d+)）$/],
      ['专题', /^公园建设（(\d+)）$/],
    ] as const) {
      await answered(page);
      const [total] = /\d+/.exec((await status(page).textContent()) ?? '') ?? [];
      expect((await choices(page, name))[0]).toMatch(`（${total}）`);
      const choice = (await choices(page, name)).find((label) => pattern.test(label)) ?? '';
      await page.getByLabel(name).selectOption({ label: choice });
      await expect(status(page)).toHaveText(`找到 ${pattern.exec(choice)?.[1]} 处`);
    }
    await expect(page).toHaveURL(/\?q=%E5%85%AC%E5%9B%AD&year=2023&section=1&topic=parks$/);
    await expect
      .poll(async () => new Set((await leads(page, 'sample')).map((lead) => lead.slice(0, 7))))
      .toEqual(new Set(['2023/1/']));
  });

  test('what only other years have is said, and one click away', async ({ page }) => {
    await open(page, 'sample', '?q=逐株加固&year=2019');
    await expect(status(page)).toHaveText('没有找到');
    await page.getByRole('button', { name: '不限年份、部分和专题，有 1 处' }).click();
    await expect(status(page)).toHaveText('找到 1 处');
    await expect(page).not.toHaveURL(/year=/);
  });

  test('titles first, or the newest year first', async ({ page }) => {
    await open(page, 'sample', '?q=行道树');
    await more(page).click();
    await expect(results(page).nth(10)).toBeVisible();
    const isTitle = await results(page).evaluateAll((items) =>
      items.map((item) => item.querySelector('a mark') !== null),
    );
    expect(isTitle).toContain(true);
    expect(isTitle).toEqual([...isTitle].sort((a, b) => Number(b) - Number(a)));

    await page.getByLabel('排序').selectOption('year');
    await expect(page).toHaveURL(/&sort=year$/);
    await expect(results(page)).toHaveCount(10);
    await more(page).click();
    await expect(results(page).nth(10)).toBeVisible();
    const years = (await leads(page, 'sample')).map((lead) => lead.slice(0, 4));
    expect(new Set(years).size).toBeGreaterThan(2);
    expect(years).toEqual([...years].sort().reverse());
  });

  test('drafts and withdrawn reports are not found', async ({ page }) => {
    await open(page, 'sample', '?q=正在起草');
    await expect(status(page)).toHaveText('没有找到');
    await box(page).fill('不应当出现');
    await answered(page);
    await expect(status(page)).toHaveText('没有找到');
    await expect(page.getByLabel('年份').locator('option')).toHaveCount(5);
  });

  test('words that only a part has together are found there, which is said', async ({ page }) => {
    await open(page, 'sample', '?q=病虫害 修剪不及时');
    await expect(status(page)).toHaveText(/^没有哪一段同时含有这些词；同在一节的，找到 \d 处$/);
    const parts = new Set((await leads(page, 'sample')).map((lead) => lead.replace(/#.*/, '')));
    expect([...parts]).toEqual(['2021/2/1/']);
    await expect(results(page).locator('mark', { hasText: '修剪不及时' })).toHaveCount(1);
  });
});

test.describe('what was understood', () => {
  test('is said, marked on the page it leads to, and taken back by a click', async ({ page }) => {
    await open(page, 'sample', '?q=三会一课制度');
    await expect(status(page)).toHaveText(/^按不计标点找到 \d+ 处$/);
    await expect(status(page)).toHaveAttribute('data-loosened', 'punctuation');
    await results(page).first().getByRole('link').click();
    await expect.poll(() => highlights(page)).toEqual(['三会一课”制度']);
    await page.goBack();
    await page.getByRole('button', { name: '不按不计标点查找' }).click();
    await expect(status(page)).not.toHaveAttribute('data-loosened', 'punctuation');
    await expect(page).toHaveURL(/&without=punctuation$/);
  });

  test('what stands beside the text says where it is from', async ({ page }) => {
    await open(page, 'sample', '?q=于2025年1月15日通过验收');
    await expect(status(page)).toHaveText(/^正文里没有.*找到 1 处$/);
    await expect(results(page)).toContainText('编者注');
    await box(page).fill('于2025-01-15通过验收');
    await expect(status(page)).toHaveText('按同一个数的各种写法找到 1 处');
    await expect(results(page)).toContainText('编者注');
    await results(page).getByRole('link').click();
    await expect(page.locator(':target')).toContainText('通过验收');
  });

  test("from a report's page it alone is searched, and numbers of all years are named", async ({
    page,
  }) => {
    await page.goto(`${addressOf('sample')}2023/1/1/`);
    await page.getByLabel('只查2023年').check();
    await box(page).fill('新建公园');
    await box(page).press('Enter');
    await expect(page).toHaveURL(/search\/\?q=[^&]+&year=2023$/);
    await expect(results(page).first()).toContainText('2023年');
    const years = new Set((await leads(page, 'sample')).map((lead) => lead.slice(0, 4)));
    expect([...years]).toEqual(['2023']);
    await page.getByText('历年数据：').getByRole('link', { name: '新建公园' }).click();
    await expect(page).toHaveURL(/\/figures\/[\w-]+\/$/);
  });
});

test.describe('with the results', () => {
  test('the arrow keys go, and after back they and the place are there', async ({ page }) => {
    await open(page, 'sample', '?q=行道树');
    await more(page).click();
    await expect(results(page).nth(10)).toBeVisible();
    const shown = await results(page).count();
    await box(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).first().getByRole('link')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(box(page)).toBeFocused();
    await results(page).nth(10).getByRole('link').click();
    await page.goBack();
    await expect(results(page)).toHaveCount(shown);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('they are taken along, and set out over the years', async ({ page }) => {
    await open(page, 'sample', '?q=绿道');
    await answered(page);
    const count = Number(/\d+/.exec((await status(page).textContent()) ?? '')?.[0]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '结果存为 CSV' }).click(),
    ]);
    const rows: string[][] = parse(readFileSync(await download.path()), { bom: true });
    expect(rows).toHaveLength(count + 1);
    await page.getByRole('button', { name: '各年多少处' }).click();
    const table = page.getByRole('table', { name: '“绿道”在各年总结中' });
    const hits = await table.locator('td:nth-child(2)').allTextContents();
    expect(hits.reduce((sum, hit) => sum + Number(hit), 0)).toBe(count);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });

  test('nothing in the page moves while they come', async ({ page }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const moved = list.getEntries().map((entry) => Object(entry).sources ?? []);
        const nodes = moved.flat().map(({ node }) => node);
        const inMain = nodes.filter((node) => node?.parentElement?.closest('main'));
        document.documentElement.dataset.moved = String(
          Number(document.documentElement.dataset.moved ?? 0) + inMain.length,
        );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await open(page, 'sample', '?q=公园');
    await answered(page);
    expect((await page.locator('html').getAttribute('data-moved')) ?? '0').toBe('0');
  });
});

test.describe('the address', () => {
  test('keeps the question for back, forward and sharing', async ({ page, context }) => {
    await open(page, 'report');
    await box(page).fill('社区');
    await expect(status(page)).toHaveText('找到 5 处');
    await box(page).fill('志愿');
    await answered(page);
    await expect(status(page)).toHaveText('找到 4 处');
    const shown = await leads(page, 'report');
    await page.goBack();
    await expect(box(page)).toHaveValue('社区');
    await expect(status(page)).toHaveText('找到 5 处');
    await page.goForward();
    await expect(box(page)).toHaveValue('志愿');
    await expect.poll(() => leads(page, 'report')).toEqual(shown);
    const shared = await context.newPage();
    await shared.goto(page.url());
    await expect.poll(() => leads(shared, 'report')).toEqual(shown);
  });

  test('takes one entry for what is typed letter by letter', async ({ page }) => {
    await open(page, 'report');
    await box(page).pressSequentially('XX个');
    await expect(page).toHaveURL(/q=XX%E4%B8%AA$/);
    await page.goBack();
    await expect(page).toHaveURL(/search\/$/);
    await expect(box(page)).toHaveValue('');
  });
});

test('nothing happens while an input method composes', async ({ page }) => {
  const input = await page.context().newCDPSession(page);
  await open(page, 'report');
  await box(page).focus();
  for (const text of ['s', 'sh', 'she', 'she q', 'she qu']) {
    await input.send('Input.imeSetComposition', { text, selectionStart: 0, selectionEnd: 0 });
  }
  await expect(box(page)).toHaveValue('she qu');
  await expect(page).toHaveURL(/search\/$/);
  await expect(status(page)).toHaveText('');
  await input.send('Input.insertText', { text: '社区' });
  await expect(status(page)).toHaveText('找到 5 处');
  await expect(page).toHaveURL(/q=%E7%A4%BE%E5%8C%BA$/);
});

/** The texts that the page marks. */
const highlights = (page: Page): Promise<string[]> =>
  page.evaluate(() => Array.from(CSS.highlights.get('search') ?? [], String));

for (const site of ['report', 'folder'] as const) {
  test(`on ${site}, a hit opens at its paragraph, marked there, by keyboard alone`, async ({
    page,
  }) => {
    await page.goto(`${addressOf(site)}2024/1/1/`);
    const text = await page.locator('[data-report-text]').innerHTML();
    await page.keyboard.press('/');
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(box(page)).not.toBeFocused();
    await page.keyboard.press('/');
    await page.keyboard.type('林间讲习');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`^${addressOf(site)}search/`));
    await expect(status(page)).toHaveText(/^找到/);
    await page.keyboard.press('/');
    const first = results(page).first().getByRole('link');
    for (let presses = 0; presses < 8; presses++) {
      if (await first.evaluate((link) => link === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${addressOf(site)}2024/1/1/#p1`);
    await expect.poll(() => highlights(page)).toEqual(['林间讲习']);
    expect(await page.locator('[data-report-text]').innerHTML()).toBe(text);
    await page.reload();
    await expect.poll(() => highlights(page)).toEqual(['林间讲习']);
  });
}

test('a result can be clicked, slowly, right after typing', async ({ page }) => {
  await open(page, 'report');
  await box(page).pressSequentially('社区');
  await results(page).nth(1).getByRole('link').click({ delay: 400 });
  await expect(page).toHaveURL(`${addressOf('report')}2024/3/3/#p1`);
  await page.goBack();
  await expect(results(page)).toHaveCount(5);
});

test('where the browser has no highlights, the hit is selected', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await open(page, 'report', '?q=道德讲堂');
  await results(page).first().getByRole('link').click();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('道德讲堂');
});

test('the key can be turned off', async ({ page }) => {
  await open(page, 'report');
  await page.getByLabel(/按 \/ 键/).uncheck();
  await page.goto(`${addressOf('report')}2024/1/1/`);
  await page.keyboard.press('/');
  await expect(box(page)).not.toBeFocused();
});

test.describe('for everyone', () => {
  test('answers pass axe at 320 px, in dark too', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const query of ['公园', '没有这样的话', '病虫害 修剪不及时']) {
      await page.emulateMedia({ colorScheme: 'light' });
      await open(page, 'sample', `?q=${query}`);
      await expect(status(page)).toHaveText(/找到/);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations, query).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await new AxeBuilder({ page }).withRules('color-contrast').analyze();
      expect(dark.violations, query).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('the header leads to a page that says so, and to the whole reports', async ({ page }) => {
      await page.goto(`${addressOf('report')}2024/1/1/`);
      await box(page).fill('社区');
      await box(page).press('Enter');
      await expect(page).toHaveURL(/search\/\?q=%E7%A4%BE%E5%8C%BA$/);
      await expect(page.locator('noscript .notice')).toBeVisible();
      await expect(box(page)).toBeHidden();
      await page.getByRole('link', { name: '2024年精神文明建设工作总结' }).click();
      await expect(page).toHaveURL(`${addressOf('report')}2024/`);
    });
  });
});
