import { defineCollection } from 'astro:content';
import { pathToFileURL } from 'node:url';
import { file, glob } from 'astro/loaders';
import { address, placeOf } from './report/addresses.ts';
import { reportSchema, sectionSchema, subsectionSchema, topicSchema } from './report/schema.ts';
import { contentDir } from './settings.ts';

/** Content files by their address, `2024/1/2/`: names may change, addresses may not. */
const mdx = (pattern: string) =>
  glob({
    base: pathToFileURL(`${contentDir}/`),
    pattern,
    generateId: ({ entry }) => {
      const place = placeOf(entry);
      return place ? address(place) : entry;
    },
  });

export const collections = {
  reports: defineCollection({ loader: mdx('[0-9]*/report.mdx'), schema: reportSchema }),
  sections: defineCollection({ loader: mdx('[0-9]*/[0-9]*/section.mdx'), schema: sectionSchema }),
  subsections: defineCollection({
    loader: mdx('[0-9]*/[0-9]*/[0-9]*.mdx'),
    schema: subsectionSchema,
  }),
  topics: defineCollection({ loader: file(`${contentDir}/topics.yaml`), schema: topicSchema }),
};
