import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Loader } from 'astro/loaders';
import { address } from '../report/addresses.ts';
import { type Content, type MdxFile, mdxFiles } from './content.ts';
import { currentContent } from './current-content.ts';

/**
 * Gives Astro the files of a collection as the reader has them: those and no others, with the data and the bodies that
 * were checked. An entry's id is its address, `2024/1/2/`: names may change, addresses may not.
 * It watches nothing: `dev` has the content read again (src/dev), and is told by `noted` that it was.
 * @param dir the content folder, absolute
 */
export const contentLoader = (
  dir: string,
  files: (content: Content) => MdxFile<Record<string, unknown>>[],
): Loader => ({
  name: 'report-content',
  load: async ({ store, config, generateDigest, refreshContextData }) => {
    store.clear();
    for (const { path, place, frontMatter, source, problems } of files(currentContent(dir))) {
      if (!frontMatter.data || problems.length > 0) continue;
      store.set({
        id: address(place),
        data: frontMatter.data,
        body: source,
        filePath: posixRelative(fileURLToPath(config.root), join(dir, path)),
        digest: generateDigest(source),
        deferredRender: true,
      });
    }
    const noted = refreshContextData?.noted;
    if (typeof noted === 'function') noted();
  },
});

const posixRelative = (from: string, to: string): string =>
  relative(from, to).replaceAll('\\', posix.sep);

/**
 * Has @astrojs/mdx compile the bodies as they were read. Astro would read each file again, and its front matter by
 * another reader of YAML, which takes some of what ours takes for something else.
 * @param dir the content folder, absolute
 */
export const contentModules = (dir: string): AstroIntegration => ({
  name: 'content-modules',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [{ name: 'content-modules', enforce: 'pre', load: (id) => sourceOf(id, dir) }],
        },
      });
    },
  },
});

/** A comment in the first line, which is the front matter's, keeps a body that begins with `---` from being taken for one. */
function sourceOf(id: string, dir: string): string | undefined {
  if (!id.endsWith('.mdx')) return undefined;
  const source = sourcesOf(currentContent(dir)).get(posixRelative(dir, id));
  return source === undefined ? undefined : `{/**/}${source}`;
}

const sources = new WeakMap<Content, Map<string, string>>();

/** The bodies of a content by their paths: Vite asks for each of thousands of files, and for all its own. */
function sourcesOf(content: Content): Map<string, string> {
  const known = sources.get(content);
  if (known) return known;
  const made = new Map(mdxFiles(content).map(({ path, source }) => [path, source]));
  sources.set(content, made);
  return made;
}
