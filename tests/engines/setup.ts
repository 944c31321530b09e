import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/commands/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the site that the engines open. */
    site: string;
    /** That of the invented bureau with several years. */
    sample: string;
    /** The address of its offline copy on the disk, a folder. */
    offline: string;
  }
}

const cache = 'node_modules/.cache';
const copy = `${cache}/engines-copy`;

/** Builds the sites that the engines open, and serves them; what it returns ends the serving. */
export default async function setup(project: TestProject): Promise<() => void> {
  const zip = `${copy}.zip`;
  const site = await serve(build('report-2024', '--offline', zip), '/', 0);
  const sample = await serve(build('sample'), '/', 0);
  project.provide('site', `http://localhost:${site.port}/`);
  project.provide('sample', `http://localhost:${sample.port}/`);
  project.provide('offline', pathToFileURL(unpack(zip)).href);
  return () => {
    site.close();
    sample.close();
  };
}

/** Builds the site of a fixture; gives its folder. */
function build(fixture: string, ...options: string[]): string {
  const folder = `${cache}/engines-${fixture}`;
  const all = ['--content', `tests/fixtures/${fixture}`, '--out', folder, '--no-pdf', ...options];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/run.js', 'build', ...all, '--site', 'https://test.example.org'],
    // Vitest's own would make Astro show drafts.
    { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error(`The site was not built:\n${stdout}${stderr}`);
  return folder;
}

/** Unpacks the offline copy; gives its folder. */
function unpack(zip: string): string {
  rmSync(copy, { recursive: true, force: true });
  const files = Object.entries(unzipSync(readFileSync(zip)));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), bytes);
  }
  return join(copy, files[0]?.[0].split('/')[0] ?? '');
}
