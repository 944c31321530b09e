import type { APIRoute } from 'astro';
import { defaultAccent } from '../report/accent.ts';
import { site } from '../site/site.ts';

/** The site's icon where `site.yaml` names no logo: lines of text on the accent colour. */
export const GET: APIRoute = () =>
  new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>年度工作总结</title><rect width="32" height="32" rx="5" fill="${site.accent ?? defaultAccent}"/><path d="M8 9h16M8 14.5h16M8 20h10" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/></svg>\n`,
    { headers: { 'content-type': 'image/svg+xml' } },
  );
