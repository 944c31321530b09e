import type { APIRoute } from 'astro';
import type { Series } from '../../../report/series.ts';
import { seriesCsv } from '../../../report/series-file.ts';
import { dataOfSeries, seriesPaths } from '../../../site/site.ts';

/** One series, for Excel. */
export const getStaticPaths = seriesPaths;

export const GET: APIRoute<{ series: Series }> = ({ props }) =>
  new Response(seriesCsv(dataOfSeries(props.series)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
