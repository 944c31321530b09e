import type { APIRoute } from 'astro';
import { figuresCsv } from '../../report/csv.ts';
import type { Figure } from '../../report/figures.ts';
import { figureRecords } from '../../report/open-data.ts';
import { figurePaths, fullAddress } from '../../site/site.ts';

/** The figures of a year, or of all years, for Excel. */
export const getStaticPaths = figurePaths;

export const GET: APIRoute<{ figures: Figure[] }> = ({ props }) =>
  new Response(figuresCsv(figureRecords(props.figures, fullAddress)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
