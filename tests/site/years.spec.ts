import { expect, test } from 'playwright/test';
import { addressOf, fileOf, host, pagesOf } from './sites.ts';

test.describe('the list of all years', () => {
  test('has each with title, date, length, sections, figures and files', async ({ page }) => {
    await page.goto(`${addressOf('sample')}years/`);
    const rows = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading') });
    await expect(rows.getByRole('heading')).toHaveText(
      [2024, 2023, 2021, 2020, 2019].map((year) => `${year}年工作总结（示例）`),
    );
    const row = rows.nth(1);
    await expect(row).toContainText('2024年1月15日发布');
    await expect(row).toContainText(/[\d,]+字/);
    await expect(row.getByRole('link', { name: '四、存在的问题和下一步打算' })).toBeVisible();
    await expect(row.getByRole('link', { name: /^数据\d+项$/ })).toHaveAttribute(
      'href',
      /2023\/figures\/$/,
    );
    await expect(row.getByRole('link', { name: '纯文本' })).toHaveAttribute('download', /2023/);
  });

  test('says of a withdrawn one when and why, and offers no file of it', async ({ page }) => {
    await page.goto(`${addressOf('sample')}years/`);
    const row = page.getByRole('listitem').filter({ hasText: '2020年工作总结' });
    await expect(row).toContainText('已于2021年3月1日撤下。理由：数据统计口径有误');
    await expect(row.getByRole('link')).toHaveCount(1);
  });
});

test.describe('a page of an older year', () => {
  test('leads to the same topic in the newest year that has it', async ({ page }) => {
    await page.goto(`${addressOf('sample')}2021/1/2/`);
    await expect(page.getByText('这是2021年的总结。')).toBeVisible();
    await page.getByRole('link', { name: '（二）补植行道树', exact: true }).first().click();
    await expect(page).toHaveURL(`${addressOf('sample')}2024/1/2/`);
    await expect(page.getByText(/这是\d+年的总结/)).toHaveCount(0);
  });

  test('leads to the last of a topic that ended, and to the newest report', async ({ page }) => {
    await page.goto(`${addressOf('sample')}2021/2/2/`);
    const notice = page.getByText('这是2021年的总结。');
    await expect(notice).toContainText('2023年写在（三）办好市民热线');
    await expect(notice.getByRole('link')).toHaveCount(2);
    await page.goto(`${addressOf('sample')}2021/1/3/`);
    await expect(page.getByText('这是2021年的总结。').getByRole('link')).toHaveText([
      '最新一年（2024年）的总结',
    ]);
  });
});

test.describe('an old address', () => {
  test('leads to the new one, to the same paragraph, and back goes before it', async ({ page }) => {
    await page.goto(`${addressOf('sample')}2024/`);
    await page.goto(`${addressOf('sample')}2023/2/5/#p1`);
    await expect(page).toHaveURL(`${addressOf('sample')}2023/2/4/#p1`);
    await page.goBack();
    await expect(page).toHaveURL(`${addressOf('sample')}2024/`);
    await page.goto(`${addressOf('sample')}topics/tree-planting/`);
    await expect(page).toHaveURL(`${addressOf('sample')}topics/volunteers/`);
  });

  test('is no page of its own to search engines', () => {
    const html = fileOf('sample', '2023/2/5/index.html');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`<link rel="canonical" href="${host}/2023/2/4/">`);
    expect(pagesOf('sample')).not.toContain('2023/2/5/');
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('leads to the new one', async ({ page }) => {
      await page.goto(`${addressOf('sample')}2023/2/5/`);
      await expect(page).toHaveURL(`${addressOf('sample')}2023/2/4/`);
    });
  });
});
