import { findBlanks } from './blanks.ts';
import { type Figure, figuresOf } from './figures.ts';
import type { Report } from './tree.ts';

/** A figure through the years: those of one name and one unit, in at least two of them. */
export interface Series {
  name: string;
  unit?: string | undefined;
  /** Every year from its first to its last, oldest first, also those that say nothing of it. */
  years: SeriesYear[];
}

/** What one year says of a figure. */
export interface SeriesYear {
  year: number;
  /** In reading order, none twice that says the same; none at all where the year does not name it. */
  figures: Figure[];
  /** Why there are none. */
  absence?: string | undefined;
}

/** The series of all readable reports, in the order in which the newest reports come to them. */
export function seriesOf(reports: Report[]): Series[] {
  const figures = reports.filter(({ data }) => data.status !== 'withdrawn').flatMap(figuresOf);
  const groups = Map.groupBy(figures, ({ name, unit = '' }) => `${name}\0${unit}`);
  return [...groups.values()].flatMap((group) => {
    const years = group.map(yearOf);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    if (!group[0] || first === last) return [];
    const { name, unit } = group[0];
    const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    return [{ name, unit, years: all.map((year) => seriesYear(year, group, reports)) }];
  });
}

const yearOf = ({ part }: Figure): number => part.place.year;

function seriesYear(year: number, group: Figure[], reports: Report[]): SeriesYear {
  const ofYear = group.filter((figure) => yearOf(figure) === year);
  const figures = [...new Map(ofYear.map((figure) => [figure.value, figure])).values()];
  return { year, figures, ...(figures.length === 0 && { absence: absenceOf(year, reports) }) };
}

function absenceOf(year: number, reports: Report[]): string {
  const report = reports.find((each) => each.year === year);
  if (!report) return '本站没有';
  return report.data.status === 'withdrawn' ? '总结已撤下' : '没有列出';
}

/** What a reader is shown of a figure: the report's own text with its unit, or that the report leaves it open. */
export const shownValue = ({ value, unit = '' }: Pick<Figure, 'value' | 'unit'>): string =>
  isBlank(value) ? '未公开' : value + unit;

/** Whether the original leaves the number open: `xx`. It is no number, least of all zero. */
export const isBlank = (value: string): boolean => findBlanks(value).length > 0;
