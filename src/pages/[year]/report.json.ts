import type { APIRoute } from 'astro';
import { schemaAddress } from '../../report/addresses.ts';
import { reportData } from '../../report/report-file.ts';
import type { Report } from '../../report/tree.ts';
import { fullAddress, readablePaths } from '../../site/site.ts';

export const getStaticPaths = readablePaths;

/** The text of a report, paragraph by paragraph, for programs. */
export const GET: APIRoute<{ report: Report }> = ({ props }) =>
  Response.json(reportData(props.report, fullAddress(schemaAddress('report')), fullAddress));
