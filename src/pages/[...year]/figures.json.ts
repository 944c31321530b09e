import type { APIRoute } from 'astro';
import { figuresAddress, schemaAddress } from '../../report/addresses.ts';
import type { Figure } from '../../report/figures.ts';
import { type FiguresFile, figureRecords } from '../../report/open-data.ts';
import { figurePaths, fullAddress, site } from '../../site/site.ts';

/** The figures of a year, or of all years, for programs. */
export const getStaticPaths = figurePaths;

export const GET: APIRoute<{ figures: Figure[] }, { year: string | undefined }> = ({
  params,
  props,
}) => {
  const file: FiguresFile = {
    $schema: fullAddress(schemaAddress('figures')),
    title: `${params.year ? `${params.year}年` : '历年'}总结中的数据`,
    publisher: site.issuer,
    url: fullAddress(figuresAddress(params.year)),
    figures: figureRecords(props.figures, fullAddress),
  };
  return Response.json(file);
};
