import { existsSync } from 'node:fs';
import { type BrowserType, firefox, webkit } from 'playwright';
import type { Candidate, Engine } from './engine.ts';

/** Firefox and WebKit as Playwright brings them (on hosted CI). */
export const playwrightEngines = (): Candidate[] =>
  [firefox, webkit].map((type) => ({
    name: `${type.name()}（Playwright）`,
    start: existsSync(type.executablePath()) ? () => start(type) : undefined,
    remedy: `npx playwright install --with-deps ${type.name()}`,
  }));

async function start(type: BrowserType): Promise<Engine> {
  const browser = await type.launch();
  const page = await browser.newPage();
  return {
    open: async (url, width, height) => {
      await page.setViewportSize({ width, height });
      await page.goto(url);
    },
    run: (script) => page.evaluate(`(() => {${script}})()`),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}
