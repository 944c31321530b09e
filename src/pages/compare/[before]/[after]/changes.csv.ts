import type { APIRoute } from 'astro';
import { compareAddress } from '../../../../report/addresses.ts';
import { changesCsv } from '../../../../report/compare/changes.ts';
import { type ComparedPair, comparedPaths, keptOf } from '../../../../site/comparisons.ts';
import { fullAddress } from '../../../../site/site.ts';

/** What changed from one report to another, for Excel. */
export const getStaticPaths = comparedPaths;

export const GET: APIRoute<ComparedPair> = ({ props }) => {
  const url = fullAddress(compareAddress(props.before.place, props.after.place));
  const { numbers, changes } = keptOf(props);
  return new Response(changesCsv(numbers, changes, url), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
