import { type Browser, chromium } from 'playwright';
import { findBrowser } from '../browser/find-browser.ts';
import { serve } from './serve.ts';

/** How soon a page on a phone shows its largest part, and how far it moves then. */
export interface PageSpeed {
  path: string;
  /** Largest Contentful Paint, in seconds. */
  largestPaint: number;
  /** Cumulative Layout Shift. */
  shift: number;
}

/**
 * Measures pages of a built site as a phone on a slow line gets them: 1.6 Mbit/s, 150 ms a request, nothing cached,
 * files as they lie on the disk, without compression.
 * @param dir the site's folder
 * @param paths of pages, below its root
 */
export async function pageSpeeds(dir: string, paths: string[]): Promise<PageSpeed[]> {
  const served = await serve(dir, '/', 0);
  const browser = await chromium.launch({ ...(await findBrowser()), chromiumSandbox: false });
  try {
    const speeds: PageSpeed[] = [];
    for (const path of paths) {
      const paint = await measure(browser, `http://localhost:${served.port}/${path}`);
      speeds.push({ path, ...paint });
    }
    return speeds;
  } finally {
    await browser.close();
    served.close();
  }
}

async function measure(browser: Browser, address: string): Promise<Omit<PageSpeed, 'path'>> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      document.documentElement.dataset.largestPaint = String(list.getEntries().at(-1)?.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value);
      document.documentElement.dataset.shift = String(sum);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => document.documentElement.dataset.largestPaint);
  const { largestPaint, shift } = await page.evaluate(() => ({
    ...document.documentElement.dataset,
  }));
  await context.close();
  return {
    largestPaint: Number((Number(largestPaint) / 1000).toFixed(2)),
    shift: Number(Number(shift ?? 0).toFixed(3)),
  };
}
