import type { APIRoute } from 'astro';
import { partMarkdown } from '../../markdown/download.ts';
import type { Section } from '../../report/tree.ts';
import { fullAddress, readablePaths } from '../../site/site.ts';

/** A section with its subsections as Markdown. */
export const getStaticPaths = async () =>
  (await readablePaths()).flatMap(({ params, props }) =>
    props.report.sections.map((section) => ({
      params: { ...params, section: String(section.place.section) },
      props: { section },
    })),
  );

export const GET: APIRoute<{ section: Section }> = ({ props: { section } }) =>
  new Response(partMarkdown([section, ...section.subsections], fullAddress), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
