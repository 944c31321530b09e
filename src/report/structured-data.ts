import type {
  BreadcrumbList,
  Chapter,
  Dataset,
  GovernmentOrganization,
  Graph,
  Report as ReportThing,
  SearchAction,
  Thing,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import { address, figuresAddress, type PublicAddress, placeAbove, seriesId } from './addresses.ts';
import { isoDate } from './dates.ts';
import type { Figure } from './figures.ts';
import type { Download } from './open-data.ts';
import type { Site } from './schema.ts';
import type { Part, Report } from './tree.ts';

/** What pages say of themselves to search engines: JSON-LD in the vocabulary of schema.org. */

/** The text of a script of type `application/ld+json`; what looks like a tag in it ends no script. */
export function jsonLd(things: Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

/** The site as a whole, with its search. */
export function websiteThing({ name, issuer }: Site, publicAddress: PublicAddress): WebSite {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${publicAddress('search/')}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': publicAddress(''),
    url: publicAddress(''),
    name,
    inLanguage: 'zh-CN',
    publisher: organization(issuer),
    potentialAction: search,
  };
}

/** Where a page stands: the front page, the pages above it, and itself. */
export const breadcrumbThing = (steps: { name: string; url: string }[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, url }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: url,
  })),
});

/** A report with its sections and files; of a withdrawn one, that it was. */
export function reportThing(
  report: Report,
  downloads: Download[],
  publicAddress: PublicAddress,
): ReportThing {
  const { title, issuer, data } = report;
  const url = publicAddress(address(report.place));
  const isWithdrawn = data.status === 'withdrawn';
  return {
    '@type': 'Report',
    '@id': url,
    url,
    name: title,
    headline: title,
    inLanguage: 'zh-CN',
    author: organization(issuer),
    publisher: organization(issuer),
    temporalCoverage: String(report.year),
    isPartOf: { '@id': publicAddress('') },
    ...(data.documentNumber && { reportNumber: data.documentNumber }),
    ...(data.summary && { abstract: data.summary }),
    ...(data.signedOn && { dateCreated: isoDate(data.signedOn) }),
    ...(data.publishedOn && { datePublished: isoDate(data.publishedOn) }),
    ...(data.updatedOn && { dateModified: isoDate(data.updatedOn) }),
    ...(isWithdrawn
      ? { creativeWorkStatus: '已撤下' }
      : {
          hasPart: report.sections.map((section) => chapterThing(report, section, publicAddress)),
          encoding: downloads.map((file) => ({
            '@type': 'MediaObject',
            name: file.name,
            contentUrl: file.url,
            encodingFormat: file.mediaType,
          })),
        }),
  };
}

/** A section or subsection of a report. */
export function chapterThing(report: Report, part: Part, publicAddress: PublicAddress): Chapter {
  const { place } = part;
  const url = publicAddress(address(place));
  return {
    '@type': 'Chapter',
    '@id': url,
    url,
    name: part.label + part.title,
    position: place.subsection ?? place.section ?? 0,
    inLanguage: 'zh-CN',
    author: organization(report.issuer),
    isPartOf: { '@id': publicAddress(address(placeAbove(place))) },
    ...(report.data.publishedOn && { datePublished: isoDate(report.data.publishedOn) }),
  };
}

/** Figures of one report, or of several, newest first, as a data set with its files. */
export function datasetThing(
  { name, description, year }: { name: string; description: string; year?: number },
  reports: Report[],
  figures: Figure[],
  publicAddress: PublicAddress,
): Dataset {
  const url = publicAddress(figuresAddress(year));
  const [newest, oldest] = [reports[0], reports.at(-1)];
  const file = (type: string): string => publicAddress(figuresAddress(year)).replace(/\/$/, type);
  const variables = new Map(figures.map((figure) => [seriesId(figure.name, figure.unit), figure]));
  return {
    '@type': 'Dataset',
    '@id': url,
    url,
    name,
    description,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    creator: organization(newest?.issuer ?? ''),
    temporalCoverage: newest === oldest ? `${newest?.year}` : `${oldest?.year}/${newest?.year}`,
    isBasedOn: reports.map((report) => ({ '@id': publicAddress(address(report.place)) })),
    variableMeasured: [...variables.values()].map(({ name, unit }) => ({
      '@type': 'PropertyValue',
      name,
      ...(unit && { unitText: unit }),
    })),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: file('.csv') },
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: file('.json') },
    ],
  };
}

const organization = (name: string): GovernmentOrganization => ({
  '@type': 'GovernmentOrganization',
  name,
});
