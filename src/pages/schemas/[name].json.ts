import type { APIRoute } from 'astro';
import { z } from 'zod';
import { schemaAddress } from '../../report/addresses.ts';
import { publishedSchemas } from '../../report/open-data.ts';
import { fullAddress } from '../../site/site.ts';

/** The JSON Schemas of the files for machines. */
export const getStaticPaths = () =>
  Object.entries(publishedSchemas).map(([name, schema]) => ({
    params: { name },
    props: { schema },
  }));

export const GET: APIRoute<{ schema: z.ZodType }, { name: string }> = ({ params, props }) =>
  Response.json({
    $id: fullAddress(schemaAddress(params.name)),
    ...z.toJSONSchema(props.schema),
  });
