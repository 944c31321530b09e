import type { APIRoute } from 'astro';
import { fullAddress } from '../site/site.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${fullAddress('sitemap-index.xml')}\n`);
