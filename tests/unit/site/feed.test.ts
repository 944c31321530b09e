import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { siteSchema } from '../../../src/report/schema.ts';
import { partsOf } from '../../../src/report/tree.ts';
import { atomFeed, topicFeed } from '../../../src/site/feed.ts';
import { report } from '../report/sample.ts';

const site = siteSchema.parse({
  name: '示例',
  issuer: '示例局',
  url: 'https://example.org/',
  contact: '电话',
});

test('a feed is XML, whatever signs the texts have, and loses none of them', () => {
  const text = 'a]]>b]]>c <甲> & &lt; d';
  const feed = atomFeed(
    [
      report({
        data: { title: text, summary: text, publishedOn: '2025-01-15' },
        preamble: 'a]]>b]]\\>c \\<甲\\> &amp; &amp;lt; d。',
      }),
    ],
    site,
    (address) => `https://example.org/${address}`,
  );
  const entry = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  })
    .parseFromString(feed, 'application/xml')
    .getElementsByTagName('entry')[0];
  const html = (name: string): string => entry?.getElementsByTagName(name)[0]?.textContent ?? '';
  const shown = (name: string): string =>
    html(name)
      .replaceAll(/<\/?\w+>|\n/g, '')
      .replaceAll(/&(?:lt|#x3C);/g, '<')
      .replaceAll('&gt;', '>')
      .replaceAll(/&(?:amp|#x26);/g, '&');
  expect(shown('title')).toBe(`${text}（2024年）`);
  expect(shown('summary')).toBe(text);
  expect(shown('content')).toBe(`${text}${text}。`);
});

test('a report without a date gets none, and the entry says so', () => {
  const feed = atomFeed(
    [report({ preamble: '导语。' })],
    site,
    (address) => `https://example.org/${address}`,
  );
  expect(feed).toContain('（2024年的总结，没有注明发布日期）导语。');
  expect(feed).not.toContain('<published>');
  // Of the moment that Atom demands, nothing but the report's year is said.
  expect(feed.match(/\d{4}-\d\d-\d\dT[^<]+/g)).toEqual(Array(2).fill('2024-01-01T00:00:00.000Z'));
});

test('a topic has a feed of its own, an entry for each part that belongs to it', () => {
  const year = report({
    data: { publishedOn: '2025-01-15' },
    sections: [
      { title: '建设', subsections: [{ title: '公园', topic: 'parks', body: '新建公园。' }] },
    ],
  });
  const parts = partsOf(year).filter(({ topic }) => topic === 'parks');
  const thread = {
    key: 'parks',
    name: '公园',
    parts: parts.map((part) => ({ report: year, part })),
  };
  const feed = topicFeed(thread, site, (address) => `https://example.org/${address}`);
  expect(feed).toContain('<link rel="self" href="https://example.org/topics/parks/feed.xml"/>');
  expect(feed).toContain('2024年：（一）公园');
  expect(feed).toContain('<id>https://example.org/2024/1/1/</id>');
  expect(feed).toContain('<published>2025-01-14T16:00:00.000Z</published>');
});
