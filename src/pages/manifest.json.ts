import type { APIRoute } from 'astro';
import { address, schemaAddress } from '../report/addresses.ts';
import type { ManifestFile } from '../report/open-data.ts';
import { plainTextFile } from '../report/plainText.ts';
import { sha256 } from '../report/sha256.ts';
import { fullAddress, originalOf, readablePaths, site } from '../site/site.ts';

/** What the site says of its reports' texts and originals; the files are listed when all are made (src/gate/integration.ts). */
export const GET: APIRoute = async () => {
  const reports = (await readablePaths()).map(({ props }) => props.report);
  const file: ManifestFile = {
    $schema: fullAddress(schemaAddress('manifest')),
    title: site.name,
    publisher: site.issuer,
    url: fullAddress(''),
    reports: reports.map((report) => {
      const original = originalOf(report);
      return {
        year: report.year,
        title: report.title,
        url: fullAddress(address(report.place)),
        textSha256: sha256(plainTextFile(report)),
        original: original
          ? { name: original.name, bytes: original.bytes.length, sha256: sha256(original.bytes) }
          : null,
      };
    }),
    files: [],
  };
  return Response.json(file);
};
