import type { ReportData } from './schema.ts';

/** A date of the front matter as an official document writes it: 2024年12月31日 (GB/T 9704-2012, 7.3.5.4). */
export function chineseDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日${date.slice(10)}`;
}

/** A date of the front matter as a moment, in China's time zone. */
export const toInstant = (date: string): Date =>
  new Date(`${date.slice(0, 10)}T${date.slice(11) || '00:00'}:00+08:00`);

/** A date of the front matter by ISO 8601: 2025-01-15, or 2025-01-15T09:30:00+08:00 where the time is given. */
export const isoDate = (date: string): string =>
  date.length > 10 ? `${date.slice(0, 10)}T${date.slice(11)}:00+08:00` : date;

/** When what the public sees of a report last changed, as its front matter says: 2025-01-15 or 2025-01-15 09:30. */
export const lastChange = ({
  withdrawnOn,
  updatedOn,
  publishedOn,
}: Pick<ReportData, 'withdrawnOn' | 'updatedOn' | 'publishedOn'>): string | undefined =>
  withdrawnOn ?? updatedOn ?? publishedOn;
