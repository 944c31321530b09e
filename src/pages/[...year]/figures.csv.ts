import type { APIRoute } from 'astro';
import { figuresCsv } from '../../report/csv.ts';
import { figureRecords } from '../../report/open-data.ts';
import type { Report } from '../../report/tree.ts';
import { figurePaths, fullAddress } from '../../site/site.ts';

/** The figures of a year, or of all years, for Excel. */
export const getStaticPaths = figurePaths;

export const GET: APIRoute<{ reports: Report[] }> = ({ props }) =>
  new Response(figuresCsv(figureRecords(props.reports, fullAddress)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
