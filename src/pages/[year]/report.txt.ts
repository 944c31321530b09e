import type { APIRoute } from 'astro';
import { plainTextFile } from '../../report/plainText.ts';
import type { Report } from '../../report/tree.ts';
import { readablePaths } from '../../site/site.ts';

export const getStaticPaths = readablePaths;

export const GET: APIRoute<{ report: Report }> = ({ props }) =>
  new Response(plainTextFile(props.report), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
