import { defineConfig } from 'playwright/test';
import { findBrowser } from './src/browser/find-browser.ts';

export default defineConfig({
  testDir: 'tests/site',
  outputDir: 'test-results/site',
  globalSetup: './tests/site/setup.ts',
  // A hang ends some time; a slow or loaded machine is none.
  timeout: 600_000,
  expect: {
    timeout: 60_000,
    toMatchAriaSnapshot: { pathTemplate: 'tests/site/aria/{arg}{ext}' },
  },
  fullyParallel: true,
  workers: 3, // each waits for its browser at times: on two cores a seventh less than with two
  forbidOnly: Boolean(process.env.CI),
  reporter: [['dot'], ['json', { outputFile: 'test-results/site.json' }]],
  use: {
    // Drawing without the process that stands for a graphics card takes a twelfth less time.
    launchOptions: { ...(await findBrowser()), chromiumSandbox: false, args: ['--disable-gpu'] },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  },
});
