import { getReports } from '../site/site.ts';
import { recordsOf } from './records.ts';

/** The records, for the integration to make the index of. */
export const GET = async () => Response.json(recordsOf(await getReports()));
