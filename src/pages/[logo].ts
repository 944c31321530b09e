import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { contentDir } from '../settings.ts';
import { site } from '../site/site.ts';

/** The bureau's logo, where `site.yaml` names one. */
export const getStaticPaths = () => (site.logo ? [{ params: { logo: site.logo } }] : []);

export const GET: APIRoute<Record<string, never>, { logo: string }> = async ({ params }) =>
  new Response(await readFile(join(contentDir, params.logo)));
