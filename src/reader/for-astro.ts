import { join, posix, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Loader } from 'astro/loaders';
import { address } from '../report/addresses.ts';
import type { Content, MdxFile } from './content.ts';
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
  const { reports, sections, subsections } = currentContent(dir);
  const files = [...reports, ...sections, ...subsections];
  const file = files.find(({ path }) => join(dir, path) === resolve(id));
  return file && `{/**/}${file.source}`;
}
