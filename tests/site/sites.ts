import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The sites that the tests look at, each built by `npm run build` before the first test (setup.ts). */
export const sites = {
  /** A real report, frozen (fixtures/report-2024). */
  report: { content: 'tests/fixtures/report-2024', base: '/' },
  /** The same, in a folder of a host. */
  folder: { content: 'tests/fixtures/report-2024', base: '/sub/' },
  /** An invented bureau with several years and everything that a report may hold. */
  sample: { content: 'tests/fixtures/sample', base: '/' },
  /** What is hard to print: a long title, long contents, a table over three pages, images, footnotes, notes. */
  print: { content: 'tests/fixtures/print', base: '/' },
} as const;

export type SiteName = keyof typeof sites;

export const siteNames: SiteName[] = ['report', 'folder', 'sample', 'print'];

/** The host that all test sites say they have; they are served locally. */
export const host = 'https://test.example.org';

/** The folder of a built site. */
export const folderOf = (site: SiteName): string => `node_modules/.cache/test-sites/${site}`;

/** The address at which a site is served while the tests run, with its base. */
export const addressOf = (site: SiteName): string => {
  const address = process.env[`SITE_${site}`];
  if (!address) throw new Error('The sites are served by setup.ts.');
  return address;
};

/** All files of a site, relative to its folder. */
export const filesOf = (site: SiteName): string[] =>
  readdirSync(folderOf(site), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folderOf(site).length + 1))
    .sort();

export const fileOf = (site: SiteName, path: string): string =>
  readFileSync(join(folderOf(site), path), 'utf8');

/** The paths of all pages in the sitemap, below the base: ``, `2024/`, `2024/1/` … */
export const pagesOf = (site: SiteName): string[] =>
  [...fileOf(site, 'sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) =>
    decodeURI(new URL(address).pathname.slice(sites[site].base.length)),
  );

/** The kind of a page, by its path: a year, a number and the key of a topic or series stand for all. */
export const kindOf = (path: string): string =>
  path
    .replace(/\d{4}/, 'Y')
    .replace(/\d+/g, 'n')
    .replace(/(topics|figures)\/.+/, '$1');

/** One page of each kind, the print view, and the page for what does not exist. */
export function kindsOf(site: SiteName): string[] {
  const kinds = new Map(pagesOf(site).map((path) => [kindOf(path), path]));
  return [...kinds.values(), '2024/print/', 'nowhere/'];
}
