import { attachmentTexts, getReports, getSeries, ownSynonyms } from '../site/site.ts';
import { besideRecords, seriesRecords } from './beside.ts';
import type { SearchSource } from './integration.ts';
import { recordsOf } from './records.ts';
import { commonSynonyms } from './synonyms.ts';

/** What the integration makes the search of. */
export const GET = async () => {
  const reports = await getReports();
  const published = reports.filter(({ data }) => data.status === 'published');
  const source: SearchSource = {
    records: recordsOf(reports),
    beside: [
      ...published.flatMap((report) => besideRecords(report, attachmentTexts(report))),
      ...seriesRecords(await getSeries()),
    ],
    synonyms: [...ownSynonyms(), ...commonSynonyms],
  };
  return Response.json(source);
};
