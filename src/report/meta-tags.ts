import { address, type PublicAddress } from './addresses.ts';
import type { Download } from './open-data.ts';
import type { Part, Report } from './tree.ts';

/**
 * The meta tags by which a page of a report is read by machines: those of government sites (国办发〔2017〕47号, 附件),
 * and those by which reference managers and Google Scholar cite it (Highwire Press: `citation_…`).
 * @param title of the page
 * @param downloads the files of what the page shows
 */
export function reportTags(
  report: Report,
  part: Part,
  title: string,
  downloads: Download[],
  publicAddress: PublicAddress,
): Record<string, string | undefined> {
  const { issuer, data } = report;
  const url = publicAddress(address(part.place));
  const isWhole = part === report;
  return {
    ArticleTitle: title,
    PubDate: data.publishedOn,
    ContentSource: issuer,
    Author: issuer,
    Url: url,
    citation_title: isWhole ? report.title : part.label + part.title,
    citation_inbook_title: isWhole ? undefined : report.title,
    citation_author: issuer,
    // Reference managers want a date: where none was published, the year that the report is of.
    citation_publication_date: (data.publishedOn ?? data.signedOn ?? String(report.year))
      .slice(0, 10)
      .replaceAll('-', '/'),
    citation_technical_report_institution: issuer,
    citation_technical_report_number: data.documentNumber,
    citation_language: 'zh',
    citation_fulltext_html_url: url,
    citation_pdf_url: downloads.find(({ mediaType }) => mediaType === 'application/pdf')?.url,
  };
}
