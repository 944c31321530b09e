import type { Place } from '../report/addresses.ts';
import { buildReports, type Report, type Source } from '../report/tree.ts';
import type { Content, MdxFile } from './content.ts';

/** Rules and pages ask for the same reports, and keep by them what they reckon (ledgers, measures). */
const known = new WeakMap<Content, Report[]>();

/** The reports of a content folder as the site makes them of its files, newest first; what cannot be read is left out. */
export function reportsOf(content: Content, year?: number): Report[] {
  const reports = known.get(content) ?? makeReports(content);
  known.set(content, reports);
  return reports.filter((report) => year === undefined || report.year === year);
}

function makeReports(content: Content): Report[] {
  const sources = <Data>(files: MdxFile<Data>[]): Source<Data>[] =>
    files
      .filter(({ place }) => isNumbered(place))
      .flatMap(({ path, place, frontMatter: { data }, body }) =>
        data ? [{ path, place, data, body }] : [],
      );
  return buildReports(
    content.site.data?.issuer ?? '',
    sources(content.reports),
    sources(content.sections),
    sources(content.subsections),
  );
}

/** Whether a section and subsection have numbers that a report can write. */
export const isNumbered = ({ section = 1, subsection = 1 }: Place): boolean =>
  [section, subsection].every((number) => number >= 1 && number <= 99);
