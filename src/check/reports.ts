import { buildReports, type Report, type Source } from '../report/tree.ts';
import type { Content, MdxFile } from './content.ts';

/** The reports of a content folder as the site makes them of its files, newest first; what cannot be read is left out. */
export function reportsOf(content: Content, year?: number): Report[] {
  const sources = <Data>(files: MdxFile<Data>[]): Source<Data>[] =>
    files
      .filter(({ place }) => year === undefined || place.year === year)
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
