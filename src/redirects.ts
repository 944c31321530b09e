import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Redirects, redirectsSchema } from './report/schema.ts';
import { contentDir } from './settings.ts';

/** Old addresses and where they lead now, as `redirects.yaml` lists them; none where there is no such file. */
export function readRedirects(): Redirects {
  const path = join(contentDir, 'redirects.yaml');
  return existsSync(path) ? redirectsSchema.parse(parse(readFileSync(path, 'utf8')) ?? {}) : {};
}
