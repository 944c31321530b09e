import { defineConfig } from 'playwright/test';
import { findBrowser } from './src/browser/find-browser.ts';

export default defineConfig({
  testDir: 'tests/site',
  outputDir: 'test-results/site',
  globalSetup: './tests/site/setup.ts',
  projects: [
    { name: 'site', testIgnore: '**/dev.spec.ts' },
    // Astro's builds and its `dev` write to the same folder of the project: one after the other.
    { name: 'dev', testMatch: '**/dev.spec.ts', dependencies: ['site'] },
  ],
  // A hang ends some time; a slow or loaded machine is none.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['dot'], ['json', { outputFile: 'test-results/site.json' }]],
  use: {
    launchOptions: { ...(await findBrowser()), chromiumSandbox: false },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  },
});
