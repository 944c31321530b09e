import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, type Page, test } from 'playwright/test';
import { addressOf, fileOf, filesOf, pagesOf, sites } from './sites.ts';

const path = 'compare/2023/2024/';
const compare = (page: Page, address = path) => page.goto(addressOf('sample') + address);

/** The value of a figure of a year of the sample, as its content has it, with its unit. */
function figure(year: number, name: string): string {
  const folder = join(sites.sample.content, String(year));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const [, unit = '', value = ''] =
    new RegExp(`<Figure name="${name}" unit="([^"]*)">([^<]*)<`).exec(texts.join('\n')) ?? [];
  return value + unit;
}

test.describe('two years', () => {
  test('begin with the numbers that changed, each leading to both sentences', async ({ page }) => {
    await compare(page);
    for (const name of ['新建公园', '栽植行道树', '受理热线']) {
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
      if (!(await row.first().isVisible())) await page.getByText(/^其余\d+项$/).click();
      await expect(row.getByRole('cell')).toHaveText([figure(2023, name), figure(2024, name), /./]);
    }
    const parks = page.getByRole('row').filter({ hasText: '新建公园' }).first();
    await parks.getByRole('link', { name: figure(2023, '新建公园') }).click();
    await expect(page).toHaveURL(/\/2023\/\d\/\d\/#p\d+$/);
    await expect(page.locator(':target')).toContainText(`新建公园${figure(2023, '新建公园')}`);
    await page.goBack();
    await parks.getByRole('link', { name: figure(2024, '新建公园') }).click();
    await expect(page.locator(':target')).toContainText(`新建公园${figure(2024, '新建公园')}`);
    await page.goBack();
    await parks.getByRole('link', { name: '新建公园', exact: true }).click();
    await expect(page.locator(':target')).toContainText(`新建公园${figure(2024, '新建公园')}`);
    await expect(page).toHaveURL(new RegExp(`${path}#`));
  });

  test('say how much is repeated, in all and by section, and what that means', async ({ page }) => {
    await compare(page);
    const main = page.getByRole('main');
    await expect(main.getByRole('definition').last()).toHaveText(/^\d+\.\d%$/);
    await expect(main.getByText(/连续13个字以上/)).toContainText('数字不论多少都算相同');
    const section = main.getByRole('row').filter({ hasText: '二、坚持精细管理' });
    await expect(section.getByRole('cell').first()).toHaveText(/^\d+\.\d%$/);
    await section.getByRole('link').click();
    await expect(page.locator(':target')).toContainText('坚持精细管理');
  });

  test('mark what went and what came for eyes and ears, not by colour alone', async ({ page }) => {
    await compare(page);
    const line = page.getByRole('insertion').filter({ hasText: figure(2024, '栽植行道树') });
    await expect(line).toHaveCSS('text-decoration-line', 'underline');
    await expect(line).toHaveCSS('text-decoration-style', 'solid');
    const gone = page.getByRole('deletion').filter({ hasText: figure(2023, '栽植行道树') });
    await expect(gone).toHaveCSS('text-decoration-style', 'dashed');
    expect(await line.ariaSnapshot()).toContain(`［新增 ${figure(2024, '栽植行道树')} ］`);
    expect(await gone.ariaSnapshot()).toContain(`［删去 ${figure(2023, '栽植行道树')} ］`);
  });

  test('stand side by side on a desktop, one under the other on a phone', async ({ page }) => {
    await compare(page);
    const places = async () => {
      const [before, after] = await Promise.all([
        page
          .getByRole('deletion')
          .filter({ hasText: figure(2023, '栽植行道树') })
          .boundingBox(),
        page
          .getByRole('insertion')
          .filter({ hasText: figure(2024, '栽植行道树') })
          .boundingBox(),
      ]);
      if (!before || !after) throw new Error('both numbers are shown');
      return { across: after.x - before.x, down: after.y - before.y };
    };
    const wide = await places();
    expect(wide.across).toBeGreaterThan(400);
    expect(Math.abs(wide.down)).toBeLessThan(5);
    await page.setViewportSize({ width: 375, height: 800 });
    expect((await places()).down).toBeGreaterThan(30);
  });

  test('quote both reports whole and word for word', async ({ page }) => {
    await compare(page);
    const shown = (await page.getByRole('main').textContent())?.replace(/\s/g, '') ?? '';
    for (const year of [2023, 2024]) {
      const sentences = fileOf('sample', `${year}/report.txt`)
        .split('\n')
        .slice(1)
        .filter((line) => !line.includes('\t'))
        .flatMap((line) =>
          line
            .replace(/^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)/, '')
            .split(/(?<=。)/),
        )
        .map((sentence) => sentence.replace(/\s/g, ''))
        .filter((sentence) => sentence.length > 1);
      expect(sentences.length).toBeGreaterThan(40);
      // A run-in heading has its full stop in the running text only.
      const missing = sentences.filter(
        (each) => !shown.includes(each) && !shown.includes(each.replace(/。$/, '')),
      );
      expect(missing).toEqual([]);
    }
  });

  test('show tables cell by cell', async ({ page }) => {
    await compare(page);
    const table = page
      .getByRole('table')
      .filter({ has: page.getByRole('columnheader', { name: '小游园（处）' }) });
    await expect(table.getByRole('deletion').first()).toBeVisible();
    await expect(table.getByRole('insertion').first()).toBeVisible();
    await expect(table.getByRole('row')).toHaveCount(4);
  });

  test('say of a sentence that stands elsewhere now where it is, and where it was', async ({
    page,
  }) => {
    await compare(page);
    const moved = page
      .getByText(/^\d+句写在/)
      .filter({ hasText: '热线和窗口合力便民' })
      .first();
    await moved.getByRole('link').click();
    await expect(page.locator(':target')).toBeInViewport();
    await expect(page.getByText('原在二、（三）办好市民热线').first()).toBeInViewport();
  });

  test('show one kind of changes alone, by an address that can be passed on', async ({
    browser,
  }) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await browser.newPage({ javaScriptEnabled });
      await compare(page);
      await page
        .getByRole('navigation', { name: '只看' })
        .getByRole('link', { name: /^只看新增/ })
        .click();
      await expect(page).toHaveURL(/#only-added$/);
      await expect(page.getByRole('main').locator('[data-fate~="added"]:visible')).not.toHaveCount(
        0,
      );
      await expect(page.getByRole('main').locator('.pair.kept:visible')).toHaveCount(0);
      await page.goBack();
      await expect(page.getByRole('main').locator('.pair.kept:visible')).not.toHaveCount(0);
      await page.close();
    }
  });

  test('have an address for each change, and its text as CSV and Word', async ({ page }) => {
    await compare(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const link = page.getByRole('link', { name: /^引用这一处：2024年第一部分/ }).first();
    await link.click();
    await expect(page).toHaveURL(/#c1-.*p\d+-\d+$/);
    await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
    expect(await copied()).toMatch(
      /^示例.*2023年.*与.*2024年.*对照：2024年第一部分.*\[R\/OL\]\. \[\d{4}-\d\d-\d\d\]\. http.*#c1-/,
    );
    await page.getByRole('link', { name: /^引用这一处：新建公园/ }).click();
    const told = `新建公园：2023年的报告${figure(2023, '新建公园')}，2024年的报告${figure(2024, '新建公园')}。`;
    await expect.poll(copied).toContain(told);
    await expect(page.locator('tr:target')).toContainText('新建公园');
    const rows: Record<string, string>[] = parse(fileOf('sample', `${path}changes.csv`), {
      bom: true,
      columns: true,
    });
    expect(rows.length).toBeGreaterThan(10);
    const html = fileOf('sample', `${path}index.html`);
    for (const row of rows) expect(html).toContain(`id="${row.网址?.split('#')[1]}"`);
    expect(filesOf('sample')).toContain(`${path}changes.docx`);
  });

  test('are any two that can be read', async ({ page }) => {
    await compare(page);
    const chooser = page.getByRole('navigation', { name: '选择对照的年份' });
    await expect(chooser.getByRole('link', { name: '2023', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await chooser.getByRole('link', { name: '2019', exact: true }).click();
    await expect(page).toHaveURL(/\/compare\/2019\/2024\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2019年与2024年总结对照');
    await chooser.getByRole('link', { name: '2021', exact: true }).last().click();
    await expect(page).toHaveURL(/\/compare\/2019\/2021\/$/);
    const years = pagesOf('sample').filter((each) => each.startsWith('compare/'));
    expect(years.filter((each) => /2020|2022|2025/.test(each))).toEqual([]);
    expect(years).toHaveLength(6);
  });

  test('are printed with all that is folded', async ({ page }) => {
    await compare(page);
    const folded = page.getByRole('main').locator('details:not([open]) p:not(.fate)').first();
    await expect(folded).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(folded).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.getByRole('main').locator('details:not([open])')).toHaveCount(0);
  });

  test('are reached from either report and from the list of years', async ({ page }) => {
    await page.goto(`${addressOf('sample')}2023/`);
    await page.getByRole('link', { name: '与2024年逐句对照' }).click();
    await expect(page).toHaveURL(addressOf('sample') + path);
    await page.goto(`${addressOf('sample')}years/`);
    await page.getByRole('link', { name: '与2023年对照' }).click();
    await expect(page).toHaveURL(addressOf('sample') + path);
  });

  test('can be read without JavaScript', async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await compare(page);
    await expect(page.getByRole('rowheader', { name: '新建公园', exact: true })).toBeVisible();
    const folded = page.getByRole('main').locator('details details').first();
    const text = folded.locator('summary ~ *').last();
    await expect(text).toBeHidden();
    await folded.locator('summary').click();
    await expect(text).toBeVisible();
    await page.close();
  });
});

test.describe('a thread', () => {
  test('leads from a subsection to the year before and after, and to what changed', async ({
    page,
  }) => {
    await page.goto(`${addressOf('sample')}2023/1/2/`);
    const thread = page.getByRole('region', { name: '同一件事，前后怎么写' });
    await expect(thread.getByRole('listitem')).toContainText([
      /^2021.*与2021年相比，本节\d+个数字不同/,
      /^2024.*到2024年，\d+个数字不同/,
    ]);
    await thread.getByRole('link', { name: '逐句对照' }).first().click();
    await expect(page).toHaveURL(/\/compare\/2021\/2023\/#1-2$/);
    await expect(page.locator(':target')).toContainText('补植行道树');
    await page.goBack();
    await thread.getByRole('link', { name: '下一次：2024年' }).click();
    await expect(page).toHaveURL(/\/2024\/1\/2\/$/);
  });

  test('is told newest first, with the numbers that changed and the text that came', async ({
    page,
  }) => {
    await page.goto(`${addressOf('sample')}topics/parks/`);
    const years = page.getByRole('main').getByText(/^20\d\d年$/);
    await expect(years).toHaveText(['2024年', '2023年', '2021年']);
    const main = page.getByRole('main');
    await expect(
      main
        .getByRole('definition')
        .filter({ hasText: `${figure(2023, '新建公园')} → ${figure(2024, '新建公园')}` }),
    ).toBeVisible();
    await main.getByText('2024年新增的文字').click();
    await expect(main.getByText('大树原地保留', { exact: false })).toBeVisible();
  });

  test('that was split or merged says where it was, and where it is now', async ({ page }) => {
    await page.goto(`${addressOf('sample')}topics/pests/`);
    await expect(page.getByText('部分内容2021年写在')).toContainText('加强日常养护和病虫害防治');
    await page.goto(`${addressOf('sample')}topics/hotline/`);
    const end = page.getByRole('main').getByRole('listitem').first();
    await expect(end).toContainText('2024年没有这个专题的小节');
    await expect(end).toContainText('2024年写进（三）热线和窗口合力便民');
  });

  test('is a guess that says so where a subsection has no topic', async ({ page }) => {
    await page.goto(`${addressOf('sample')}2024/3/`);
    const thread = page.getByRole('region', { name: '同一件事，前后怎么写' });
    await expect(thread).toContainText('由程序按文字判断');
    await thread.getByRole('link', { name: /^上一次：2023年/ }).click();
    await expect(page).toHaveURL(/\/2023\/\d\/$/);
    await compare(page);
    await expect(page.getByText('没有同一专题，按文字相近对照').first()).toBeVisible();
  });
});

test('a report alone is compared with nothing', async ({ page }) => {
  expect(filesOf('report').filter((file) => file.startsWith('compare'))).toEqual([]);
  for (const address of ['', '2024/', '2024/1/1/', 'years/', 'topics/minors/']) {
    await page.goto(addressOf('report') + address);
    await expect(page.getByText('对照'), address).toHaveCount(0);
  }
});
