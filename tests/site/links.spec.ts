import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'playwright/test';
import { visit } from 'unist-util-visit';
import { fileOf, filesOf, host, type SiteName, siteNames, sites } from './sites.ts';

/** Where a file of a site is found: pages by their folder. */
const addressOfFile = (site: SiteName, path: string): string =>
  host + sites[site].base + path.replace(/(^|\/)index\.html$/, '$1');

function elements(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    found.push(element);
  });
  return found;
}

const pages = (site: SiteName): Map<string, Element[]> =>
  new Map(
    filesOf(site)
      .filter((path) => path.endsWith('.html'))
      .map((path) => [addressOfFile(site, path), elements(fromHtml(fileOf(site, path)))]),
  );

const idsOf = (page: Element[] | undefined): string[] =>
  page?.flatMap(({ properties }) => (properties.id ? [String(properties.id)] : [])) ?? [];

const targetsOf = (page: Element[]): string[] =>
  page
    .flatMap(({ properties }) => [properties.href, properties.src])
    .filter((target) => typeof target === 'string');

for (const site of siteNames) {
  test(`every link and fragment of ${site} leads somewhere`, () => {
    const all = pages(site);
    const files = new Set(filesOf(site).map((path) => encodeURI(addressOfFile(site, path))));
    const leadsSomewhere = ({ origin, pathname, hash }: URL): boolean => {
      const id = decodeURIComponent(hash.slice(1));
      const isThere = files.has(origin + pathname);
      return isThere && (!id || idsOf(all.get(decodeURI(origin + pathname))).includes(id));
    };
    const broken = [...all].flatMap(([address, page]) =>
      targetsOf(page)
        .map((target) => new URL(target, address))
        .filter((url) => url.origin === host && !leadsSomewhere(url))
        .map((url) => `${address} → ${url}`),
    );
    expect(all.size).toBeGreaterThan(20);
    expect(broken).toEqual([]);
  });

  test(`no page of ${site} has the same id twice`, () => {
    for (const [address, page] of pages(site)) {
      const ids = idsOf(page);
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        address,
      ).toEqual([]);
    }
  });

  test(`feed, sitemap and robots.txt of ${site} name addresses that exist`, () => {
    const files = new Set(filesOf(site).map((path) => encodeURI(addressOfFile(site, path))));
    for (const name of ['feed.xml', 'sitemap-index.xml', 'sitemap-0.xml', 'robots.txt']) {
      const text = fileOf(site, name);
      const named = text.match(new RegExp(`${host}[^<"#\\s]*`, 'g')) ?? [];
      expect(named.length, name).toBeGreaterThan(0);
      expect(
        named.filter((address) => !files.has(address)),
        name,
      ).toEqual([]);
    }
  });
}
