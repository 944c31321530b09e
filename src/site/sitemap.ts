import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { currentContent } from '../reader/current-content.ts';
import { lastChange, toInstant } from '../report/dates.ts';
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
      !Object.hasOwn(currentContent(contentDir).redirects.data ?? {}, pathOf(page)) &&
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
const readChanges = (): Map<string, string> =>
  new Map(
    currentContent(contentDir).reports.flatMap(({ place, frontMatter: { data } }) => {
      const change = data && data.status !== 'draft' ? lastChange(data) : undefined;
      return change ? [[String(place.year), change]] : [];
    }),
  );

/** Of a page of a year, or of two, the year's; of the front page, and of those of all years, the latest. */
function changeOf(page: string, changes: Map<string, string>): string | undefined {
  const years = page.match(/\b\d{4}(?=\/)/g);
  const showsAll = /^(|years\/|figures\/([a-z0-9-]+\/)?)$/.test(page);
  const shown = years?.map((year) => changes.get(year)) ?? (showsAll ? [...changes.values()] : []);
  return shown
    .filter((change) => change !== undefined)
    .sort()
    .at(-1);
}
