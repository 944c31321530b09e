import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const settings = z.object({ url: z.url({ protocol: /^https?$/ }) });

/**
 * Where the site of a content folder will be, by its `site.yaml`: host and base, as Astro takes them; an empty object
 * where that cannot be read, of which the check speaks. For `astro build`, `dev` and `preview` called by themselves.
 */
export function publicAddress(contentDir: string): { site?: string; base?: string } {
  const file = join(contentDir, 'site.yaml');
  if (!existsSync(file)) return {};
  const { data } = settings.safeParse(readSettings(file));
  if (!data) return {};
  const { origin, pathname } = new URL(data.url);
  return { site: origin, base: pathname };
}

function readSettings(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
