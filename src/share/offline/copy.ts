import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { type Plugin, rolldown } from 'rolldown';
import { offlineAddress, offlinePage } from './page.ts';

/** A finished site. */
export interface Finished {
  /** Its folder, absolute. */
  dir: string;
  /** Its files, relative to it, with `/`. */
  paths: string[];
  /** Its base, with a slash at both ends. */
  base: string;
  /** Its name, which the folder in the copy bears. */
  name: string;
}

/** Files that only a host or its robots read, and what the search's own files hold once more. */
const leftOut =
  /^(pagefind\/|_headers$|web\.config$|\.nojekyll$|robots\.txt$|sitemap|opensearch\.xml$|manifest\.json$|_astro\/.*\.js$)/;

/** ZIP knows no zone; one time for all makes the same bytes each time. */
const mtime = new Date(1980, 0, 1);

/**
 * The whole site as a ZIP file that opens from a folder without a host, its search too.
 * @returns its bytes
 */
export async function offlineCopy(site: Finished): Promise<Uint8Array> {
  const files: Zippable = {};
  const put = (path: string, content: string | Uint8Array): void => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    files[`${folderName(site.name)}/${path}`] = [bytes, { mtime }];
  };
  const scripts = new Set<string>();
  for (const path of site.paths.filter((each) => !leftOut.test(each))) {
    const bytes = readFileSync(join(site.dir, path));
    if (path.endsWith('.html')) put(path, pageOf(bytes.toString(), path, site, scripts));
    else if (path.endsWith('.css')) put(path, styles(bytes.toString(), path, site));
    else put(path, bytes);
  }
  for (const path of scripts) put(path, await classicScript(join(site.dir, path)));
  put('offline.js', readFileSync(new URL('./runtime.js', import.meta.url)));
  put(
    'offline-pagefind.js',
    await classicScript(join(site.dir, 'pagefind/pagefind.js'), 'offlinePagefind'),
  );
  put('offline-files.js', searchFiles(site));
  put('说明.txt', '\uFEFF双击 index.html，用浏览器打开。不用联网，搜索也能用。\r\n');
  return zipSync(files);
}

/** A name that every system takes for a folder. */
const folderName = (name: string): string =>
  name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').replace(/[. ]+$/, '') || '总结';

function pageOf(html: string, file: string, { base }: Finished, scripts: Set<string>): string {
  for (const [, path = ''] of html.matchAll(/<script type="module" src="([^"]+)"/g))
    scripts.add(decodeURI(path.slice(base.length)));
  return offlinePage(html, { file, base });
}

const styles = (css: string, file: string, { base }: Finished): string =>
  css.replace(
    /url\((['"]?)([^'")]+)\1\)/g,
    (_typed, quote: string, address: string) =>
      `url(${quote}${offlineAddress(address, { file, base })}${quote})`,
  );

/** What Vite would load beforehand is in the bundle already. */
const withoutPreloads: Plugin = {
  name: 'without-preloads',
  transform: (code) => code.replace(/^const __vite__mapDeps=.*$/m, 'const __vite__mapDeps=()=>[];'),
};

/** A module, with all that it imports, as a script that browsers load from a disk. */
async function classicScript(input: string, name?: string): Promise<string> {
  const bundle = await rolldown({
    input,
    logLevel: 'silent',
    plugins: [withoutPreloads],
  });
  const { output } = await bundle.generate({
    format: 'iife',
    codeSplitting: false,
    minify: true,
    ...(name && { name }),
  });
  await bundle.close();
  return output.map((each) => (each.type === 'chunk' ? each.code : '')).join('');
}

/** What the search would fetch, as a script that holds it. */
function searchFiles({ dir, paths }: Finished): string {
  const files = paths
    .filter((path) => path.startsWith('pagefind/') && path !== 'pagefind/pagefind.js')
    .map((path) => [path, readFileSync(join(dir, path)).toString('base64')]);
  return `globalThis.offlineFiles=${JSON.stringify(Object.fromEntries(files))}`;
}
