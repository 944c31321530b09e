import { z } from 'zod';
import { openBuiltSite } from '../browser/built-site.ts';
import { readFaces, wearFaces } from '../browser/faces.ts';
import { hash, keep, kept, toolsHash } from '../print/cache.ts';
import { browserForPrint, type Source } from '../print/print-reports.ts';

/** Images (PNG) by the path of their file in the site. */
const images = z.map(
  z.string(),
  z.custom<Uint8Array>((value) => value instanceof Uint8Array),
);

/** The faces that the cards wear. */
const families = ['Report XiaoBiaoSong', 'Report Song'];

/**
 * Takes an image of each card of a page; those of cards that have not changed since come from the cache.
 * @param address of the page with the cards, relative to the base
 * @param html of that page
 * @throws PrintProblem where there is no browser
 */
export async function takeImages(
  address: string,
  html: string,
  { dir, root, contentDir }: Source,
): Promise<z.infer<typeof images>> {
  const browser = await browserForPrint();
  const faces = (await readFaces(contentDir)).filter(({ family }) => families.includes(family));
  const key = hash([await toolsHash(faces, browser), html.slice(html.indexOf('<style'))]);
  const earlier = await kept(key, images);
  if (earlier) return earlier;
  const site = await openBuiltSite(dir, root, browser);
  try {
    const page = await site.open(address);
    await wearFaces(page, faces);
    const taken = new Map<string, Uint8Array>();
    for (const card of await page.locator('[data-file]').all()) {
      taken.set((await card.getAttribute('data-file')) ?? '', await card.screenshot());
    }
    await keep(key, taken);
    return taken;
  } finally {
    await site.close();
  }
}
