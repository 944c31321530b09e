import { Feed } from 'feed';
import { partHtml, reportHtml } from '../markdown/plain-html.ts';
import {
  address,
  type PublicAddress,
  topicAddress,
  topicFeedAddress,
} from '../report/addresses.ts';
import { lastChange, toInstant } from '../report/dates.ts';
import { lineText, partLines } from '../report/plainText.ts';
import type { Site } from '../report/schema.ts';
import { type Part, type Report, titleWithYear } from '../report/tree.ts';
import type { Thread } from './site.ts';

/** An Atom feed (RFC 4287) of reports: one entry each, with its whole text. */
export function atomFeed(reports: Report[], site: Site, publicAddress: PublicAddress): string {
  const feed = emptyFeed(
    { title: site.name, page: '', file: 'feed.xml' },
    reports,
    site,
    publicAddress,
  );
  for (const report of reports) {
    const { summary } = report.data;
    const text = summary ?? partLines(report).slice(1).map(lineText).join('');
    feed.addItem({
      ...entry(report, report, titleWithYear(report), text, publicAddress),
      content: inCdata(reportHtml(report, publicAddress)),
    });
  }
  return feed.atom1();
}

/** An Atom feed of what the years say on one topic: one entry a part. */
export function topicFeed(
  { key, name, parts }: Pick<Thread, 'key' | 'name' | 'parts'>,
  site: Site,
  publicAddress: PublicAddress,
): string {
  const about = {
    title: `${name} · ${site.name}`,
    page: topicAddress(key),
    file: topicFeedAddress(key),
  };
  const reports = parts.map(({ report }) => report);
  const feed = emptyFeed(about, reports, site, publicAddress);
  for (const { report, part } of parts) {
    const title = `${report.year}年：${part.label}${part.title}`;
    const text = partLines(part).map(lineText).join('');
    feed.addItem({
      ...entry(report, part, title, text, publicAddress),
      content: inCdata(partHtml(part, publicAddress)),
    });
  }
  return feed.atom1();
}

const emptyFeed = (
  { title, page, file }: { title: string; page: string; file: string },
  reports: Report[],
  site: Site,
  publicAddress: PublicAddress,
): Feed =>
  new Feed({
    id: publicAddress(page),
    title,
    link: publicAddress(page),
    language: 'zh-CN',
    author: { name: site.issuer },
    feedLinks: { atom: publicAddress(file) },
    copyright: '',
    generator: site.name,
    updated: new Date(Math.max(0, ...reports.map((report) => updated(report).getTime()))),
  });

function entry(
  report: Report,
  part: Part,
  title: string,
  text: string,
  publicAddress: PublicAddress,
) {
  const url = publicAddress(address(part.place));
  const { publishedOn } = report.data;
  const undated = dateOf(report) ? '' : `（${report.year}年的总结，没有注明发布日期）`;
  return {
    id: url,
    link: url,
    title: inCdata(escaped(title)),
    description: inCdata(escaped(undated + text)),
    author: [{ name: report.issuer }],
    date: updated(report),
    ...(publishedOn && { published: toInstant(publishedOn) }),
  };
}

/** The feed's titles and summaries are HTML. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `]]>` would end the CDATA section in which the feed has all HTML; the package mends the first one only. */
const inCdata = (html: string): string => html.replaceAll(']]>', ']]&gt;');

/** When a report was last changed, published or signed, as it says itself. */
const dateOf = ({ data }: Report): string | undefined => lastChange(data) ?? data.signedOn;

/**
 * Atom wants a moment of every entry (RFC 4287, 4.1.2). Of a report without any date only the year is known: its first
 * moment in UTC stands for it, which no clock from Greenwich to Beijing takes for the year before, and the entry says
 * that there is no date.
 */
function updated(report: Report): Date {
  const date = dateOf(report);
  return date ? toInstant(date) : new Date(`${report.year}-01-01T00:00:00Z`);
}
