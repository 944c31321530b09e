import type { APIRoute } from 'astro';
import { atomFeed } from '../site/feed.ts';
import { fullAddress, getReports, site } from '../site/site.ts';

/** All reports that are published, as an Atom feed. */
export const GET: APIRoute = async () => {
  const reports = (await getReports()).filter(({ data }) => data.status !== 'withdrawn');
  return new Response(atomFeed(reports, site, fullAddress), {
    headers: { 'content-type': 'application/atom+xml' },
  });
};
