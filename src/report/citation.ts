import type { Place } from './addresses.ts';
import type { Block, BlockKind } from './blocks.ts';
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
export const citedPart = (report: Report, part: Part): string =>
  `${report.issuer}：《${report.title}》${citedPlace(part.place)}`;

/** Where in a report: 第x部分（x）; of the report itself, nothing. */
export function citedPlace({ section, subsection }: Place): string {
  const ofSection = section ? `第${chineseNumeral(section)}部分` : '';
  return ofSection + (subsection ? `（${chineseNumeral(subsection)}）` : '');
}

const blockNames: Record<BlockKind, (number: string) => string> = {
  paragraph: (number) => `第${number}段`,
  listItem: (number) => `第${number}段`,
  tableRow: (number) => `表格第${number}行`,
  heading: (number) => `第${number}个标题`,
  caption: (number) => `第${number}个图表题`,
  footnote: () => '脚注',
};

/** A block's place in its report: 第x部分（x）第n段 */
export const citedBlock = ({ place }: Part, { kind, id }: Block): string =>
  citedPlace(place) + blockNames[kind](id.replace(/^\D+/, ''));
