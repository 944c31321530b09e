import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fillContents, fillSizes } from './marks.ts';
import { printReports } from './print-reports.ts';

/**
 * Prints the reports: at the end of a build each `2024/print/` becomes `2024/report.pdf`,
 * and the pages that link to it are told its pages and size.
 */
export function printedReports(options: {
  contentDir: string;
  withoutPdf: boolean;
}): AstroIntegration {
  let root = '';
  return {
    name: 'printed-reports',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = new URL(config.base, config.site ?? 'http://localhost').href.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        if (options.withoutPdf) return;
        const folder = fileURLToPath(dir);
        const pdfs = await printReports({ dir: folder, root, contentDir: options.contentDir });
        for (const path of await pagesIn(folder))
          await rewrite(path, (html) => fillSizes(html, pdfs));
        for (const [year, pdf] of pdfs) {
          await rewrite(join(folder, `${year}/print/index.html`), (html) =>
            fillContents(html, pdf),
          );
        }
      },
    },
  };
}

async function rewrite(path: string, change: (html: string) => string): Promise<void> {
  const html = await readFile(path, 'utf8');
  const changed = change(html);
  if (changed !== html) await writeFile(path, changed);
}

const pagesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name));
