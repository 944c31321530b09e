import { expect, type Locator, test } from 'playwright/test';
import { addressOf, pagesOf } from './sites.ts';

const section = '2024/1/';
const subsection = '2024/1/2/';

const firstSentence = async (block: Locator): Promise<string> =>
  ((await block.textContent()) ?? '').split(/(?<=。)/)[0] ?? '';

test.describe('finding one’s way', () => {
  test('the front page leads to the newest report and its sections, and offers no topics of one year', async ({
    page,
  }) => {
    await page.goto(addressOf('report'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2024年精神文明建设工作总结');
    await expect(page.getByRole('link', { name: '专题' })).toHaveCount(0);
    const figures = page.getByRole('region', { name: '文中数据' });
    await expect(figures.getByRole('definition')).toHaveText(['2部', '7个', '5个', '27个'], {
      useInnerText: true,
    });
    await page.getByRole('link', { name: '加强思想道德建设' }).click();
    await expect(page).toHaveURL(`${addressOf('report')}${subsection}`);
  });

  test('the front page tells what changed since the year before, and leads to topics', async ({
    page,
  }) => {
    await page.goto(addressOf('sample'));
    const change = page.getByRole('region', { name: '2024年变了什么' });
    await expect(change).toContainText(/与2023年的总结相比，新写\d+句，删去\d+句，改写\d+句/);
    await expect(change).toContainText('5个 → 7个');
    await expect(change.getByRole('link', { name: '逐句对照' })).toHaveAttribute(
      'href',
      '/compare/2023/2024/',
    );
    await page.goto(`${addressOf('sample')}2024/1/1/`);
    await page.getByRole('complementary').getByRole('link', { name: '公园建设' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('公园建设');
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
    await expect(page.getByRole('heading', { level: 1 }).locator(':focus')).toBeVisible();
    await page.goto(`${addressOf('report')}years/`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('a paragraph’s link copies its address and its citation', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(addressOf('report') + subsection);
    const link = page.getByRole('link', { name: '第1段的链接' });
    await link.focus();
    await page.keyboard.press('Enter');
    const tools = page.getByRole('dialog', { name: '第1段' });
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

  test('the text is read aloud sentence by sentence, marked, from where one wants', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const spoken: string[] = [];
      let current: SpeechSynthesisUtterance | undefined;
      const speech = {
        getVoices: () => [{ lang: 'zh-CN', localService: true }],
        speak: (utterance: SpeechSynthesisUtterance) => {
          spoken.push(utterance.text);
          current = utterance;
          document.documentElement.dataset.spoken = spoken.join('|');
        },
        cancel: () => undefined,
      };
      Object.defineProperty(window, 'speechSynthesis', { value: speech });
      class Utterance {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
      addEventListener('said', () => current?.onend?.call(current, new Event('end') as never));
      window.scrollBy = (how) => {
        const { behavior } = typeof how === 'object' ? how : {};
        document.documentElement.dataset.moved = behavior ?? '';
      };
    });
    // Who wants less motion: the text jumps, and does not glide.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 400 });
    const spoken = () => page.evaluate(() => document.documentElement.dataset.spoken ?? '');
    const marked = () => page.evaluate(() => String([...(CSS.highlights.get('spoken') ?? [])]));
    await page.goto(`${addressOf('sample')}2024/1/1/`);
    await page.getByRole('button', { name: '朗读' }).click();
    const bar = page.getByRole('region', { name: '朗读' });
    await expect(bar.getByRole('button', { name: '暂停' })).toBeFocused();
    await page.evaluate(() => dispatchEvent(new Event('said')));
    await expect
      .poll(spoken)
      .toBe(
        '一，新建和改造公园。|全年新建公园7个，改造老旧公园4个，新增绿地面积26.5万平方米，完成投资7500多万元。',
      );
    await expect.poll(marked).toMatch(/^全年新建公园7个.*7500多万元。$/);
    await bar.getByRole('button', { name: '下一句' }).click();
    await expect.poll(spoken).toContain('|3至5月集中栽植');
    await expect(page.locator('html')).toHaveAttribute('data-moved', 'auto');
    await bar.getByRole('button', { name: '暂停' }).click();
    await expect(bar.getByRole('button', { name: '播放' })).toBeVisible();

    await page.reload();
    await page.getByRole('button', { name: '朗读' }).click();
    await expect.poll(spoken).toMatch(/^3至5月集中栽植/);
    await bar.getByRole('button', { name: '关闭' }).click();
    await expect(bar).toBeHidden();
    await page.getByRole('link', { name: '第2段的链接' }).click();
    await page.getByRole('button', { name: '从这里听' }).click();
    await expect(bar.getByRole('button', { name: '暂停' })).toBeVisible();
    await expect.poll(marked).toBe(await firstSentence(page.locator('#p2')));
  });

  test('a device without a Chinese voice says so', async ({ page }) => {
    await page.addInitScript(() => {
      const getVoices = () => [{ lang: 'en-US', localService: true }];
      Object.defineProperty(window, 'speechSynthesis', {
        value: { getVoices, cancel: () => undefined },
      });
    });
    await page.goto(`${addressOf('sample')}2024/1/1/`);
    await page.getByRole('button', { name: '朗读' }).click();
    await expect(page.getByText('这台设备没有装中文语音')).toBeVisible();
    await expect(page.getByRole('button', { name: '播放' })).toBeVisible();
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

test.describe('in any window', () => {
  test('the text begins on the first screen in each size of type', async ({ page }) => {
    for (const size of ['标准', '大字', '特大字']) {
      for (const [width, height, first] of [
        [1280, 900, 500],
        [375, 812, 700],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.goto(`${addressOf('report')}2024/2/3/`);
        await page.getByText('长辈版').click();
        await page.getByLabel(size, { exact: true }).check();
        await page.reload();
        const box = await page.locator('#p1').boundingBox();
        expect(box?.y, `${size}, ${width} px`).toBeLessThan(first);
      }
    }
  });

  for (const [width, height] of [
    [375, 812],
    [390, 700],
    [1280, 640],
  ] as const) {
    test(`the sheet of each paragraph is seen whole at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(`${addressOf('report')}2024/`);
      const sheet = page.locator('#paragraph-tools');
      for (const link of await page.locator('a.paragraph-link').all()) {
        await link.click();
        await expect(sheet).toBeInViewport({ ratio: 1 });
        await page.keyboard.press('Escape');
        await expect(link).toBeFocused();
      }
    });
  }

  test('a sentence becomes a picture, and an error is reported with its place', async ({
    page,
  }) => {
    await page.goto(`${addressOf('sample')}2024/1/1/`);
    await page.getByRole('link', { name: '第1段的链接' }).click();
    await page.getByRole('button', { name: '句子图片' }).click();
    await expect(page.getByRole('img', { name: /^句子图片：全年新建公园7个/ })).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存图片' }).click();
    expect((await download).suggestedFilename()).toMatch(/第1段\.png$/);
    const report = page.getByRole('button', { name: '找错' });
    await expect(report).toHaveAttribute('data-form', /^mailto:sample@example\.org\?/);
  });

  test('the contents show where one is, and on a phone stay one press away', async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 640 });
    await page.goto(`${addressOf('report')}2024/3/7/`);
    await expect(page.locator('.contents [aria-current="page"]')).toBeInViewport({ ratio: 0.9 });
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto(`${addressOf('report')}2024/#3-7`);
    const button = page.locator('summary', { hasText: '目录' });
    await expect(button).toBeInViewport();
    await button.click();
    await expect(page.locator('.contents [aria-current="location"]')).toBeInViewport({
      ratio: 0.9,
    });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation', { name: '目录' })).toBeHidden();
  });

  test('in forced colours only the current entry of the contents has a line', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(`${addressOf('report')}2024/2/3/`);
    const lines = await page.locator('.contents a').evaluateAll((links) => {
      const paper = getComputedStyle(document.body).backgroundColor;
      return links
        .filter((link) => getComputedStyle(link).borderLeftColor !== paper)
        .map((link) => link.getAttribute('aria-current'));
    });
    expect(lines).toEqual(['page']);
    await page.goto(`${addressOf('report')}search/?q=文明城市`);
    const found = page.locator('#search-results mark').first();
    await expect(found).toBeVisible();
    const [mark, paper] = await found.evaluate((element) =>
      [element, document.body].map((each) => getComputedStyle(each).backgroundColor),
    );
    expect(mark).not.toBe(paper);
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
    await expect(page.getByRole('button', { name: '朗读' })).toBeHidden();
  });
});
