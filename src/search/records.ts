import { address } from '../report/addresses.ts';
import { blocks, blockText } from '../report/blocks.ts';
import { partFigures } from '../report/figures.ts';
import { lineText, signature } from '../report/plainText.ts';
import { headingText, type Part, partsOf, type Report } from '../report/tree.ts';

/** What search finds: a heading, a paragraph, or another block of a published report. */
export interface SearchRecord {
  /** Its permanent address, relative to the site's base: `2024/1/2/#p1`; of a part's heading, the page. */
  address: string;
  isHeading: boolean;
  year: number;
  section?: number | undefined;
  topic?: string | undefined;
  /** The titles above it, with their numbers: report, section, subsection. */
  titles: string[];
  /** The text as published. */
  text: string;
  /** The run-in heading in whose line a first paragraph stands, with its full stop. */
  lead?: string | undefined;
  /** The names of the figures in it. */
  figures?: string[] | undefined;
  /** What it is from, where it is no part of the official text: 数据, 编者注, 附件：…. */
  source?: string | undefined;
}

/** The records of all published reports, in reading order, newest year first; not of drafts and withdrawn ones. */
export const recordsOf = (reports: Report[]): SearchRecord[] =>
  reports.filter((report) => report.data.status === 'published').flatMap(reportRecords);

function reportRecords(report: Report): SearchRecord[] {
  const signed = signature(report).map((line) => ({
    ...shared(report, [report.title]),
    address: address(report.place),
    isHeading: false,
    text: lineText(line),
  }));
  const parts = partsOf(report).flatMap((part) => partRecords(part, titlesOf(part, report)));
  return [...parts, ...signed];
}

/** The titles above a text of a part, with their numbers: report, section, subsection. */
export function titlesOf(part: Part, report: Report): string[] {
  const { section, subsection } = part.place;
  const above = report.sections.find(({ place }) => place.section === section);
  return [
    report.title,
    ...(above ? [nameOf(above)] : []),
    ...(subsection === undefined ? [] : [nameOf(part)]),
  ];
}

function partRecords(part: Part, titles: string[]): SearchRecord[] {
  const page = address(part.place);
  const heading = headingText(part);
  const figures = partFigures(part);
  const namesIn = (id: string): string[] | undefined => {
    const names = figures.filter(({ block }) => block.id === id).map(({ name }) => name);
    return names.length > 0 ? names : undefined;
  };
  const body = blocks(part.body).map((block, i) => ({
    ...shared(part, titles),
    address: `${page}#${block.id}`,
    isHeading: block.kind === 'heading',
    text: blockText(block),
    lead: part.runIn && i === 0 ? heading : undefined,
    figures: namesIn(block.id),
  }));
  return [{ ...shared(part, titles), address: page, isHeading: true, text: heading }, ...body];
}

/** What all records of a part have in common. */
const shared = ({ place, topic }: Part, titles: string[]) => ({
  year: place.year,
  section: place.section,
  topic,
  titles,
});

const nameOf = (part: Part): string => part.label + part.title;
