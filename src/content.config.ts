import { defineCollection } from 'astro:content';
import { contentLoader } from './reader/for-astro.ts';
import { reportSchema, sectionSchema, subsectionSchema } from './report/schema.ts';
import { contentDir } from './settings.ts';

/** The data were read and checked by the reader; the schemas are for editors, which know the front matter by them. */
export const collections = {
  reports: defineCollection({
    loader: contentLoader(contentDir, ({ reports }) => reports),
    schema: reportSchema,
  }),
  sections: defineCollection({
    loader: contentLoader(contentDir, ({ sections }) => sections),
    schema: sectionSchema,
  }),
  subsections: defineCollection({
    loader: contentLoader(contentDir, ({ subsections }) => subsections),
    schema: subsectionSchema,
  }),
};
