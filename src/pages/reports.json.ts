import type { APIRoute } from 'astro';
import { address, schemaAddress, topicAddress } from '../report/addresses.ts';
import { type ReportsFile, reportRecord } from '../report/open-data.ts';
import { downloadsOf, fullAddress, getReports, getThreads, site } from '../site/site.ts';

/** All reports, their parts and their files, for programs. */
export const GET: APIRoute = async () => {
  const file: ReportsFile = {
    $schema: fullAddress(schemaAddress('reports')),
    title: site.name,
    publisher: site.issuer,
    url: fullAddress(''),
    reports: (await getReports()).map((report) =>
      reportRecord(report, downloadsOf(report), fullAddress),
    ),
    topics: (await getThreads()).map(({ key, name, description, parts }) => ({
      key,
      name,
      description: description ?? null,
      url: fullAddress(topicAddress(key)),
      parts: parts.map(({ part }) => fullAddress(address(part.place))),
    })),
  };
  return Response.json(file);
};
