import { spawnSync } from 'node:child_process';
import { type Served, serve } from '../../src/commands/serve.ts';
import { folderOf, host, siteNames, sites } from './sites.ts';

/** Builds and serves the sites; what it returns ends the serving. */
export default async function setup(): Promise<() => void> {
  const served: Served[] = [];
  for (const site of siteNames) {
    const { content, base } = sites[site];
    build('--content', content, '--out', folderOf(site), '--base', base, '--site', host);
    const server = await serve(folderOf(site), base, 0);
    process.env[`SITE_${site}`] = `http://localhost:${server.port}${base}`;
    served.push(server);
  }
  return () => {
    for (const server of served) server.close();
  };
}

function build(...options: string[]): void {
  const { status, stdout, stderr } = spawnSync(
    'node',
    ['src/commands/run.js', 'build', ...options],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`The site was not built:\n${stdout}${stderr}`);
}
