import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { attachmentsOf, readablePaths } from '../../../site/site.ts';

/** The files of the year's `attachments/` folder, as they are. */
export const getStaticPaths = async () =>
  (await readablePaths()).flatMap(({ params, props }) =>
    attachmentsOf(props.report.year).map(({ name, path }) => ({
      params: { ...params, file: name },
      props: { path },
    })),
  );

export const GET: APIRoute<{ path: string }> = async ({ props }) =>
  new Response(await readFile(props.path));
