import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readRedirects } from '../redirects.ts';
import { lastChange, toInstant } from '../report/dates.ts';
import { reportSchema } from '../report/schema.ts';
import { contentDir } from '../settings.ts';

/**
 * The sitemap, without old addresses and print views, which hold what another page has. A page's last change is what
 * the reports that it shows say of theirs in their front matter, never the time of the build; pages of which that says
 * nothing have none.
 */
export function reportSitemap(): AstroIntegration {
  let base = '/';
  let changes: Map<string, string> | undefined;
  const pathOf = (url: string): string => new URL(url).pathname.slice(base.length);
  const made = sitemap({
    filter: (page) =>
      !Object.hasOwn(readRedirects(), pathOf(page)) &&
      !/(^share\/cards|\/print)\/$/.test(pathOf(page)),
    serialize: (item) => {
      changes ??= readChanges();
      const change = changeOf(pathOf(item.url), changes);
      return change ? { ...item, lastmod: toInstant(change).toISOString() } : item;
    },
  });
  const configured: AstroIntegration['hooks']['astro:config:done'] = (options) => {
    base = options.config.base;
    return made.hooks['astro:config:done']?.(options);
  };
  return { ...made, hooks: { ...made.hooks, 'astro:config:done': configured } };
}

/** The last change of each year's report, where it is published and says so. */
function readChanges(): Map<string, string> {
  const paths = readdirSync(contentDir)
    .filter((name) => /^\d{4}$/.test(name))
    .map((year) => ({ year, path: join(contentDir, year, 'report.mdx') }))
    .filter(({ path }) => existsSync(path));
  return new Map(
    paths.flatMap(({ year, path }) => {
      const data = reportSchema.parse(parseFrontmatter(readFileSync(path, 'utf8')).frontmatter);
      const change = data.status === 'draft' ? undefined : lastChange(data);
      return change ? [[year, change]] : [];
    }),
  );
}

/** Of a page of a year, or of two, the year's; of the front page, and of those of all years, the latest. */
function changeOf(page: string, changes: Map<string, string>): string | undefined {
  const years = page.match(/\b\d{4}(?=\/)/g);
  const showsAll = /^(|years\/|figures\/)$/.test(page);
  const shown = years?.map((year) => changes.get(year)) ?? (showsAll ? [...changes.values()] : []);
  return shown
    .filter((change) => change !== undefined)
    .sort()
    .at(-1);
}
