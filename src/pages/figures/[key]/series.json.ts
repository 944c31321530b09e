import type { APIRoute } from 'astro';
import type { Series } from '../../../report/series.ts';
import { dataOfSeries, seriesPaths } from '../../../site/site.ts';

/** One series, for programs. */
export const getStaticPaths = seriesPaths;

export const GET: APIRoute<{ series: Series }> = ({ props }) =>
  Response.json(dataOfSeries(props.series));
