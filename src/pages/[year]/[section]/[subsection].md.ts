import type { APIRoute } from 'astro';
import { partMarkdown } from '../../../markdown/download.ts';
import type { Part } from '../../../report/tree.ts';
import { fullAddress, readablePaths } from '../../../site/site.ts';

/** A subsection as Markdown. */
export const getStaticPaths = async () =>
  (await readablePaths()).flatMap(({ params, props }) =>
    props.report.sections.flatMap(({ place, subsections }) =>
      subsections.map((part) => ({
        params: {
          ...params,
          section: String(place.section),
          subsection: String(part.place.subsection),
        },
        props: { part },
      })),
    ),
  );

export const GET: APIRoute<{ part: Part }> = ({ props: { part } }) =>
  new Response(partMarkdown([part], fullAddress), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
