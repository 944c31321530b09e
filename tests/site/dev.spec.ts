import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';

async function freePort(): Promise<string> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return String(address && typeof address === 'object' ? address.port : '');
}

/** Starts `npm run dev`, and returns it with its address once it is ready. */
async function startDev(content: string): Promise<{ process: ChildProcess; address: string }> {
  const options = ['--content', content, '--port', await freePort()];
  const dev = spawn('node', ['src/commands/run.js', 'dev', ...options], { stdio: 'pipe' });
  let output = '';
  for await (const piece of dev.stdout) {
    output += piece;
    const address = /网站已就绪：(\S+?)（/.exec(output)?.[1];
    if (address) return { process: dev, address };
  }
  throw new Error(`dev ended:\n${output}`);
}

test('in dev a draft is shown, a change is seen, and a mistake says so in Chinese until it is mended', async ({
  page,
}) => {
  test.slow();
  const content = mkdtempSync(join(tmpdir(), 'dev-'));
  cpSync('tests/fixtures/sample', content, { recursive: true });
  const { process: dev, address } = await startDev(content);
  try {
    await page.goto(`${address}2025/`);
    await expect(page.getByText('送审稿').first()).toBeVisible();

    const file = join(content, '2024/2-管理服务/4-科普.mdx');
    const right = readFileSync(file, 'utf8');
    await page.goto(`${address}2024/2/4/`);
    writeFileSync(file, `${right}\n新增的一段。\n`);
    await expect(page.getByText('新增的一段。')).toBeVisible();

    writeFileSync(file, `${right}\n噪声<60分贝。\n`);
    const overlay = page.locator('vite-error-overlay');
    await expect(overlay).toContainText('4-科普.mdx:');
    await expect(overlay).toContainText('要原样显示“<”，在它前面加一个反斜杠');

    writeFileSync(file, right);
    await expect(overlay).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('科普');
  } finally {
    dev.kill();
    rmSync(content, { recursive: true, force: true });
  }
});
