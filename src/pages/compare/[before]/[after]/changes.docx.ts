import type { APIRoute } from 'astro';
import { wordOfChanges } from '../../../../export/changes.ts';
import { compareAddress } from '../../../../report/addresses.ts';
import { changesOf } from '../../../../report/compare/changes.ts';
import { type ComparedPair, comparedPaths, comparisonOf } from '../../../../site/comparisons.ts';
import { fullAddress } from '../../../../site/site.ts';

/** What changed from one report to another, as a Word file. */
export const getStaticPaths = comparedPaths;

export const GET: APIRoute<ComparedPair> = async ({ props }) => {
  const { before, after } = props;
  const comparison = comparisonOf(props);
  const file = await wordOfChanges({
    title: `${before.year}年与${after.year}年总结的变化`,
    years: [`${before.year}年的报告`, `${after.year}年的报告`],
    url: fullAddress(compareAddress(before.place, after.place)),
    numbers: comparison.numbers,
    changes: changesOf(comparison),
  });
  return new Response(file);
};
