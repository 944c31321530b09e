import { join } from 'node:path';
import type { LaunchOptions, Page } from 'playwright';

/** A built site, open in a browser. */
export interface OpenSite {
  /** Opens a page of the site, by its address relative to the base; the caller closes it. */
  open(address: string): Promise<Page>;
  /** The file that stands behind a full address. */
  fileOf(url: string): string;
  close(): Promise<void>;
}

/**
 * Opens a built site in Chromium under its public address, so that links lead there; every file comes from its
 * folder, nothing from a network, and scripts do not run.
 * @param dir the site's folder
 * @param root the full public address of the site, with its base
 * @param found the browser (findBrowser)
 */
export async function openBuiltSite(
  dir: string,
  root: string,
  found: LaunchOptions,
): Promise<OpenSite> {
  const { chromium } = await import('playwright'); // half a second, which a build with nothing to print spares
  const browser = await chromium.launch(found);
  // The policy of the pages would refuse the faces that are put into them.
  const context = await browser.newContext({
    bypassCSP: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const fileOf = (url: string): string => {
    const path = decodeURIComponent(url.slice(root.length)).replace(/(^|\/)$/, '$1index.html');
    return join(dir, path);
  };
  await context.route('**', (route) => {
    const [url = ''] = route.request().url().split(/[?#]/);
    if (!url.startsWith(root) || url.endsWith('.js')) return route.abort();
    return route.fulfill({ path: fileOf(url) });
  });
  return {
    open: async (address) => {
      const page = await context.newPage();
      await page.goto(root + address);
      return page;
    },
    fileOf,
    close: () => browser.close(),
  };
}
