import type { APIRoute } from 'astro';
import { wordOfChanges } from '../../../../export/changes.ts';
import { compareAddress } from '../../../../report/addresses.ts';
import { type ComparedPair, comparedPaths, keptOf } from '../../../../site/comparisons.ts';
import { fullAddress } from '../../../../site/site.ts';

/** What changed from one report to another, as a Word file. */
export const getStaticPaths = comparedPaths;

export const GET: APIRoute<ComparedPair> = async ({ props }) => {
  const { before, after } = props;
  const { numbers, changes } = keptOf(props);
  const file = await wordOfChanges({
    title: `${before.year}年与${after.year}年总结的变化`,
    years: [`${before.year}年的报告`, `${after.year}年的报告`],
    url: fullAddress(compareAddress(before.place, after.place)),
    numbers,
    changes,
  });
  return new Response(file);
};
