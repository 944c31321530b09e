import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { expect, type Page, test } from 'playwright/test';
import { figuresFile } from '../../src/report/open-data.ts';
import { addressOf, fileOf, filesOf, type SiteName } from './sites.ts';

/** The rows of a table, their cells parted by spaces. */
const rowsOf = (page: Page, name: string): Promise<string[]> =>
  page
    .getByRole('table', { name })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join(' ')),
    );

test.describe('the figures of a year', () => {
  test('stand in a table with the very sentences, each leading to its paragraph', async ({
    page,
  }) => {
    await page.goto(`${addressOf('sample')}2024/`);
    await page.getByRole('link', { name: '全部数据及原句' }).click();
    const row = page.getByRole('row').filter({ hasText: '公园投资' });
    await expect(row.getByRole('cell')).toHaveText([
      '7500多',
      '万元',
      /^全年新建公园7个，.*完成投资7500多万元。\s*第一部分（一）第1段$/,
    ]);
    await expect(row.locator('b')).toHaveText('7500多');
    await row.getByRole('link', { name: '第一部分（一）第1段' }).click();
    await expect(page).toHaveURL(`${addressOf('sample')}2024/1/1/#p1`);
    await expect(page.locator('#p1')).toContainText('7500多万元');
  });

  test('are there with one report alone, and lead to no other year', async ({ page }) => {
    await page.goto(`${addressOf('report')}2024/figures/`);
    await expect(page.getByRole('row').filter({ hasText: '海绵化改造的公园' })).toContainText(
      '5个公园',
    );
    await expect(page.getByText('历年数据')).toHaveCount(0);
    await expect(page.locator('svg')).toHaveCount(0);
  });

  test('that the report leaves open are said to be unpublished, never zero', async ({ page }) => {
    await page.goto(`${addressOf('sample')}2024/figures/`);
    await expect(
      page.getByRole('row').filter({ hasText: '修剪绿篱' }).getByRole('cell').first(),
    ).toHaveText('未公开（原文作“xx”）');
  });
});

