import {
  cpSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { checkContent, hasErrors } from '../check/check.ts';
import { terminalWithoutHints } from '../check/reporters/terminal.ts';
import { examineSite } from '../gate/examine.ts';
import { faultList } from '../gate/fault.ts';
import { precompress } from '../gate/precompress.ts';
import { siteFiles } from '../gate/site-files.ts';
import type { Content } from '../reader/content.ts';
import { setCurrentContent } from '../reader/current-content.ts';
import type { Site } from '../report/schema.ts';
import { sha256 } from '../report/sha256.ts';
import { type Finished, offlineCopy } from '../share/offline/copy.ts';
import { Failure } from './failure.ts';
import { takeLock } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { readOptions, userPath } from './options.ts';
import { say } from './say.ts';
import { failureOf } from './system-error.ts';

/** The options of building, as `--help` explains them. */
export const buildOptions = {
  content: { value: '文件夹', about: '内容文件夹，默认为 content' },
  out: { value: '文件夹', about: '生成到哪里，默认为 dist' },
  base: { value: '/路径/', about: '网站在主机上的子目录，默认取自 site.yaml 的 url' },
  site: { value: '网址', about: '网站的正式网址，默认取自 site.yaml 的 url' },
  offline: { value: '文件.zip', about: '另做一份离线的网站：解开以后双击就能看，搜索也能用' },
  gzip: { about: '在文字文件旁边另存压缩好的（.gz），主机不用边传边压' },
  'no-pdf': { about: '不制作 PDF，例如机器上没有浏览器的时候' },
};

/** `npm run build`: the content, checked, as a website. */
export async function command(args: string[]): Promise<void> {
  const about = '检查内容并生成网站；有任何错误都不动上一次生成的网站。';
  await build(
    readOptions({ command: 'npm run build -- [选项]', about, options: buildOptions }, args),
  );
}

/** A site that was built: its folder (absolute) and the base under which it is to be served. */
export interface Built {
  out: string;
  base: string;
}

/**
 * Builds the site in a folder of its own and swaps it in when it is whole; until then the last good one stays.
 * @throws Failure where the content has errors (they are printed), an option is wrong, or the build fails
 */
export async function build(options: Record<string, string>): Promise<Built> {
  const content = userPath(options.content ?? 'content');
  const out = userPath(options.out ?? 'dist');
  refuseForeignFolder(out, content);
  const began = performance.now();
  const { site, drafts, read } = await checkedContent(content);
  const settings = { content, ...publicAddress(site, options) };
  if (options['no-pdf']) process.env.REPORT_PDF = 'off';
  const fresh = `${out}.new-${process.pid}`;
  refuseUnwritable(fresh);
  const offline = options.offline && userPath(options.offline);
  if (offline) refuseUnwritable(`${offline}.new-${process.pid}`);
  await withSite(settings, [fresh], (made) => {
    refuseFaults(made, read, settings);
    move(made, fresh);
    if (options.gzip) precompress(fresh, siteFiles(fresh));
    swap(fresh, out);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { paths } = siteFiles(out);
  const count = (ending: string): number => paths.filter((path) => path.endsWith(ending)).length;
  say(
    `已生成 ${count('.html')} 个页面、${count('report.pdf')} 份 PDF，用时 ${seconds} 秒：${relative('.', out) || out}`,
  );
  if (offline)
    await writeOffline(offline, { dir: out, paths, base: settings.base, name: site.name });
  if (drafts.length > 0)
    say(`送审稿没有生成：${drafts.join('、')}年。要发布，把 report.mdx 的 status 改为 published。`);
  return { out, base: settings.base };
}

/**
 * Makes the site in the workshop and hands it on; nothing of it is left there afterwards, however it ends.
 * @param leftovers what else is removed then
 * @param use what is done with the finished site, by its folder
 * @throws Failure where the build fails
 */
export async function withSite(
  settings: Settings,
  leftovers: string[],
  use: (made: string) => void | Promise<void>,
): Promise<void> {
  const workshop = workshopOf(`${settings.content} ${settings.base}`);
  makeFolder(workshop);
  const release = await takeLock(join(workshop, 'build.lock'));
  const made = join(workshop, 'site');
  const cleanUp = (): void => {
    for (const path of [made, ...leftovers]) rmSync(path, { recursive: true, force: true });
    release();
  };
  const interrupt = (): void => process.exit(130);
  process.once('exit', cleanUp).once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    await runAstro(workshop, made, settings);
    await use(made);
  } finally {
    process.off('exit', cleanUp).off('SIGINT', interrupt).off('SIGTERM', interrupt);
    cleanUp();
  }
}

/** @throws Failure where something is wrong with the finished site */
function refuseFaults(dir: string, content: Content, { site, base }: Settings): void {
  // Each page is read and forgotten: beside what Astro holds of a large site, that would double the heap first.
  setFlagsFromString('--heap-growing-percent=30');
  const faults = examineSite({ dir, root: site + base, content });
  if (faults.length === 0) return;
  throw new Failure(
    `生成的网站没有通过最后的查验，有${faults.length}处问题：\n\n${faultList(faults)}\n\n没有换上新的网站；上一次生成的网站没有改动。`,
  );
}

/** What was read of content that has no errors. */
export interface Checked {
  read: Content;
  site: Site;
  /** The years of its drafts. */
  drafts: number[];
}

/** Checks a content folder, and prints what was found. @throws Failure where there are errors */
export async function checkedContent(content: string): Promise<Checked> {
  const outcome = await checkContent(content);
  console.log(terminalWithoutHints(outcome.files));
  const site = outcome.content?.site.data;
  if (!outcome.content || !site || hasErrors(outcome))
    throw new Failure('\n内容有错误，没有生成网站；上一次生成的网站没有改动。');
  setCurrentContent(outcome.content);
  const drafts = outcome.content.reports.filter(
    ({ frontMatter }) => frontMatter.data?.status === 'draft',
  );
  return { read: outcome.content, site, drafts: drafts.map(({ place }) => place.year) };
}

/** Where a site will be: its base, and its host with the protocol. */
export function publicAddress(
  { url }: Site,
  options: Record<string, string>,
): { base: string; site: string } {
  const address = options.site ?? url;
  if (!/^https?:\/\/[^/]/.test(address) || !URL.canParse(address))
    throw new Failure(`--site 要写完整的网址，例如 https://www.example.org：${address}`, 2);
  const { origin, pathname } = new URL(address);
  const base = `/${(options.base ?? pathname).replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  // Astro does not find its images again below other characters.
  if (!/^[\w./-]+$/.test(base))
    throw new Failure(`网站的子目录只能用英文字母、数字、连字符和下划线：${base}`, 2);
  return { base, site: origin };
}

async function writeOffline(file: string, site: Finished): Promise<void> {
  const bytes = await offlineCopy(site);
  const fresh = `${file}.new-${process.pid}`;
  writeFileSync(fresh, bytes);
  renameSync(fresh, file);
  const megabytes = (bytes.length / 2 ** 20).toFixed(1);
  say(
    `离线的网站：${relative('.', file) || file}（${megabytes} MB），解开以后双击里面的 index.html`,
  );
}

/** Tries whether something can be made at a path, before the minutes that a build takes. @throws Error of the system */
function refuseUnwritable(path: string): void {
  makeFolder(path);
  rmSync(path, { recursive: true });
}

/** Only a folder that is new, empty, or an earlier build may be replaced, and nothing that holds the sources. */
function refuseForeignFolder(out: string, content: string): void {
  const isBuild = ['404.html', 'robots.txt', '_astro'].every((name) => existsSync(join(out, name)));
  const holdsSources = [content, resolve('.')].some((source) => isWithin(source, out));
  if (holdsSources || isWithin(out, content) || !(isBuild || isFree(out))) {
    throw new Failure(
      `不能把网站生成到 ${out}：那里有别的文件，或者是内容文件夹。请用 --out 另指一个新文件夹。`,
      2,
    );
  }
}

/** Whether a path is a folder or lies in it. */
const isWithin = (path: string, folder: string): boolean =>
  `${path}${sep}`.startsWith(`${folder}${sep}`);

/** Whether nothing stands at a path but perhaps an empty folder. */
function isFree(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return !found || (found.isDirectory() && readdirSync(path).length === 0);
}

/** What a site is made of, and for which address. */
export interface Settings {
  content: string;
  base: string;
  site: string;
}

/**
 * @param workshop is Astro's root, since Astro lists the modules of the content in a file there (`.astro/`): two builds in
 * one root would mix their pages
 */
async function runAstro(
  workshop: string,
  outDir: string,
  { content, base, site }: Settings,
): Promise<void> {
  const { build } = await astroFor(content);
  try {
    await build({
      root: workshop,
      configFile: relative(workshop, 'astro.config.mjs'),
      srcDir: resolve(process.env.REPORT_YEAR ? 'src/print/alone' : 'src'),
      publicDir: resolve('public'),
      cacheDir: join(workshop, 'cache'),
      outDir,
      base,
      site,
      logLevel: 'warn',
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PrintProblem')
      throw new Failure(`${error.message}\n\n没有生成网站；上一次生成的网站没有改动。`);
    const { message } = failureOf(error);
    throw new Failure(`没有生成网站，上一次生成的网站没有改动。\n${message}`);
  }
}

/** Astro, for a content folder: its configuration reads the folder from the environment. */
export function astroFor(content: string): Promise<typeof import('astro')> {
  process.env.REPORT_CONTENT = content;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  return import('astro');
}

/**
 * Where things are made for one use: a content folder and a base, say. It is below the project, since what Astro writes
 * looks for its packages from where it lies.
 */
export const workshopOf = (use: string): string =>
  resolve('node_modules/.cache/annual-summary', sha256(use).slice(0, 16));

/** Moves a folder, to another disk if need be. */
function move(from: string, to: string): void {
  makeFolder(dirname(to));
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
  }
}

function swap(fresh: string, out: string): void {
  const old = `${out}.old-${process.pid}`;
  if (existsSync(out)) renameSync(out, old);
  try {
    renameSync(fresh, out);
  } catch (error) {
    if (existsSync(old)) renameSync(old, out);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
