import { compareAddress } from '../report/addresses.ts';
import { type Change, changesOf } from '../report/compare/changes.ts';
import { compareReports } from '../report/compare/compare.ts';
import type { Comparison } from '../report/compare/comparison.ts';
import { type NumberRow, numberRows } from '../report/compare/number-rows.ts';
import { type Step, type YearStep, yearStepOf } from '../report/compare/threads.ts';
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

/** So far apart in the list of reports two are compared at most: all pairs of twenty years would be half of a build. */
const farthest = 9;

/** All pairs that have a page. Newer reports take away none of them: addresses of comparisons last. */
export const comparedPairs = once(listPairs);

async function listPairs(): Promise<ComparedPair[]> {
  const reports = await getComparable();
  return reports.flatMap((after, j) =>
    reports.slice(j + 1, j + 1 + farthest).map((before) => ({ before, after })),
  );
}

/** The paths of the page and files of each pair. */
export const comparedPaths = async () =>
  (await comparedPairs()).map(({ before, after }) => ({
    params: { before: String(before.year), after: String(after.year) },
    props: { before, after },
  }));

/** The pairs of a report and its neighbours: with the report before it, with the one after it. */
export async function neighbourPairs(report: Report): Promise<ComparedPair[]> {
  const reports = await getComparable();
  return reports
    .slice(1)
    .map((before, i) => ({ before, after: reports[i] ?? before }))
    .filter(({ before, after }) => before.year === report.year || after.year === report.year)
    .reverse();
}

/** What is kept of a comparison: what threads show of it on many pages, and what its files hold. */
interface Kept {
  step: YearStep;
  changes: Change[];
  numbers: NumberRow[];
  /** The whole, until its page has it: Astro makes the files first. */
  whole: Comparison | undefined;
}

const kept = new WeakMap<Report, WeakMap<Report, Kept>>();

/** Two reports compared, the earlier first, for their page. */
export function comparisonOf(pair: ComparedPair): Comparison {
  const found = keptOf(pair);
  const { whole = compareReports(pair.before, pair.after) } = found;
  found.whole = undefined;
  return whole;
}

/** What threads show of two reports compared. */
export const yearStep = (pair: ComparedPair): YearStep => keptOf(pair).step;

/** What is kept of two reports compared, which are compared once. */
export function keptOf({ before, after }: ComparedPair): Kept {
  const ofAfter = kept.get(after) ?? new WeakMap<Report, Kept>();
  const found = ofAfter.get(before) ?? keep(compareReports(before, after));
  kept.set(after, ofAfter.set(before, found));
  return found;
}

const keep = (whole: Comparison): Kept => ({
  step: yearStepOf(whole),
  changes: changesOf(whole),
  numbers: numberRows(whole),
  whole,
});

/** The address of a step's part in its comparison; none where the two years have no page. */
export async function stepHref({
  before,
  after,
  parts: [first],
}: Step): Promise<string | undefined> {
  const hasPage = (await comparedPairs()).some(
    (pair) => pair.before.year === before.year && pair.after.year === after.year,
  );
  if (!first || !hasPage) return undefined;
  return `${href(compareAddress(before.place, after.place))}#${first.anchor}`;
}
