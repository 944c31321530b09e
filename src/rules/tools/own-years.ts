import type { Content } from '../../reader/content.ts';

/** The years of reports that sum up their own year, as their titles say, and no other one, as those of sections do. */
export function ownYears({ reports, sections, subsections }: Content): Set<number> {
  const isOfLastYear = (year: number): boolean =>
    [...sections, ...subsections].some(
      ({ place, frontMatter: { data } }) =>
        place.year === year && /去年|过去/.test(data?.title ?? ''),
    );
  const isReview = (year: number): boolean =>
    sections.some(
      ({ place, frontMatter: { data } }) =>
        place.year === year && data?.title.includes(`${year - 1}年`),
    );
  return new Set(
    reports
      .filter(({ place: { year }, frontMatter: { data } }) => {
        const title = data?.title ?? '';
        return (
          title.includes(`${year}年`) &&
          (title.includes('总结') || !isReview(year)) &&
          !isOfLastYear(year)
        );
      })
      .map(({ place }) => place.year),
  );
}
