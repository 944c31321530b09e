/**
 * The public addresses of a report, relative to the site's base and without a leading slash,
 * and the ids inside its pages. They are citations: made of numbers only, so that no
 * change of a title changes an address.
 */

/** What an address points at: a report, a section of it, or a subsection. */
export interface Place {
  year: number;
  section?: number;
  subsection?: number;
}

/** Whether a folder of that name holds the report of a year; others are slips, and no calendar knows the year 0. */
export const isYear = (name: string): boolean => /^(?:19|20)\d\d$/.test(name);

const numbered = '(\\d+)(?:-[^/]*)?';
const paths = [
  /^(\d{4})\/report\.mdx$/,
  new RegExp(`^(\\d{4})/${numbered}/section\\.mdx$`),
  new RegExp(`^(\\d{4})/${numbered}/${numbered}\\.mdx$`),
];

/**
 * The place that a content file holds, by its path relative to the content folder, with `/`:
 * the numbers before the first hyphens of folder and file; none where the path has no such form.
 */
export function placeOf(path: string): Place | undefined {
  const match = paths.map((pattern) => pattern.exec(path)).find((found) => found !== null);
  if (!match) return undefined;
  if (!isYear(match[1] ?? '')) return undefined;
  const [year, section, subsection] = match.slice(1).map(Number);
  return {
    year: year ?? 0,
    ...(section !== undefined && { section }),
    ...(subsection !== undefined && { subsection }),
  };
}

/** Turns an address of this site, relative to its base, into a full one. */
export type PublicAddress = (address: string) => string;

/** The place that a place is directly part of; of a report, itself. */
export const placeAbove = ({ year, section, subsection }: Place): Place =>
  section && subsection ? { year, section } : { year };

/** `2024/`, `2024/1/`, `2024/1/2/` */
export function address({ year, section, subsection }: Place): string {
  return `${[year, section, subsection].filter((part) => part !== undefined).join('/')}/`;
}

/** The id of a place on the whole-report page: `1`, `1-2`; empty for the report itself. */
export function placeId({ section, subsection }: Place): string {
  return [section, subsection].filter((part) => part !== undefined).join('-');
}

/** The prefix of the ids of a place's blocks on the whole-report page: `1-2-`; empty for the preamble. */
export function idPrefix(place: Place): string {
  const id = placeId(place);
  return id ? `${id}-` : '';
}

/** `topics/parks/` */
export const topicAddress = (key: string): string => `topics/${key}/`;

/** A section or subsection as Markdown, `2024/1.md`, `2024/1/2.md` */
export const markdownAddress = (place: Place): string => address(place).replace(/\/$/, '.md');

/** `topics/parks/feed.xml` */
export const topicFeedAddress = (key: string): string => `${topicAddress(key)}feed.xml`;

/** The address of a year's figures, `2024/figures/`, and of the figures through all years, `figures/`. */
export const figuresAddress = (year?: number | string): string =>
  `${year ? `${year}/` : ''}figures/`;

/** The id of a series on the page of all years: its name, without the white space that ids may not have. */
export const seriesId = (name: string, unit = ''): string =>
  [name, unit].filter(Boolean).join('-').replace(/\s+/g, '-');

/** The address of a series: `figures/new-parks/` */
export const seriesAddress = (key: string): string => `${figuresAddress()}${key}/`;

/** The address of a JSON Schema: `schemas/figures.json` */
export const schemaAddress = (name: string): string => `schemas/${name}.json`;

/** `compare/2023/2024/`, the earlier year first. */
export const compareAddress = (before: Place, after: Place): string =>
  `compare/${before.year}/${after.year}/`;
