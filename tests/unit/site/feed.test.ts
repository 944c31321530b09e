import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { siteSchema } from '../../../src/report/schema.ts';
import { atomFeed } from '../../../src/site/feed.ts';
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
        data: { title: text, summary: text },
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
  expect(shown('title')).toBe(text);
  expect(shown('summary')).toBe(text);
  expect(shown('content')).toBe(`${text}${text}。`);
});
