import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The print view, and the attachments, since images among them may be printed. */
const routes = [
  ['/[year]/print', 'print.astro'],
  ['/[year]/attachments/[file]', 'attachments/[file].ts'],
] as const;

/**
 * Has Astro render the print view only, for `npm run print`: the site's other pages, its search and its images would
 * take most of the time.
 */
export const onlyPrintView = (): AstroIntegration => ({
  name: 'only-print-view',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const [pattern, page] of routes) {
        const entrypoint = fileURLToPath(new URL(`../pages/[year]/${page}`, import.meta.url));
        injectRoute({ pattern, entrypoint, prerender: true });
      }
    },
  },
});
