import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { reportHtml } from '../markdown/plain-html.ts';
import { address } from '../report/addresses.ts';
import { lastChange, toInstant } from '../report/dates.ts';
import { lineText, partLines } from '../report/plainText.ts';
import type { Report } from '../report/tree.ts';
import { fullAddress, getReports, site } from '../site/site.ts';

/** An Atom feed (RFC 4287): one entry a report, with its whole text. */
export const GET: APIRoute = async () => {
  const reports = (await getReports()).filter(({ data }) => data.status !== 'withdrawn');
  const feed = new Feed({
    id: fullAddress(''),
    title: site.name,
    link: fullAddress(''),
    language: 'zh-CN',
    author: { name: site.issuer },
    feedLinks: { atom: fullAddress('feed.xml') },
    copyright: '',
    generator: site.name,
    updated: new Date(Math.max(0, ...reports.map((report) => updated(report).getTime()))),
  });
  for (const report of reports) feed.addItem(entry(report));
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml' } });
};

function entry(report: Report) {
  const url = fullAddress(address(report.place));
  const { publishedOn } = report.data;
  return {
    id: url,
    link: url,
    title: report.title,
    description: report.data.summary ?? partLines(report).slice(1).map(lineText).join(''),
    content: reportHtml(report, fullAddress),
    author: [{ name: report.issuer }],
    date: updated(report),
    ...(publishedOn && { published: toInstant(publishedOn) }),
  };
}

/** Atom wants a date of every entry: where none was published, the end of the year reported on – never the build's. */
function updated({ year, data }: Report): Date {
  return toInstant(lastChange(data) ?? data.signedOn ?? `${year}-12-31`);
}
