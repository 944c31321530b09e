import { defineCollection } from 'astro:content';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { file, glob, type Loader, type LoaderContext } from 'astro/loaders';
import { address, placeOf } from './report/addresses.ts';
import { reportSchema, sectionSchema, subsectionSchema, topicSchema } from './report/schema.ts';
import { contentDir } from './settings.ts';

/**
 * A loader that watches nothing, and leaves out in `dev` what it cannot read: the check watches the content, says what
 * is wrong, and has it read again when it is right (src/dev/while-writing.ts), which is `noted`.
 */
const unwatched = (loader: Loader): Loader => ({
  ...loader,
  load: async ({ watcher: _, ...context }) => {
    forgetMoved(context.store);
    try {
      await loader.load(context);
      const noted = context.refreshContextData?.noted;
      if (typeof noted === 'function') noted();
    } catch (error) {
      if (!import.meta.env.DEV) throw error;
    }
  },
});

/** Astro would look for an entry whose file was renamed, and is otherwise the same, at its old place. */
function forgetMoved(store: LoaderContext['store']): void {
  for (const [id, { filePath }] of store.entries()) {
    if (filePath && !existsSync(filePath)) store.delete(id);
  }
}

/** Content files by their address, `2024/1/2/`: names may change, addresses may not. */
const mdx = (pattern: string) =>
  unwatched(
    glob({
      base: pathToFileURL(`${contentDir}/`),
      pattern,
      generateId: ({ entry }) => {
        const place = placeOf(entry);
        return place ? address(place) : entry;
      },
    }),
  );

export const collections = {
  reports: defineCollection({ loader: mdx('[0-9]*/report.mdx'), schema: reportSchema }),
  sections: defineCollection({ loader: mdx('[0-9]*/[0-9]*/section.mdx'), schema: sectionSchema }),
  subsections: defineCollection({
    loader: mdx('[0-9]*/[0-9]*/[0-9]*.mdx'),
    schema: subsectionSchema,
  }),
  topics: defineCollection({
    loader: unwatched(file(`${contentDir}/topics.yaml`)),
    schema: topicSchema,
  }),
};
