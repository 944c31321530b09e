import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as expectNow, type Page, test } from 'playwright/test';

/** Patient enough for a machine that does other work at the same time. */
const expect = expectNow.configure({ timeout: 40_000 });

async function freePort(): Promise<string> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return String(address && typeof address === 'object' ? address.port : '');
}

/** Starts `npm run dev`, and returns it with its address once it is ready. */
async function startDev(content: string): Promise<{ dev: ChildProcess; address: string }> {
  const options = ['--content', content, '--port', await freePort()];
  const dev = spawn('node', ['src/commands/run.js', 'dev', ...options], { stdio: 'pipe' });
  let output = '';
  dev.stderr.on('data', (piece) => {
    output += piece;
  });
  for await (const piece of dev.stdout.iterator({ destroyOnReturn: false })) {
    output += piece;
    const address = /网站已就绪：(\S+?)（/.exec(output)?.[1];
    if (!address) continue;
    dev.stdout.resume();
    return { dev, address };
  }
  throw new Error(`dev ended:\n${output}`);
}

/** Mistakes that staff make while they write: what they do to the content, and what they then read. */
const mistakes: { what: string; make(content: string): void; said: RegExp[] }[] = [
  {
    what: 'text that MDX cannot read',
    make: (content) => append(content, '噪声<60分贝。'),
    said: [/2024\/2-管理服务\/4-科普\.mdx　第\d+行第3个字/, /“<”后面直接跟着“6”/, /加一个反斜杠/],
  },
  {
    what: 'front matter that is no YAML',
    make: (content) => writeFileSync(subsection(content), '---\ntitle: "科普\n---\n\n甲。\n'),
    said: [/4-科普\.mdx　第2行第8个字/, /引号没有成对/],
  },
  {
    what: 'an unknown key',
    make: (content) => writeFileSync(subsection(content), '---\ntitel: 科普\n---\n\n甲。\n'),
    said: [/4-科普\.mdx　第2行第1个字/, /是不是要写 title/],
  },
  {
    what: 'an empty file',
    make: (content) => writeFileSync(subsection(content), ''),
    said: [/4-科普\.mdx　第1行第1个字/, /没有栏目/],
  },
  {
    what: 'a file without a number',
    make: (content) => renameSync(subsection(content), join(content, '2024/2-管理服务/科普.mdx')),
    said: [/2-管理服务\/科普\.mdx/, /没有序号/],
  },
  {
    what: 'a removed file',
    make: (content) => rmSync(join(content, '2024/2-管理服务/section.mdx')),
    said: [/缺少 2024\/2-管理服务\/section\.mdx/],
  },
  {
    what: 'a renamed folder',
    make: (content) =>
      renameSync(join(content, '2024/2-管理服务'), join(content, '2024/5-管理服务')),
    said: [/缺少序号 2/],
  },
  {
    what: 'settings that are no YAML',
    make: (content) => writeFileSync(join(content, 'site.yaml'), 'name： 甲\n'),
    said: [/site\.yaml　第1行第1个字/, /中文冒号/],
  },
];

const subsection = (content: string): string => join(content, '2024/2-管理服务/4-科普.mdx');

const append = (content: string, text: string): void =>
  writeFileSync(subsection(content), `${readFileSync(subsection(content), 'utf8')}\n${text}\n`);

