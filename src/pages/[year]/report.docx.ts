import type { APIRoute } from 'astro';
import type { Report } from '../../report/tree.ts';
import { hasWordFile, readablePaths, wordFileOf } from '../../site/site.ts';

export const getStaticPaths = async () =>
  (await readablePaths()).filter(({ props }) => hasWordFile(props.report));

export const GET: APIRoute<{ report: Report }> = async ({ props }) =>
  new Response(new Uint8Array(await wordFileOf(props.report)), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
  });
