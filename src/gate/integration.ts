import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { completeManifest } from './manifest.ts';

/** Lists all files of a finished site in its manifest: the last of the integrations, for whatever comes later is not listed. */
export const siteManifest = (options: { contentDir: string }): AstroIntegration => ({
  name: 'site-manifest',
  hooks: {
    'astro:build:done': ({ dir }) => completeManifest(fileURLToPath(dir), options.contentDir),
  },
});
