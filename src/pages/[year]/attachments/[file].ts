import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { attachmentsOf, readablePaths } from '../../../site/site.ts';

/** The attachments that the text names, as they are; nothing else of their folder. */
export const getStaticPaths = async () =>
  (await readablePaths()).flatMap(({ params, props }) =>
    attachmentsOf(props.report).map(({ name, path }) => ({
      params: { ...params, file: name },
      props: { path },
    })),
  );

export const GET: APIRoute<{ path: string }> = async ({ props }) =>
  new Response(await readFile(props.path));
