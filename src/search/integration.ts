import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeIndex } from './make-index.ts';
import { pinyinTable } from './pinyin.ts';
import type { SearchRecord } from './records.ts';
import { traditionalPairs } from './traditional.ts';

/** Where Astro renders the records, for the index to be made of them; not published. */
const recordsAddress = 'search/records.json';
/** All files of search lie in this folder of the site. */
const folder = 'pagefind/';

/**
 * Makes the search index: at the end of a build into the site's folder; in `dev` on demand,
 * anew each time that a page opens the search, so that it always knows what was just written.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({
          pattern: `/${recordsAddress}`,
          entrypoint: new URL('./records.json.ts', import.meta.url),
          prerender: true,
        });
      },
      'astro:build:done': async ({ dir }) => {
        const source = new URL(recordsAddress, dir);
        for (const [path, content] of await filesFor(await readFile(source, 'utf8'))) {
          const target = fileURLToPath(new URL(folder + path, dir));
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        await rm(source);
      },
      'astro:server:setup': ({ server }) => {
        const fileAt = filesOnDemand(() => server.resolvedUrls?.local[0]);
        server.middlewares.use((request, response, next) => {
          const path = request.url?.split('?')[0]?.split(`/${folder}`)[1];
          if (!path) return next();
          fileAt(path).then((content) => {
            if (content === undefined) return next();
            response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
            response.end(content);
          }, next);
        });
      },
    },
  };
}

/** The files of search while the site is being written, made anew when the engine asks for its first one. */
function filesOnDemand(site: () => string | undefined) {
  let files: Promise<Files> | undefined;
  const make = async (): Promise<Files> => {
    const answer = await fetch(new URL(recordsAddress, site()));
    return filesFor(await answer.text());
  };
  return async (path: string): Promise<Uint8Array | string | undefined> => {
    // One after the other: Pagefind's service serves one index at a time.
    if (path === 'pagefind-entry.json' || !files) files = Promise.allSettled([files]).then(make);
    return (await files).get(path);
  };
}

type Files = Map<string, Uint8Array | string>;

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** All files of search, made of the records as Astro has rendered them. */
async function filesFor(rendered: string): Promise<Files> {
  const { records, beside, synonyms }: SearchSource = JSON.parse(rendered);
  const files: Files = new Map(await makeIndex(records));
  // What only a query needs that finds nothing as typed.
  for (const year of new Set(records.map((record) => record.year))) {
    const ofYear = records.filter((record) => record.year === year);
    files.set(`texts-${year}.json`, JSON.stringify(ofYear));
  }
  files.set('beside.json', JSON.stringify(beside));
  files.set('synonyms.json', JSON.stringify(synonyms));
  files.set('pinyin.txt', pinyinTable(records));
  return files.set('traditional.txt', traditionalPairs(records));
}

/** What Astro renders for the search to be made of. */
export interface SearchSource {
  records: SearchRecord[];
  /** What is published beside the text. */
  beside: SearchRecord[];
  synonyms: string[][];
}
