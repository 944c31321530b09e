import { existsSync } from 'node:fs';
import { z } from 'zod';
import { currentContent } from './current-content.ts';

const publicUrl = z.url({ protocol: /^https?$/ });

/**
 * Where the site of a content folder will be, by its `site.yaml`: host and base, as Astro takes them; an empty object
 * where that cannot be read, of which the check speaks. For `astro build`, `dev` and `preview` called by themselves.
 */
export function publicAddress(contentDir: string): { site?: string; base?: string } {
  if (!existsSync(contentDir)) return {};
  const { document } = currentContent(contentDir).site;
  if (!document || document.errors.length > 0) return {};
  const { data } = publicUrl.safeParse(document.getIn(['url']));
  if (!data) return {};
  const { origin, pathname } = new URL(data);
  return { site: origin, base: pathname };
}
