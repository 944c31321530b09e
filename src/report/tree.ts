import type { Root } from 'mdast';
import type { Place } from './addresses.ts';
import { sectionLabel, subsectionLabel } from './numbering.ts';
import type { ReportData, SectionData, SubsectionData } from './schema.ts';

/** A content file, read: `place` from its path, `data` from its front matter, `body` as a syntax tree. */
export interface Source<Data> {
  /** Relative to the content folder, with `/`. */
  path: string;
  place: Place;
  data: Data;
  body: Root;
}

/** One file's part of a report, in its place and with its number. */
export interface Part {
  path: string;
  place: Place;
  /** 一、 or （一）; empty for the report itself. */
  label: string;
  title: string;
  topic?: string | undefined;
  /** Whether the first paragraph runs on after the title and a full stop. */
  runIn: boolean;
  body: Root;
}

export interface Section extends Part {
  subsections: Part[];
}

/** A year's report. Its own body is the preamble (导语). */
export interface Report extends Part {
  year: number;
  /** 发文机关: the report's own, else the site's. */
  issuer: string;
  data: ReportData;
  sections: Section[];
}

/**
 * Puts the content files of all years together: reports newest first, parts by their numbers.
 * `issuer` is the site's, for reports that name none.
 */
export function buildReports(
  issuer: string,
  reports: Source<ReportData>[],
  sections: Source<SectionData>[],
  subsections: Source<SubsectionData>[],
): Report[] {
  const within = <T>(list: Source<T>[], { year, section }: Place) =>
    list.filter((s) => s.place.year === year && (!section || s.place.section === section));

  const toSection = (source: Source<SectionData>): Section => ({
    ...toPart(source, sectionLabel(source.place.section ?? 0)),
    subsections: within(subsections, source.place)
      .map((sub) => ({
        ...toPart(sub, subsectionLabel(sub.place.subsection ?? 0)),
        runIn: sub.data.runIn && startsWithParagraph(sub.body),
      }))
      .sort((a, b) => (a.place.subsection ?? 0) - (b.place.subsection ?? 0)),
  });

  return reports
    .map((source) => ({
      ...toPart(source, ''),
      year: source.place.year,
      issuer: source.data.issuer ?? issuer,
      data: source.data,
      sections: within(sections, source.place)
        .map(toSection)
        .sort((a, b) => (a.place.section ?? 0) - (b.place.section ?? 0)),
    }))
    .sort((a, b) => b.year - a.year);
}

/** All parts of a report in reading order: preamble, section, its subsections, next section … */
export const partsOf = (report: Report): Part[] => [
  report,
  ...report.sections.flatMap((section) => [section, ...section.subsections]),
];

/** A report's title where it stands beside others: with its year, in brackets where the title does not name it. */
export const titleWithYear = ({ title, year }: Pick<Report, 'title' | 'year'>): string =>
  title.includes(String(year)) ? title : `${title}（${year}年）`;

/**
 * A part's heading as it stands in the report's text: number, title, and the full stop of a run-in heading
 * (not doubled where the title already ends its sentence).
 */
export function headingText(part: Part): string {
  return part.label + part.title + headingStop(part);
}

/** 。 after a run-in heading that has no mark of its own at its end, else nothing. */
export const headingStop = (part: Part): string =>
  part.runIn && !/[。！？：；]$/.test(part.title) ? '。' : '';

function toPart(
  source: Source<{ title: string; topic?: string | undefined }>,
  label: string,
): Part {
  const { path, place, data, body } = source;
  return { path, place, label, title: data.title, topic: data.topic, runIn: false, body };
}

const startsWithParagraph = (body: Root): boolean =>
  body.children.find((node) => !node.type.startsWith('mdxFlowExpression'))?.type === 'paragraph';
