import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Served, serve } from '../../src/commands/serve.ts';
import { folderOf, host, type SiteName, siteNames, sites } from './sites.ts';

/** Builds and serves the sites that the chosen tests look at; what it returns ends the serving. */
export default async function setup(): Promise<() => void> {
  const served: Served[] = [];
  const needed = neededSites(chosenTests(process.argv.slice(3)));
  await buildAll(needed);
  for (const site of needed) {
    const { base } = sites[site];
    const server = await serve(folderOf(site), base, 0);
    process.env[`SITE_${site}`] = `http://localhost:${server.port}${base}`;
    served.push(server);
  }
  return () => {
    for (const server of served) server.close();
  };
}

/** The files of tests of a run: those whose paths an argument after `playwright test` is a part of, or all. */
function chosenTests(args: string[]): string[] {
  const files = readdirSync('tests/site').filter((name) => name.endsWith('.spec.ts'));
  const chosen = files.filter((name) => args.some((arg) => `tests/site/${name}`.includes(arg)));
  return chosen.length > 0 ? chosen : files;
}

/** The sites of which one of the tests speaks by its name, or all where one speaks of all. */
function neededSites(tests: string[]): SiteName[] {
  const code = tests.map((name) => readFileSync(join('tests/site', name), 'utf8')).join('\n');
  if (code.includes('siteNames')) return siteNames;
  return siteNames.filter((name) => code.includes(`'${name}'`) || code.includes(`sites.${name}`));
}

/** Builds sites, two at a time. */
async function buildAll(names: SiteName[]): Promise<void> {
  const left = [...names];
  const lane = async (): Promise<void> => {
    for (let site = left.shift(); site; site = left.shift()) await buildAnew(site);
  };
  await Promise.all([lane(), lane()]);
}

/** Builds a site, unless the one that stands was built of the same program and content: a test alone changes no site. */
async function buildAnew(site: SiteName): Promise<void> {
  const { content, base } = sites[site];
  const folder = folderOf(site);
  const mark = `${folder}.made-of`;
  const madeOf = hashOf(content, 'src', 'public', 'astro.config.mjs', 'package-lock.json');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === madeOf) return;
  rmSync(mark, { force: true });
  await build('--content', content, '--out', folder, '--base', base, '--site', host);
  writeFileSync(mark, madeOf);
}

/** A hash of the names and bytes of files, and of all files in folders. */
function hashOf(...paths: string[]): string {
  const sum = createHash('sha256');
  for (const path of paths) {
    const within = statSync(path).isDirectory() ? readdirSync(path, { recursive: true }) : [''];
    for (const name of within.map((each) => join(path, String(each))).sort())
      sum.update(`\0${name}\0`).update(statSync(name).isFile() ? readFileSync(name) : '');
  }
  return sum.digest('hex');
}

async function build(...options: string[]): Promise<void> {
  const build = spawn(process.execPath, ['src/commands/run.js', 'build', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors, [status]] = await Promise.all([
    text(build.stdout),
    text(build.stderr),
    once(build, 'close'),
  ]);
  if (status !== 0) throw new Error(`The site was not built:\n${output}${errors}`);
}
