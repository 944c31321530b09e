import type { APIRoute } from 'astro';
import { compareAddress } from '../../../../report/addresses.ts';
import { changesCsv, changesOf } from '../../../../report/compare/changes.ts';
import { type ComparedPair, comparedPaths, comparisonOf } from '../../../../site/comparisons.ts';
import { fullAddress } from '../../../../site/site.ts';

/** What changed from one report to another, for Excel. */
export const getStaticPaths = comparedPaths;

export const GET: APIRoute<ComparedPair> = ({ props }) => {
  const url = fullAddress(compareAddress(props.before.place, props.after.place));
  return new Response(changesCsv(changesOf(comparisonOf(props)), url), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
