import { expect, test } from 'playwright/test';
import { addressOf, fileOf, filesOf, kindsOf } from './sites.ts';

for (const site of ['report', 'folder', 'sample'] as const) {
  test(`no page of ${site} asks another host for anything, or reports an error`, async ({
    page,
  }) => {
    test.slow();
    const wrong: string[] = [];
    const own = new URL(addressOf(site)).origin;
    page.on('request', (request) => {
      if (!request.url().startsWith(own)) wrong.push(request.url());
    });
    page.on('console', (message) => {
      const isMissingPage = message.location().url.endsWith('/nowhere/');
      if (['error', 'warning'].includes(message.type()) && !isMissingPage)
        wrong.push(message.text());
    });
    page.on('pageerror', (error) => wrong.push(error.message));
    for (const path of kindsOf(site)) {
      await page.goto(addressOf(site) + path, { waitUntil: 'networkidle' });
    }
    expect(wrong).toEqual([]);
  });
}

test('every page carries a strict policy', () => {
  const pages = filesOf('sample').filter((name) => /(?<!report)\.html$/.test(name));
  for (const path of pages) {
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(
      fileOf('sample', path),
    )?.[1];
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
  }
});

test('the one file of a report, which portals take over, holds nothing that runs', () => {
  const files = filesOf('sample').filter((name) => name.endsWith('/report.html'));
  expect(files.length).toBeGreaterThan(0);
  for (const path of files)
    expect(fileOf('sample', path), path).not.toMatch(/<script|<iframe|\son\w+=|javascript:/i);
});

test('a script that was slipped in does not run', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto(addressOf('report'));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "hijacked"';
    document.body.append(script);
  });
  expect(refused.join()).toContain('Content Security Policy');
  await expect(page).not.toHaveTitle('hijacked');
});
