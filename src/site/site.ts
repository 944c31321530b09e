import { getCollection } from 'astro:content';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { parseBody } from '../markdown/syntax.ts';
import { originalNames, readOriginal } from '../original/original.ts';
import { address, type Place, placeOf } from '../report/addresses.ts';
import { verify } from '../report/fidelity.ts';
import { figuresOf } from '../report/figures.ts';
import type { Download } from '../report/open-data.ts';
import {
  type Site,
  type Synonyms,
  siteSchema,
  synonymsSchema,
  type Topic,
} from '../report/schema.ts';
import { seriesOf } from '../report/series.ts';
import { buildReports, type Part, partsOf, type Report, type Source } from '../report/tree.ts';
import { contentDir, printedYear, withoutPdf } from '../settings.ts';

/** What pages take from the content folder: the site's settings, the reports and the topics. */

/** The settings of `site.yaml`. */
export const site: Site = siteSchema.parse(
  parse(readFileSync(join(contentDir, 'site.yaml'), 'utf8')),
);

/** The bureau's own words that mean the same, of `synonyms.yaml`. */
export function ownSynonyms(): Synonyms {
  const path = join(contentDir, 'synonyms.yaml');
  return existsSync(path) ? synonymsSchema.parse(parse(readFileSync(path, 'utf8')) ?? []) : [];
}

/** An address of this site, under its base: `2024/1/` → `/base/2024/1/`. */
export const href = (address: string): string => import.meta.env.BASE_URL + address;

/** The full public address, with its host: for citations, feeds and machines. */
export const fullAddress = (address: string): string =>
  new URL(href(address), import.meta.env.SITE).href;

/** Whether reports have a PDF: the build makes it, `dev` does not. */
export const hasPdf = import.meta.env.PROD && !withoutPdf;

/** Reads once for all pages of a build; in `dev` anew for each page, which shows what was just written. */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return read();
    value ??= read();
    return value;
  };
}

/**
 * The reports that have pages, newest first: published and withdrawn ones; drafts in `dev` only.
 * Where one report is printed on demand, that one only, draft or not.
 */
export const getReports = once(readReports);

async function readReports(): Promise<Report[]> {
  const all = buildReports(
    site.issuer,
    (await getCollection('reports')).map(toSource),
    (await getCollection('sections')).map(toSource),
    (await getCollection('subsections')).map(toSource),
  );
  if (printedYear) return all.filter(({ year }) => year === printedYear);
  return all.filter((report) => import.meta.env.DEV || report.data.status !== 'draft');
}

function toSource<Data>(entry: {
  id: string;
  data: Data;
  body?: string;
  filePath?: string;
}): Source<Data> {
  const path = relative(contentDir, resolve(entry.filePath ?? '')).replaceAll('\\', '/');
  const place = placeOf(path);
  if (!place) throw new Error(`内容文件的名字不合规则：${entry.id}`);
  return { path, place, data: entry.data, body: parseBody(entry.body ?? '') };
}

/** A topic with all parts that belong to it, newest year first. */
export interface Thread extends Topic {
  key: string;
  parts: { report: Report; part: Part }[];
}

/** The topics that some readable report has something on, in the order in which the newest reports come to them. */
export const getThreads = once(readThreads);

async function readThreads(): Promise<Thread[]> {
  const readable = (await getReports()).filter(({ data }) => data.status !== 'withdrawn');
  const parts = readable.flatMap((report) => partsOf(report).map((part) => ({ report, part })));
  const order = [...new Set(parts.flatMap(({ part }) => part.topic ?? []))];
  // Astro warns of an empty collection, but a site without topics is none the worse.
  if (order.length === 0) return [];
  return (await getCollection('topics'))
    .filter(({ id }) => order.includes(id))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map(({ id, data }) => ({
      ...data,
      key: id,
      parts: parts.filter(({ part }) => part.topic === id),
    }));
}

/** The figures that at least two years have. */
export const getSeries = once(async () => seriesOf(await getReports()));

/** The address at which a part's file is edited on the web, where a repository is configured. */
export const editAddress = (part: Part): string | undefined =>
  site.editUrl && site.editUrl + part.path.split('/').map(encodeURIComponent).join('/');

/** The attachments of a year: their names, and their sizes in bytes. */
export function attachmentsOf(year: number): { name: string; bytes: number; path: string }[] {
  const folder = join(contentDir, String(year), 'attachments');
  return list(folder).map((name) => {
    const path = join(folder, name);
    return { name, path, bytes: statSync(path).size };
  });
}

function list(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder).sort() : [];
}

/** The address of a part. */
export const partHref = (part: { place: Place }): string => href(address(part.place));

/** The address of a report's print view. */
export const printHref = (report: Report): string => `${partHref(report)}print/`;

/** The bureau's original of a report; none where there is none that can be compared. */
export function originalOf({ year }: Report): { name: string; bytes: Buffer } | undefined {
  const folder = join(contentDir, String(year));
  const name = originalNames.find((each) => existsSync(join(folder, each)));
  return name === undefined ? undefined : { name, bytes: readFileSync(join(folder, name)) };
}

/**
 * How many characters of a report were found equal to its original; none where no original can be compared.
 * The check before each build stops it where they differ.
 */
export function verifiedCharacters(report: Report): number | undefined {
  const original = originalOf(report);
  if (!original) return undefined;
  const outcome = verify(report, readOriginal(original.name, original.bytes));
  return outcome.result === 'equal' ? outcome.characters : undefined;
}

/** The paths of what each report with a text has once; a withdrawn one has only its notice. */
export const readablePaths = async () =>
  (await getReports())
    .filter((report) => report.data.status !== 'withdrawn')
    .map((report) => ({ params: { year: String(report.year) }, props: { report } }));

/** The files that a report is offered as; none of a withdrawn one. */
export function downloadsOf(report: Report): Download[] {
  if (report.data.status === 'withdrawn') return [];
  const file = (name: string, mediaType: string, path: string): Download => ({
    name,
    mediaType,
    url: fullAddress(address(report.place) + path),
  });
  return [
    ...(hasPdf ? [file('PDF', 'application/pdf', 'report.pdf')] : []),
    file('纯文本', 'text/plain', 'report.txt'),
    file('Markdown', 'text/markdown', 'report.md'),
    ...(figuresOf(report).length > 0
      ? [
          file('数据（CSV）', 'text/csv', 'figures.csv'),
          file('数据（JSON）', 'application/json', 'figures.json'),
        ]
      : []),
  ];
}

/** The reports that have an image of their own for shared links. */
export const sharedReports = async (): Promise<Report[]> =>
  (await readablePaths()).map(({ props }) => props.report);

/** The file of the image that a shared link to a page of a report shows; of any other page, the site's. */
export const shareImageOf = (report: Report | undefined): string =>
  report && report.data.status !== 'withdrawn' ? `${report.year}/share.png` : 'share.png';

/** The reports that name figures. */
export const reportsWithFigures = async (): Promise<Report[]> =>
  (await readablePaths())
    .map(({ props }) => props.report)
    .filter((report) => figuresOf(report).length > 0);

/** The paths of the files of figures: one of each year, and one of all where the years make a series. */
export async function figurePaths() {
  const reports = await reportsWithFigures();
  const all = (await getSeries()).length > 0 ? [{ year: undefined, reports }] : [];
  const each = reports.map((report) => ({ year: String(report.year), reports: [report] }));
  return [...all, ...each].map(({ year, reports }) => ({ params: { year }, props: { reports } }));
}
