import { blocks, type Leaf } from './blocks.ts';
import { chineseDate } from './dates.ts';
import { headingStop, type Part, partsOf, type Report } from './tree.ts';

/** A line of the report's plain text: a title, a heading, or a paragraph, and where it comes from. */
export interface TextLine {
  /** The content file, relative to the content folder. */
  path: string;
  /** Its runs of text. A run without a line number comes from the front matter or from numbering. */
  leaves: Leaf[];
  isFootnote?: boolean;
}

/**
 * The text of a report, one paragraph a line, with its numbering: title, preamble, sections and subsections,
 * 署名 and 成文日期 (GB/T 9704-2012, 7.3.5) where it is signed. Notes of the editor are not part of it.
 */
export function plainText(report: Report): TextLine[] {
  return [...partsOf(report).flatMap(partLines), ...signature(report)];
}

/** The plain text of one part, heading included. */
export function partLines(part: Part): TextLine[] {
  const { path } = part;
  const heading: Leaf[] = [{ text: part.label }, { text: part.title }, { text: headingStop(part) }];
  const lines = blocks(part.body).map(({ kind, leaves }) => ({
    path,
    leaves,
    ...(kind === 'footnote' && { isFootnote: true }),
  }));
  const [first, ...rest] = lines;
  if (!part.runIn || !first) return [{ path, leaves: heading }, ...lines];
  return [{ path, leaves: [...heading, ...first.leaves] }, ...rest];
}

/** The text of a line. */
export const lineText = (line: TextLine): string => line.leaves.map((leaf) => leaf.text).join('');

/** The lines at the end of a signed report; none where no 成文日期 is given. */
export function signature({ path, issuer, data }: Report): TextLine[] {
  if (!data.signedOn) return [];
  return [issuer, chineseDate(data.signedOn)].map((text) => ({ path, leaves: [{ text }] }));
}

/**
 * The report's text as a file: one paragraph a line, with a line end after the last. It begins with a byte order mark:
 * hosts serve it without saying its encoding, and browsers would guess another.
 */
export const plainTextFile = (report: Report): string =>
  `\uFEFF${plainText(report).map(lineText).join('\n')}\n`;
