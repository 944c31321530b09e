import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isYear } from '../report/addresses.ts';
import { oneFileReport } from './one-file.ts';

/** Writes `report.html` of each report at the end of a build, of its finished page. */
export function oneFileReports(): AstroIntegration {
  let root = new URL('http://localhost/');
  return {
    name: 'one-file-reports',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = new URL(`${config.base}/`.replace(/\/+/g, '/'), config.site ?? 'http://localhost');
      },
      'astro:build:done': ({ dir }) => writeReports(fileURLToPath(dir), root),
    },
  };
}

function writeReports(dir: string, root: URL): void {
  for (const year of readdirSync(dir).filter(isYear)) {
    const page = join(dir, year, 'index.html');
    if (!existsSync(page)) continue;
    const html = oneFileReport(readFileSync(page, 'utf8'), {
      address: new URL(`${year}/`, root).href,
      embed: (path) => dataAddress(join(dir, decodeURIComponent(path.slice(root.pathname.length)))),
    });
    if (html) writeFileSync(join(dir, year, 'report.html'), html);
  }
}

const types: Record<string, string> = { '.svg': 'image/svg+xml', '.jpg': 'image/jpeg' };

function dataAddress(file: string): string {
  const type = types[extname(file)] ?? `image/${extname(file).slice(1)}`;
  return `data:${type};base64,${readFileSync(file).toString('base64')}`;
}
