import { getReports, ownSynonyms } from '../site/site.ts';
import type { SearchSource } from './integration.ts';
import { recordsOf } from './records.ts';
import { commonSynonyms } from './synonyms.ts';

/** What the integration makes the search of. */
export const GET = async () => {
  const source: SearchSource = {
    records: recordsOf(await getReports()),
    synonyms: [...ownSynonyms(), ...commonSynonyms],
  };
  return Response.json(source);
};