test.describe('in dev', () => {
  const work = realpathSync(mkdtempSync(join(tmpdir(), 'dev-')));
  const content = join(work, '内 容');
  const restore = (): void => {
    for (const name of readdirSync(content)) rmSync(join(content, name), { recursive: true });
    cpSync('tests/fixtures/sample', content, { recursive: true });
  };
  let dev: ChildProcess;
  let address = '';

  test.describe.configure({ mode: 'serial' });
  test.slow();
  test.beforeAll(async () => {
    cpSync('tests/fixtures/sample', content, { recursive: true });
    append(content, '启动时就有错：{');
    ({ dev, address } = await startDev(content));
  });
  test.afterAll(() => {
    dev.kill();
    rmSync(work, { recursive: true, force: true });
  });

  const isShown = (page: Page): Promise<void> =>
    expect(page.getByRole('heading', { name: '科普' }).first()).toBeVisible();

  test('a mistake that was there at the start is said, and the site comes when it is mended', async ({
    page,
  }) => {
    await page.goto(`${address}2024/2/4/`);
    await expect(page.getByRole('listitem')).toContainText('花括号');
    restore();
    await isShown(page);
  });

  test('editors know which schema a file with a Chinese name has', () => {
    const manifest = JSON.parse(readFileSync('.astro/collections/collections.json', 'utf8'));
    expectNow(manifest.entries[`file://${subsection(content).toLowerCase()}`]).toBe('subsections');
  });

  test('a draft is shown as one', async ({ page }) => {
    await page.goto(`${address}2025/`);
    await expect(page.getByText('送审稿').first()).toBeVisible();
  });

  test('changes are seen: of text, settings, names and files', async ({ page }) => {
    await page.goto(`${address}2024/2/4/`);
    append(content, '新增的一段。');
    await expect(page.getByText('新增的一段。')).toBeVisible();
    const file = join(content, 'site.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^name: .*/m, 'name: 改名的网站'));
    await expect(page.getByText('改名的网站').first()).toBeVisible();
    restore();
    await expect(page.getByText('改名的网站')).toHaveCount(0);

    await page.goto(`${address}2024/3/`);
    renameSync(join(content, '2024/3-自身建设'), join(content, '2024/3-队伍建设'));
    writeFileSync(
      join(content, '2024/3-队伍建设/3-新节.mdx'),
      '---\ntitle: 新的一节\n---\n\n新节正文。\n',
    );
    await expect(page.getByText('新节正文。')).toBeVisible();
    rmSync(join(content, '2024/3-队伍建设/3-新节.mdx'));
    await expect(page.getByText('新节正文。')).toHaveCount(0);
    restore();
    await expect(page.getByRole('heading', { name: '自身建设' }).first()).toBeVisible();
  });

  for (const { what, make, said } of mistakes) {
    test(`${what} is said in Chinese with its place, until it is mended`, async ({ page }) => {
      await page.goto(`${address}2024/2/4/`);
      await isShown(page);
      make(content);
      await expect(page.getByRole('heading', { name: '内容有错误' })).toBeVisible();
      for (const words of said) await expect(page.getByRole('main')).toContainText(words);
      restore();
      await isShown(page);
      await expect(page.getByText('内容有错误')).toHaveCount(0);
    });
  }

  test('after a mistake the writer is back at the same place of the page', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 400 });
    await page.goto(`${address}2024/`);
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(1000);
    append(content, '噪声<60分贝。');
    await expect(page.getByRole('heading', { name: '内容有错误' })).toBeVisible();
    restore();
    await expect
      .poll(() => page.evaluate(() => scrollY).catch(() => 0))
      .toBeGreaterThan(place - 50);
  });

  test('a slip of the pen is a warning below the page, until it is mended or acknowledged', async ({
    page,
  }) => {
    await page.goto(`${address}2024/2/4/`);
    append(content, '截止目前完成。');
    await page.getByText('1处警告').click();
    await expect(page.getByText('“截止目前”应为“截至目前”')).toBeVisible();
    restore();
    await expect(page.getByText('1处警告')).toHaveCount(0);
    await isShown(page);

    append(content, '截止目前完成。');
    await page.getByText('1处警告').click();
    await page.getByRole('textbox', { name: '理由' }).fill('照原件公布');
    await page.getByRole('button', { name: '不再提示' }).click();
    await expect(page.getByText('1处警告')).toHaveCount(0);
    await isShown(page);
    expectNow(readFileSync(subsection(content), 'utf8')).toContain(
      '- rule: wording\n    text: 截止目前\n    reason: 照原件公布\n',
    );
    restore();
  });
});
