import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Has Astro render the print view only, for `npm run print`: the site's other pages, its search and its images would
 * take most of the time.
 */
export const onlyPrintView = (): AstroIntegration => ({
  name: 'only-print-view',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      injectRoute({
        pattern: '/[year]/print',
        entrypoint: fileURLToPath(new URL('../pages/[year]/print.astro', import.meta.url)),
        prerender: true,
      });
    },
  },
});
