import { expect, test } from 'playwright/test';
import { addressOf, pagesOf } from './sites.ts';

const section = '2024/1/';
const subsection = '2024/1/2/';

test.describe('finding one’s way', () => {
  test('the front page leads to the newest report, its sections and its topics', async ({
    page,
  }) => {
    await page.goto(addressOf('report'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2024年精神文明建设工作总结');
    await page.getByRole('link', { name: '加强思想道德建设' }).click();
    await expect(page).toHaveURL(`${addressOf('report')}${subsection}`);
    await page
      .getByRole('complementary')
      .getByRole('link', { name: '思想道德建设', exact: true })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('思想道德建设');
  });

  test('the breadcrumb says where one is', async ({ page }) => {
    await page.goto(addressOf('report') + subsection);
    const trail = page.getByRole('navigation', { name: '当前位置' });
    await expect(trail.getByRole('link').first()).toHaveText('首页');
    await expect(trail.locator('[aria-current="page"]')).toHaveText('（二）加强思想道德建设');
    await trail.getByRole('link', { name: '2024年' }).click();
    await expect(page).toHaveURL(`${addressOf('report')}2024/`);
  });

  test('the contents show the current place, and the neighbours are one click away', async ({
    page,
  }) => {
    await page.goto(addressOf('report') + subsection);
    const contents = page.getByRole('navigation', { name: '目录' });
    await expect(contents.locator('[aria-current="page"]')).toHaveText('（二）加强思想道德建设');
    const pager = page.getByRole('navigation', { name: '前后章节' });
    await expect(pager.getByRole('link', { name: '上一节' })).toHaveAttribute(
      'href',
      /\/2024\/1\/1\/$/,
    );
    await pager.getByRole('link', { name: '下一节' }).click();
    await expect(page).toHaveURL(`${addressOf('report')}2024/2/1/`);
  });

  test('the contents of the whole report follow the reading', async ({ page }) => {
    await page.goto(`${addressOf('report')}2024/`);
    const contents = page.getByRole('navigation', { name: '目录' });
    await page.locator('[id="3-2"]').evaluate((element) => element.scrollIntoView());
    await expect(contents.locator('[aria-current="location"]')).toContainText('（二）突出');
  });

  test('what does not exist says so, and leads on', async ({ page }) => {
    const response = await page.goto(`${addressOf('report')}2024/9/`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
    await page.getByRole('main').getByRole('link', { name: '2024年精神文明建设工作总结' }).click();
    await expect(page).toHaveURL(`${addressOf('report')}2024/`);
  });
});

test.describe('by keyboard', () => {
  test('the first stop skips to the text', async ({ page }) => {
    await page.goto(addressOf('report') + subsection);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('a paragraph’s link copies its address and its citation', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(addressOf('report') + subsection);
    const link = page.getByRole('link', { name: '第1段的链接' });
    await link.focus();
    await page.keyboard.press('Enter');
    const tools = page.getByRole('group', { name: '引用本段' });
    await expect(tools.getByRole('button', { name: '复制链接' })).toBeFocused();
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

    await page.keyboard.press('Enter');
    await expect(tools.getByRole('status')).toHaveText('已复制');
    expect(await copied()).toBe('https://test.example.org/2024/1/2/#p1');

    await tools.getByRole('button', { name: '复制引用' }).press('Enter');
    await expect
      .poll(copied)
      .toBe(
        '市xx局：《2024年精神文明建设工作总结》第一部分（二）第1段，https://test.example.org/2024/1/2/#p1',
      );
    await page.keyboard.press('Escape');
    await expect(tools).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('on the whole-report page a paragraph is cited by its own page', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${addressOf('report')}2024/`);
    await page.locator('[id="1-2-p1"]').getByRole('link', { name: '第1段的链接' }).click();
    await page.getByRole('button', { name: '复制链接' }).click();
    await expect(page.getByText('已复制')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'https://test.example.org/2024/1/2/#p1',
    );
  });
});

test.describe('as the reader wants it', () => {
  test('长辈版 enlarges the type on every page until it is set back', async ({ page }) => {
    const size = (): Promise<string> =>
      page
        .locator('main p')
        .first()
        .evaluate(() => getComputedStyle(document.documentElement).fontSize);
    await page.goto(addressOf('report'));
    await expect.poll(size).toBe('18px');
    await page.getByText('长辈版').click();
    await page.getByLabel('特大字').check();
    await expect.poll(size).toBe('30px');
    await page.goto(addressOf('report') + section);
    await expect.poll(size).toBe('30px');
    await page.getByText('长辈版').click();
    await page.getByLabel('标准').check();
    await expect.poll(size).toBe('18px');
  });

  test('a chosen theme holds, whatever the system asks for', async ({ page }) => {
    const paper = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(addressOf('report'));
    const dark = await paper();
    await page.getByText('长辈版').click();
    await page.getByLabel('浅色').check();
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.goto(addressOf('report') + section);
    expect(await paper()).toBe(light);
  });

  test('the text is read aloud, each piece once, until it is stopped', async ({ page }) => {
    await page.addInitScript(() => {
      const spoken: string[] = [];
      const speak = ({ text }: SpeechSynthesisUtterance): void => {
        spoken.push(text);
        document.documentElement.dataset.spoken = spoken.join('\n');
      };
      const cancel = (): void => {
        spoken.length = 0;
      };
      Object.defineProperty(window, 'speechSynthesis', { value: { speak, cancel } });
    });
    await page.goto(`${addressOf('sample')}2024/1/1/`);
    await page.getByText('长辈版').click();
    await page.getByRole('button', { name: '朗读正文' }).click();
    const spoken = await page.evaluate(() => document.documentElement.dataset.spoken ?? '');
    const text = await page.locator('[data-report-text]').textContent();
    expect(spoken.replace(/\s/g, '')).toBe(text?.replace(/\s/g, ''));
    await page.getByRole('button', { name: '停止朗读' }).click();
    await expect(page.getByRole('button', { name: '朗读正文' })).toBeVisible();
  });

  test('Escape closes the panel and gives the focus back', async ({ page }) => {
    await page.goto(addressOf('report'));
    await page.getByText('长辈版').click();
    await page.getByLabel('深色').focus();
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('深色')).toBeHidden();
    await expect(page.locator('#display summary')).toBeFocused();
  });

  test('on a phone the contents are behind one button', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 800 });
    await page.goto(addressOf('report') + subsection);
    const contents = page.getByRole('navigation', { name: '目录' });
    await expect(contents).toBeHidden();
    await page.locator('summary', { hasText: '目录' }).click();
    await contents.getByRole('link', { name: '持续深入开展政治理论学习' }).click();
    await expect(page).toHaveURL(`${addressOf('report')}2024/1/1/`);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every page shows its text, and the contents can be reached', async ({ page }) => {
    test.slow();
    for (const path of pagesOf('report')) {
      await page.goto(addressOf('report') + path);
      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { level: 1 }), path).toBeVisible();
      const isVisible = await main.locator('p').first().isVisible();
      expect(isVisible, path).toBe(true);
    }
    await page.goto(addressOf('report') + subsection);
    await expect(page.getByRole('navigation', { name: '目录' })).toBeVisible();
    await page.setViewportSize({ width: 375, height: 800 });
    await page.goto(addressOf('report') + subsection);
    await page.locator('summary', { hasText: '目录' }).click();
    await expect(page.getByRole('navigation', { name: '目录' })).toBeVisible();
  });

  test('nothing is offered that would not work', async ({ page }) => {
    await page.goto(addressOf('report') + subsection);
    await expect(page.getByText('长辈版')).toBeHidden();
    await expect(page.getByRole('button', { name: '复制链接' })).toBeHidden();
  });
});
