import { chineseNumeral } from './numbering.ts';
import type { Part, Report } from './tree.ts';

/**
 * A ready citation: 机关：《标题》第x部分（x）第n段，网址. Without a paragraph it cites the whole part.
 * @param url the full address of what is cited
 */
export function citation(report: Report, part: Part, url: string, paragraph?: number): string {
  return `${citedPart(report, part)}${paragraph ? `第${paragraph}段` : ''}，${url}`;
}

/** The part that is cited: 机关：《标题》第x部分（x） */
export function citedPart(report: Report, part: Part): string {
  const { section, subsection } = part.place;
  const place = [
    section ? `第${chineseNumeral(section)}部分` : '',
    subsection ? `（${chineseNumeral(subsection)}）` : '',
  ];
  return `${report.issuer}：《${report.title}》${place.join('')}`;
}
