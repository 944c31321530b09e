import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/commands/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the site that the engines open. */
    site: string;
  }
}

const folder = 'node_modules/.cache/engines-site';

/** Builds the site that the engines open, and serves it; what it returns ends the serving. */
export default async function setup(project: TestProject): Promise<() => void> {
  const options = ['--content', 'tests/fixtures/report-2024', '--out', folder, '--no-pdf'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/run.js', 'build', ...options, '--site', 'https://test.example.org'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The site was not built:\n${stdout}${stderr}`);
  const server = await serve(folder, '/', 0);
  project.provide('site', `http://localhost:${server.port}/`);
  return () => server.close();
}
