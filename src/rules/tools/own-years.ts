import type { Content } from '../../reader/content.ts';

/** The years of reports that sum up their own year, as their titles say, and no other one, as those of sections do. */
export function ownYears({ reports, sections, subsections }: Content): Set<number> {
  const isOfLastYear = (year: number): boolean =>
    [...sections, ...subsections].some(
      ({ place, frontMatter: { data } }) =>
        place.year === year && /去年|过去/.test(data?.title ?? ''),
    );
  return new Set(
    reports
      .filter(
        ({ place: { year }, frontMatter: { data } }) =>
          data?.title.includes(`${year}年`) && !isOfLastYear(year),
      )
      .map(({ place }) => place.year),
  );
}