/** Opens one figure of all years from the page that lists them. */
async function openSeries(page: Page, name: string): Promise<void> {
  await page.goto(`${addressOf('sample')}figures/`);
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

test.describe('the figures through the years', () => {
  test('are told at a glance: the newest number, the one before, and by how much it changed', async ({
    page,
  }) => {
    await page.goto(`${addressOf('sample')}figures/`);
    const parks = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: '新建公园', exact: true }) });
    await expect(parks).toHaveText(/7个 2024年\s*比2023年\+2个（\+40\.0%）/);
    await page.setViewportSize({ width: 1280, height: 900 });
    const list = page.getByRole('list').filter({ has: parks });
    expect((await list.boundingBox())?.height).toBeLessThan(900);
  });

  test('are one page each, whose chart and table say the same', async ({ page }) => {
    await openSeries(page, '新建公园');
    expect(await rowsOf(page, '新建公园')).toEqual([
      expect.stringMatching(/^2019 2个 2019年 .*第3段$/s),
      '2020 总结已撤下',
      expect.stringMatching(/^2021 3个 2021年 .*第一部分（一）第1段$/s),
      '2022 本站没有',
      expect.stringMatching(/^2023 5个 2023年 .*第一部分（一）第1段$/s),
      expect.stringMatching(/^2024 7个 2024年 .*第一部分（一）第1段$/s),
    ]);
    const chart = page.getByRole('img', { name: /^新建公园，2019—2024年/ });
    await expect(chart).toHaveAccessibleName(
      '新建公园，2019—2024年 2019年2个；2020年总结已撤下；2021年3个；2022年本站没有；2023年5个；2024年7个。',
    );
    await expect(
      page.getByText(/：《历年总结中的数据：新建公园（个），2019—2024年》，http/),
    ).toBeVisible();
  });

  test('keep Chinese numerals, rounded numbers and ranges as the reports write them', async ({
    page,
  }) => {
    for (const [name, labels] of [
      ['安全平稳年数', ['2021三年', '2022本站没有', '2023五年']],
      ['公园投资', ['20215200多万元', '2022本站没有', '20236800多万元', '20247500多万元']],
      ['改造公园', ['2021未公开', '2022本站没有', '20234个', '20244个']],
    ] as const) {
      await openSeries(page, name);
      await expect(page.getByRole('img').locator('text')).toHaveText([...labels]);
    }
    await openSeries(page, '公园投资');
    await expect(page.getByRole('figure')).toContainText('约数');
    await openSeries(page, '节假日日均游客');
    await expect(page.getByRole('figure')).toContainText('原文是区间');
  });

  test('draw bars in proportion', async ({ page }) => {
    await openSeries(page, '新建公园');
    const widths = await page
      .getByRole('img', { name: /^新建公园/ })
      .locator('rect')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    expect(widths).toHaveLength(4);
    expect((widths[0] ?? 0) / (widths[3] ?? 1)).toBeCloseTo(2 / 7, 2);
  });

  test('have no chart where fewer than two years have a number, and are none of one year alone', async ({
    page,
  }) => {
    await openSeries(page, '扣减养护费');
    await expect(page.getByRole('row')).toHaveCount(3);
    await expect(page.getByRole('img')).toHaveCount(0);
    await page.goto(`${addressOf('sample')}figures/`);
    await expect(page.getByRole('link', { name: '科普活动' })).toHaveCount(0);
  });

  test('are read on paper and in the dark', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await openSeries(page, '新建公园');
    const bar = page.locator('rect.exact').first();
    const color = () => bar.evaluate((element) => getComputedStyle(element).fill);
    const dark = await color();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await color()).not.toBe(dark);
    await expect(bar).toBeVisible();
  });

  for (const size of ['normal', 'largest']) {
    test(`fit a narrow screen in ${size} type`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      for (const path of ['figures/', 'figures/xin-jian-gong-yuan-ge/', '2024/figures/']) {
        await page.goto(addressOf('sample') + path);
        await page.evaluate((value) => {
          document.documentElement.dataset.size = value;
        }, size);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      }
    });
  }
});

test.describe('files of figures', () => {
  const names = (site: SiteName, pattern: RegExp): string[] =>
    filesOf(site).filter((path) => pattern.test(path));

  for (const site of ['report', 'sample'] as const) {
    test(`of ${site} are what their published schema says`, () => {
      const schema: object = JSON.parse(fileOf(site, 'schemas/figures.json'));
      const ajv = addFormats.default(new Ajv2020({ strict: true }));
      const validate = ajv.compile(schema);
      const files = names(site, /figures\.json$/).filter((path) => !path.startsWith('schemas/'));
      expect(files.length).toBeGreaterThan(0);
      for (const path of files) {
        validate(JSON.parse(fileOf(site, path)));
        expect(validate.errors, path).toBeNull();
      }
    });

    test(`of ${site} say the same as CSV`, () => {
      for (const path of names(site, /figures\.csv$/)) {
        const bytes = fileOf(site, path);
        expect(bytes.startsWith('\uFEFF'), path).toBe(true);
        const rows: Record<string, string>[] = parse(bytes, { bom: true, columns: true });
        const { figures } = figuresFile.parse(
          JSON.parse(fileOf(site, path.replace('.csv', '.json'))),
        );
        expect(rows.map((row) => [row.名称, row.数值, row.原句, row.网址])).toEqual(
          figures.map(({ name, value, sentence, url }) => [name, value, sentence, url]),
        );
      }
    });
  }

  test('are there for each year that has any, and for all', () => {
    expect(names('sample', /figures\.csv$/)).toEqual([
      '2019/figures.csv',
      '2021/figures.csv',
      '2023/figures.csv',
      '2024/figures.csv',
      'figures.csv',
    ]);
    expect(names('report', /figures\.csv$/)).toEqual(['2024/figures.csv']);
  });
});
