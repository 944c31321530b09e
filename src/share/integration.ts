import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { takeImages } from './images.ts';

/** Where Astro renders the cards, for the images to be taken of them; not published. */
const cardsAddress = 'share/cards/';

/** Makes the images that shared links show, at the end of a build, in the browser that prints the reports. */
export function shareImages(options: {
  contentDir: string;
  withoutPdf: boolean;
}): AstroIntegration {
  let root = '';
  return {
    name: 'share-images',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'build' || options.withoutPdf) return;
        injectRoute({
          pattern: `/${cardsAddress}`,
          entrypoint: new URL('./cards.astro', import.meta.url),
          prerender: true,
        });
      },
      'astro:config:done': ({ config }) => {
        root = new URL(config.base, config.site ?? 'http://localhost').href.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        if (options.withoutPdf) return;
        const folder = fileURLToPath(dir);
        const cards = join(folder, cardsAddress);
        const html = await readFile(join(cards, 'index.html'), 'utf8');
        const images = await takeImages(cardsAddress, html, {
          dir: folder,
          root,
          contentDir: options.contentDir,
        });
        for (const [file, bytes] of images) {
          await mkdir(dirname(join(folder, file)), { recursive: true });
          await writeFile(join(folder, file), bytes);
        }
        await rm(dirname(cards), { recursive: true });
      },
    },
  };
}
