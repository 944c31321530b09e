import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { printReports } from '../../../src/print/print-reports.ts';

vi.mock('../../../src/browser/find-browser.ts', () => ({
  findBrowser: () => Promise.reject(new Error('找不到可用的 Chromium 浏览器。请安装。')),
}));

test('without a browser it is said how to get one, and how to do without', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'site-'));
  const source = {
    dir,
    root: 'https://www.example.org/',
    contentDir: 'tests/fixtures/report-2024',
  };
  expect(await printReports(source), 'with nothing to print').toEqual(new Map());
  mkdirSync(join(dir, '2024/print'), { recursive: true });
  writeFileSync(join(dir, '2024/print/index.html'), '');
  await expect(printReports(source)).rejects.toMatchObject({
    name: 'PrintProblem',
    message: expect.stringMatching(/找不到可用的 Chromium 浏览器.*请安装.*--no-pdf/),
  });
  rmSync(dir, { recursive: true });
});
