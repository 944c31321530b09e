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
    /** The address of its offline copy on the disk, a folder. */
    offline: string;
  }
}

const folder = 'node_modules/.cache/engines-site';
const copy = 'node_modules/.cache/engines-copy';

/** Builds the site that the engines open, and serves it; what it returns ends the serving. */
export default async function setup(project: TestProject): Promise<() => void> {
  const zip = `${copy}.zip`;
  const content = ['--content', 'tests/fixtures/report-2024'];
  const options = [...content, '--out', folder, '--no-pdf', '--offline', zip];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/run.js', 'build', ...options, '--site', 'https://test.example.org'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The site was not built:\n${stdout}${stderr}`);
  rmSync(copy, { recursive: true, force: true });
  const files = Object.entries(unzipSync(readFileSync(zip)));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), bytes);
  }
  const [root] = files[0]?.[0].split('/') ?? [];
  project.provide('offline', pathToFileURL(join(copy, root ?? '')).href);
  const server = await serve(folder, '/', 0);
  project.provide('site', `http://localhost:${server.port}/`);
  return () => server.close();
}
