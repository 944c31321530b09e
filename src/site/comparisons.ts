import { compareAddress } from '../report/addresses.ts';
import { anchorOf, type Comparison, compareReports } from '../report/compare/compare.ts';
import type { Step } from '../report/compare/threads.ts';
import type { Report } from '../report/tree.ts';
import { getReports, href, once } from './site.ts';

/** Which reports are compared, and their comparisons. */

/** Two reports that have a page of comparison, the earlier first. */
export interface ComparedPair {
  before: Report;
  after: Report;
}

/** The reports that can be compared, newest first: published ones, and in `dev` drafts; none where there is only one. */
export async function getComparable(): Promise<Report[]> {
  const readable = (await getReports()).filter(({ data }) => data.status !== 'withdrawn');
  return readable.length > 1 ? readable : [];
}

/** Of so many of the newest reports any two have a page (190 pages); a hundred would make 4,950. */
const mostByChoice = 20;

/** All pairs that have a page: neighbours, and any two of the newest twenty. */
export const comparedPairs = once(listPairs);

async function listPairs(): Promise<ComparedPair[]> {
  const reports = await getComparable();
  return reports.flatMap((after, j) =>
    reports
      .slice(j + 1)
      .filter((_, i) => i === 0 || j + 1 + i < mostByChoice)
      .map((before) => ({ before, after })),
  );
}

/** The pairs of a report and its neighbours: with the report before it, with the one after it. */
export async function neighbourPairs(report: Report): Promise<ComparedPair[]> {
  const reports = await getComparable();
  return reports
    .slice(1)
    .map((before, i) => ({ before, after: reports[i] ?? before }))
    .filter(({ before, after }) => before.year === report.year || after.year === report.year)
    .reverse();
}

const neighbours = new WeakMap<Report, Comparison>();

/** Two reports compared, the earlier first. Those of neighbours, which many pages ask for, are made once. */
export async function comparisonOf({ before, after }: ComparedPair): Promise<Comparison> {
  const pairs = await neighbourPairs(after);
  const areNeighbours = pairs.some((pair) => pair.before === before && pair.after === after);
  const made = areNeighbours ? neighbours.get(after) : undefined;
  const comparison = made ?? compareReports(before, after);
  if (areNeighbours) neighbours.set(after, comparison);
  return comparison;
}

/** The address of a step's part in its comparison; none where the two years have no page. */
export async function stepHref({ comparison, parts: [first] }: Step): Promise<string | undefined> {
  const { before, after } = comparison;
  const hasPage = (await comparedPairs()).some(
    (pair) => pair.before.year === before.year && pair.after.year === after.year,
  );
  if (!first || !hasPage) return undefined;
  return `${href(compareAddress(before.place, after.place))}#${anchorOf(first)}`;
}
