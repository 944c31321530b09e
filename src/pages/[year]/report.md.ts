import type { APIRoute } from 'astro';
import { reportMarkdown } from '../../markdown/download.ts';
import type { Report } from '../../report/tree.ts';
import { fullAddress, readablePaths } from '../../site/site.ts';

export const getStaticPaths = readablePaths;

export const GET: APIRoute<{ report: Report }> = ({ props }) =>
  new Response(reportMarkdown(props.report, fullAddress), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
