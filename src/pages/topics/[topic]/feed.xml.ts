import type { APIRoute } from 'astro';
import { topicFeed } from '../../../site/feed.ts';
import { fullAddress, getThreads, site, type Thread } from '../../../site/site.ts';

/** What the years say on one topic, as an Atom feed. */
export const getStaticPaths = async () =>
  (await getThreads()).map((thread) => ({ params: { topic: thread.key }, props: { thread } }));

export const GET: APIRoute<{ thread: Thread }> = ({ props: { thread } }) =>
  new Response(topicFeed(thread, site, fullAddress), {
    headers: { 'content-type': 'application/atom+xml' },
  });
