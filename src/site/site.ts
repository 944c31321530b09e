import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { exportReport } from '../export/export.ts';
import type { Content } from '../reader/content.ts';
import { currentContent } from '../reader/current-content.ts';
import { originalAt, originalPaths } from '../reader/originals.ts';
import { isImage } from '../reader/published/read.ts';
import { reportsOf } from '../reader/reports.ts';
import { address, type Place, schemaAddress } from '../report/addresses.ts';
import { attachmentNames } from '../report/attachments.ts';
import { errorForm as formOf } from '../report/error-form.ts';
import { verify } from '../report/fidelity.ts';
import { type Figure, figuresOf } from '../report/figures.ts';
import type { Download } from '../report/open-data.ts';
import { plainTextFile } from '../report/plainText.ts';
import type { Redirects, Site, Synonyms, Topic } from '../report/schema.ts';
import { type Series, seriesOf } from '../report/series.ts';
import { type SeriesFile, seriesData } from '../report/series-file.ts';
import { textVersion } from '../report/text-version.ts';
import { type Part, partsOf, type Report } from '../report/tree.ts';
import { contentDir, printedYear, withoutPdf } from '../settings.ts';

/** What pages take from the content folder: the site's settings, the reports and the topics. */

/** The content that pages show: as it was checked, in `dev` as it was checked last. */
const content = (): Content => currentContent(contentDir);

/** The settings of `site.yaml`. */
export const site: Site = readSite();

function readSite(): Site {
  const { data } = content().site;
  if (!data) throw new Error('site.yaml 有错误。用 npm run check 可以看到错在哪里、怎么改。');
  return data;
}

/** Where a reader says what is wrong, to be filled in; none where `site.yaml` names neither mailbox nor form. */
export const errorForm = formOf(site);

/** The bureau's own words that mean the same, of `synonyms.yaml`. */
export const ownSynonyms = (): Synonyms => content().synonyms.data ?? [];

/** An address of this site, under its base: `2024/1/` → `/base/2024/1/`. */
export const href = (address: string): string => import.meta.env.BASE_URL + address;

/** The full public address, with its host: for citations, feeds and machines. */
export const fullAddress = (address: string): string =>
  new URL(href(address), import.meta.env.SITE).href;

/** Whether reports have a PDF: the build makes it, `dev` does not. */
export const hasPdf = import.meta.env.PROD && !withoutPdf;

/** Makes once for all pages what is made of the content; in `dev` anew when it has changed. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: { of: Content; value: Promise<T> } | undefined;
  return () => {
    const of = content();
    if (made?.of !== of) made = { of, value: make() };
    return made.value;
  };
}

/**
 * The reports that have pages, newest first: published and withdrawn ones; drafts in `dev` only.
 * Where one report is printed on demand, that one only, draft or not.
 */
export const getReports = once(readReports);

async function readReports(): Promise<Report[]> {
  const all = reportsOf(content());
  if (printedYear) return all.filter(({ year }) => year === printedYear);
  return all.filter((report) => import.meta.env.DEV || report.data.status !== 'draft');
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
  const topics = content().topics.data ?? {};
  return order.flatMap((key) => {
    const topic = topics[key];
    return topic ? [{ ...topic, key, parts: parts.filter(({ part }) => part.topic === key) }] : [];
  });
}

/** The topics that at least two years write on: only they show how the same matter is told year after year. */
export const getSharedThreads = once(async () =>
  (await getThreads()).filter(({ parts }) => new Set(parts.map(({ report }) => report)).size > 1),
);

/** The figures that at least two years have. */
export const getSeries = once(async () => seriesOf(await getReports(), content().series.data));

const versions = new WeakMap<Report, string>();

/** The version of a report's text, found once for all pages that name it on paper. */
export function versionOf(report: Report): string {
  const version = versions.get(report) ?? textVersion(plainTextFile(report));
  versions.set(report, version);
  return version;
}

/** The address at which a part's file is edited on the web, where a repository is configured. */
export const editAddress = (part: Part): string | undefined =>
  site.editUrl && site.editUrl + part.path.split('/').map(encodeURIComponent).join('/');

/** The files that a report's text offers as its attachments, in reading order. */
export const attachmentsOf = (report: Report): { name: string; path: string }[] =>
  attachmentNames(report).map((name) => ({
    name,
    path: join(contentDir, String(report.year), 'attachments', name),
  }));

