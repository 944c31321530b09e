import { expect, test } from 'playwright/test';
import { z } from 'zod';
import { fileOf, filesOf, host, pagesOf, type SiteName, siteNames, sites } from './sites.ts';

/**
 * What search engines ask of JSON-LD (the rules of schema.org are kept by its types, schema-dts): each kind of thing
 * with what makes it useful, full addresses that exist, nothing unknown.
 */
const url = z.url();
const reference = z.strictObject({ '@id': url });
const text = z.string().min(1);
const date = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
const organization = z.strictObject({ '@type': z.literal('GovernmentOrganization'), name: text });
const work = {
  '@id': url,
  url,
  name: text,
  inLanguage: z.literal('zh-CN'),
  datePublished: date.optional(),
};
const chapter = z.strictObject({
  '@type': z.literal('Chapter'),
  ...work,
  position: z.int().positive(),
  author: organization,
  isPartOf: reference,
});
const thing = z.discriminatedUnion('@type', [
  chapter,
  z.strictObject({
    '@type': z.literal('Report'),
    ...work,
    headline: text,
    author: organization,
    publisher: organization,
    temporalCoverage: z.string().regex(/^\d{4}$/),
    isPartOf: reference,
    reportNumber: text.optional(),
    abstract: text.optional(),
    dateCreated: date.optional(),
    dateModified: date.optional(),
    creativeWorkStatus: text.optional(),
    hasPart: z.array(chapter).optional(),
    encoding: z
      .array(
        z.strictObject({
          '@type': z.literal('MediaObject'),
          name: text,
          contentUrl: url,
          encodingFormat: z.string().regex(/^\w+\/[\w.+-]+$/),
        }),
      )
      .optional(),
  }),
  z.strictObject({
    '@type': z.literal('Dataset'),
    '@id': url,
    url,
    name: text,
    // Google's Dataset Search wants 50 to 5000 characters.
    description: z.string().min(50).max(5000),
    inLanguage: z.literal('zh-CN'),
    isAccessibleForFree: z.literal(true),
    creator: organization,
    temporalCoverage: z.string().regex(/^\d{4}(\/\d{4})?$/),
    isBasedOn: z.array(reference).min(1),
    variableMeasured: z
      .array(
        z.strictObject({
          '@type': z.literal('PropertyValue'),
          name: text,
          unitText: text.optional(),
        }),
      )
      .min(1),
    distribution: z
      .array(
        z.strictObject({
          '@type': z.literal('DataDownload'),
          encodingFormat: text,
          contentUrl: url,
        }),
      )
      .length(2),
  }),
  z.strictObject({
    '@type': z.literal('BreadcrumbList'),
    itemListElement: z
      .array(
        z.strictObject({
          '@type': z.literal('ListItem'),
          position: z.int(),
          name: text,
          item: url,
        }),
      )
      .min(2),
  }),
  z.strictObject({
    '@type': z.literal('WebSite'),
    ...work,
    publisher: organization,
    potentialAction: z.strictObject({
      '@type': z.literal('SearchAction'),
      target: z.strictObject({
        '@type': z.literal('EntryPoint'),
        urlTemplate: z.string().endsWith('search/?q={search_term_string}'),
      }),
      'query-input': z.literal('required name=search_term_string'),
    }),
  }),
]);
const graph = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(thing).min(1),
});

/** The things that a page says of itself; none where it says nothing. */
function thingsOf(site: SiteName, path: string): z.infer<typeof thing>[] {
  const html = fileOf(site, `${path}index.html`);
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect(scripts.length, path).toBeLessThanOrEqual(1);
  return scripts.flatMap(([, json = '']) => graph.parse(JSON.parse(json))['@graph']);
}

/** What a page is, by its path. */
function kindOf(path: string): string {
  if (path === '') return 'WebSite';
  if (/^\d{4}\/$/.test(path)) return 'Report';
  if (/figures\/$/.test(path)) return 'Dataset';
  return /^\d{4}\/[\d/]+$/.test(path) ? 'Chapter' : 'BreadcrumbList';
}

for (const site of siteNames) {
  const root = host + sites[site].base;

  test(`every page of ${site} says what it is, at addresses that exist`, () => {
    const files = new Set(
      filesOf(site).map((path) => root + path.replace(/(^|\/)index\.html$/, '$1')),
    );
    for (const path of pagesOf(site)) {
      const things = thingsOf(site, path);
      const named = JSON.stringify(things).match(new RegExp(`${host}[^"?]*`, 'g')) ?? [];
      expect(
        named.filter((address) => !files.has(address)),
        path,
      ).toEqual([]);
      const [first] = things;
      expect(first?.['@type'], path).toBe(kindOf(path));
      if (first && 'url' in first) expect(first.url).toBe(root + path);
    }
  });

  test(`every page of ${site} but the front page says where it stands`, () => {
    for (const path of pagesOf(site).filter(Boolean)) {
      const trail = thingsOf(site, path).flatMap((each) =>
        each['@type'] === 'BreadcrumbList' ? each.itemListElement : [],
      );
      expect(trail.map(({ position }) => position)).toEqual(trail.map((_, i) => i + 1));
      expect([trail[0]?.item, trail.at(-1)?.item]).toEqual([root, root + path]);
    }
  });
}

test('a report names its files, and a withdrawn one that it is withdrawn', () => {
  const [report] = thingsOf('sample', '2021/');
  expect(report).toMatchObject({
    reportNumber: '示局发〔2022〕1号',
    datePublished: '2022-01-14',
    dateModified: '2022-02-08T09:30:00+08:00',
    author: { name: '示例市示例局办公室' },
  });
  expect(
    report && 'encoding' in report && report.encoding?.map((file) => file.encodingFormat),
  ).toEqual(
    expect.arrayContaining([
      'application/pdf',
      'text/plain',
      'text/markdown',
      'text/csv',
      'application/json',
    ]),
  );
  const [withdrawn] = thingsOf('sample', '2020/');
  expect(withdrawn).toMatchObject({ creativeWorkStatus: '已撤下' });
  expect(withdrawn).not.toHaveProperty('encoding');
});
