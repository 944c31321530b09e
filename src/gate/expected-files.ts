import { posix } from 'node:path';
import type { Content } from '../reader/content.ts';
import { address, markdownAddress, topicAddress, topicFeedAddress } from '../report/addresses.ts';
import { attachmentNames } from '../report/attachments.ts';
import { manifestAddress, publishedSchemas } from '../report/open-data.ts';
import { seriesOf } from '../report/series.ts';
import { type Part, partsOf, type Report } from '../report/tree.ts';
import { siteFiles } from './site-files.ts';

/** Which files a site of these reports has. */
export interface ExpectedFiles {
  /** What must be there. */
  needed: string[];
  /** Whether a file may be there. */
  allows(path: string): boolean;
}

/** Pages and files of the whole site. A new one is added here. */
const always = [
  ...['index.html', '404.html', 'about/index.html', 'years/index.html', 'search/index.html'],
  ...[
    'feed.xml',
    'sitemap-index.xml',
    'sitemap-0.xml',
    'robots.txt',
    'opensearch.xml',
    'llms.txt',
    'favicon.svg',
    'reports.json',
    manifestAddress,
  ],
  ...Object.keys(publishedSchemas).map((name) => `schemas/${name}.json`),
];

/** What there is only where some report has it, or where the build makes it. */
const perhaps = [
  'figures/index.html',
  'figures.csv',
  'figures.json',
  'topics/index.html',
  'share.png',
  'accent.css',
];

/** Of one report with a text. */
const ofReport = ['print/index.html', 'report.html', 'report.txt', 'report.md', 'report.json'];
const perhapsOfReport = [
  'report.pdf',
  'report.docx',
  'share.png',
  'figures/index.html',
  'figures.csv',
  'figures.json',
];

/** The folders whose files have names by their contents, as the programs that make them name them. */
const made = [
  /^_astro\/[^/]+\.(css|js|svg|png|jpe?g|gif|webp|avif)$/,
  /^pagefind\/(pagefind\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|(traditional|pinyin)\.txt|(synonyms|beside)\.json)$/,
  /^pagefind\/texts-\d{4}\.json$/,
  /^pagefind\/(index|fragment|filter)\/[\w-]+\.pf_(index|fragment|filter)$/,
  /^pagefind\/pagefind\.[\w-]+\.pf_meta$/,
];

/**
 * The files of a site, by what the check read.
 * @param reports those that have pages
 * @param publicDir the folder whose files go to the site as they are
 */
export function expectedFiles(
  content: Content,
  reports: Report[],
  publicDir: string,
): ExpectedFiles {
  const readable = reports.filter(({ data }) => data.status !== 'withdrawn');
  const pages = reports.flatMap(partsOf).map(({ place }) => `${address(place)}index.html`);
  const needed = [
    ...always,
    ...filesIn(publicDir),
    ...pages,
    ...readable.flatMap(partsOf).flatMap(partFiles),
    ...readable.flatMap(({ year }) => ofReport.map((name) => `${year}/${name}`)),
    ...Object.keys(content.redirects.data ?? {}).map((from) => `${from}index.html`),
    ...readable.flatMap(attachmentPaths),
    ...(content.site.data?.logo ? [content.site.data.logo] : []),
  ];
  const allowed = new Set([
    ...needed,
    ...perhaps,
    ...readable.flatMap(({ year }) => perhapsOfReport.map((name) => `${year}/${name}`)),
    ...Object.keys(content.topics.data ?? {}).flatMap((key) => [
      `${topicAddress(key)}index.html`,
      topicFeedAddress(key),
    ]),
    ...comparisons(readable),
    ...seriesOf(reports, content.series.data).flatMap(({ key }) =>
      ['index.html', 'series.csv', 'series.json'].map((name) => `figures/${key}/${name}`),
    ),
  ]);
  return {
    needed: [...new Set(needed)],
    allows: (path) => allowed.has(path) || made.some((pattern) => pattern.test(path)),
  };
}

/** What each section and subsection is offered as. */
const partFiles = ({ place }: Part): string[] => (place.section ? [markdownAddress(place)] : []);

/** What systems and office programs leave in a folder: Astro would publish it. */
const litter = /^(\.DS_Store|\._.*|~\$.*|.*~|Thumbs\.db|desktop\.ini)$/i;

const filesIn = (folder: string): string[] =>
  siteFiles(folder).paths.filter((path) => !litter.test(posix.basename(path)));

/** The files that the text names as its attachments. */
const attachmentPaths = (report: Report): string[] =>
  attachmentNames(report).map((file) => `${report.year}/attachments/${file}`);

const comparisons = (reports: Report[]): string[] =>
  reports.flatMap((after, i) =>
    reports
      .slice(i + 1)
      .flatMap((before) =>
        ['index.html', 'changes.csv', 'changes.docx'].map(
          (name) => `compare/${before.year}/${after.year}/${name}`,
        ),
      ),
  );