/** What the attachments of a report say, as they were read. */
export const attachmentTexts = (report: Report) =>
  attachmentNames(report).map((name) => ({
    name,
    texts:
      content().published.find(({ path }) => path === `${report.year}/attachments/${name}`)?.reading
        ?.texts ?? [],
  }));

/** The address of a part. */
export const partHref = (part: { place: Place }): string => href(address(part.place));

/** The address of a report's print view. */
export const printHref = (report: Report): string => `${partHref(report)}print/`;

/** The bureau's original of a report, as it is filed; none where there is none that can be compared. */
export function originalOf({ year }: Report): { name: string; bytes: Buffer } | undefined {
  const [path] = originalPaths(content(), year);
  return path === undefined
    ? undefined
    : { name: basename(path), bytes: readFileSync(join(contentDir, path)) };
}

/**
 * How many characters of a report were found equal to its original; none where no original can be compared.
 * The check before each build stops it where they differ.
 */
export function verifiedCharacters(report: Report): number | undefined {
  const [path] = originalPaths(content(), report.year);
  if (path === undefined) return undefined;
  const outcome = verify(report, originalAt(content(), path));
  return outcome.result === 'equal' ? outcome.characters : undefined;
}

/** Old addresses and where they lead now, as `redirects.yaml` lists them. */
export const getRedirects = (): Redirects => content().redirects.data ?? {};

/** The paths of what each report with a text has once; a withdrawn one has only its notice. */
export const readablePaths = async () =>
  (await getReports())
    .filter((report) => report.data.status !== 'withdrawn')
    .map((report) => ({ params: { year: String(report.year) }, props: { report } }));

/** More than this of images makes a Word file that no mail takes. */
const mostImages = 8_000_000;

/** Whether a report is offered as a Word file. */
export function hasWordFile({ year }: Report): boolean {
  const { dir, paths } = content();
  const images = paths.filter((path) => path.startsWith(`${year}/`) && isImage(path));
  return images.reduce((sum, path) => sum + statSync(join(dir, path)).size, 0) <= mostImages;
}

const wordFiles = new WeakMap<Report, Promise<Uint8Array>>();

/** A report as a Word file, made once. */
export function wordFileOf(report: Report): Promise<Uint8Array> {
  const known = wordFiles.get(report) ?? exported(report);
  wordFiles.set(report, known);
  return known;
}

async function exported(report: Report): Promise<Uint8Array> {
  const made = await exportReport(content(), report.year);
  if (!made) throw new Error(`没有读全：${report.path}`);
  return made.file;
}

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
    ...(hasWordFile(report)
      ? [
          file(
            'Word',
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            'report.docx',
          ),
        ]
      : []),
    file('单个网页文件', 'text/html', 'report.html'),
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

/** The reports that have a text, newest first. */
export const readableReports = async (): Promise<Report[]> =>
  (await readablePaths()).map(({ props }) => props.report);

/** What is marked in all reports, and what the series find beside it, report by report. */
export async function getFiguresOfAllYears(): Promise<Figure[]> {
  const found = (await getSeries()).flatMap(({ years }) => years.flatMap(({ figures }) => figures));
  return (await readableReports()).flatMap((report) => {
    const marked = figuresOf(report);
    const isMarked = ({ part, block, start }: Figure): boolean =>
      marked.some(
        (each) => each.part === part && each.block.id === block.id && each.start === start,
      );
    const others = found.filter(
      (figure) => figure.part.place.year === report.year && !figure.isTarget && !isMarked(figure),
    );
    return [...marked, ...others];
  });
}

/** The paths of the files of figures: one of each year that names some, and one of all where the years make a series. */
export async function figurePaths() {
  const all = (await getSeries()).length > 0 ? await getFiguresOfAllYears() : [];
  const each = (await reportsWithFigures()).map((report) => ({
    year: String(report.year),
    figures: figuresOf(report),
  }));
  return [...(all.length > 0 ? [{ year: undefined, figures: all }] : []), ...each].map(
    ({ year, figures }) => ({ params: { year }, props: { figures } }),
  );
}

/** The paths of the pages and files of each series. */
export const seriesPaths = async () =>
  (await getSeries()).map((series) => ({ params: { key: series.key }, props: { series } }));

/** One series as data. */
export const dataOfSeries = (series: Series): SeriesFile =>
  seriesData(series, site.issuer, fullAddress(schemaAddress('series')), fullAddress);
