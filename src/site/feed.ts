import { Feed } from 'feed';
import { reportHtml } from '../markdown/plain-html.ts';
import { address, type PublicAddress } from '../report/addresses.ts';
import { lastChange, toInstant } from '../report/dates.ts';
import { lineText, partLines } from '../report/plainText.ts';
import type { Site } from '../report/schema.ts';
import type { Report } from '../report/tree.ts';

/** An Atom feed (RFC 4287) of reports: one entry each, with its whole text. */
export function atomFeed(reports: Report[], site: Site, publicAddress: PublicAddress): string {
  const feed = new Feed({
    id: publicAddress(''),
    title: site.name,
    link: publicAddress(''),
    language: 'zh-CN',
    author: { name: site.issuer },
    feedLinks: { atom: publicAddress('feed.xml') },
    copyright: '',
    generator: site.name,
    updated: new Date(Math.max(0, ...reports.map((report) => updated(report).getTime()))),
  });
  for (const report of reports) feed.addItem(entry(report, publicAddress));
  return feed.atom1();
}

function entry(report: Report, publicAddress: PublicAddress) {
  const url = publicAddress(address(report.place));
  const { publishedOn, summary } = report.data;
  return {
    id: url,
    link: url,
    title: inCdata(escaped(report.title)),
    description: inCdata(escaped(summary ?? partLines(report).slice(1).map(lineText).join(''))),
    content: inCdata(reportHtml(report, publicAddress)),
    author: [{ name: report.issuer }],
    date: updated(report),
    ...(publishedOn && { published: toInstant(publishedOn) }),
  };
}

/** The feed's titles and summaries are HTML. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `]]>` would end the CDATA section in which the feed has all HTML; the package mends the first one only. */
const inCdata = (html: string): string => html.replaceAll(']]>', ']]&gt;');

/** Atom wants a date of every entry: where none was published, the end of the year reported on – never the build's. */
function updated({ year, data }: Report): Date {
  return toInstant(lastChange(data) ?? data.signedOn ?? `${year}-12-31`);
}
