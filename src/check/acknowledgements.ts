import { type Content, type MdxFile, mdxFiles } from '../reader/content.ts';
import { valuePoint } from '../reader/settings-place.ts';
import type { ReportData, SectionData, SubsectionData } from '../report/schema.ts';
import type { Finding } from './finding.ts';

/** A finding and the rule that made it. */
export interface Ruled {
  rule: string;
  finding: Finding;
}

/**
 * Leaves out the findings that staff have acknowledged in the front matter of the file (原文如此), and reports
 * each acknowledgement that no longer fits any. Errors cannot be acknowledged. Of a file whose front matter cannot
 * be read, only they are said: what was acknowledged of the others is not known.
 */
export function acknowledge(content: Content, findings: Ruled[]): Ruled[] {
  const files = mdxFiles(content);
  const isCovered = ({ rule, finding }: Ruled): boolean =>
    files.some((file) => acknowledged(file).some((each) => covers(each, file, rule, finding)));
  const unused = files.flatMap((file) =>
    acknowledged(file).flatMap((each, i) => {
      const isUsed = findings.some(({ rule, finding }) => covers(each, file, rule, finding));
      return isUsed ? [] : [outdated(file, i)];
    }),
  );
  const unread = files.filter(({ frontMatter }) => !frontMatter.data).map(({ path }) => path);
  const isUnsure = ({ finding }: Ruled): boolean =>
    unread.includes(finding.path) && (finding.severity ?? 'error') !== 'error';
  return [...findings.filter((each) => !isCovered(each) && !isUnsure(each)), ...unused];
}

interface Acknowledgement {
  rule: string;
  text: string;
}

const acknowledged = ({
  frontMatter,
}: MdxFile<ReportData | SectionData | SubsectionData>): Acknowledgement[] =>
  frontMatter.data?.acknowledged ?? [];

const covers = (
  { rule, text }: Acknowledgement,
  { path }: MdxFile<unknown>,
  foundBy: string,
  finding: Finding,
): boolean =>
  finding.path === path &&
  foundBy === rule &&
  (finding.severity ?? 'error') !== 'error' &&
  finding.excerpt?.includes(text) === true;

const outdated = ({ path, frontMatter }: MdxFile<unknown>, index: number): Ruled => ({
  rule: 'acknowledged',
  finding: {
    path,
    ...valuePoint(frontMatter, ['acknowledged', index]),
    message: '这一条 acknowledged 已经对不上任何问题',
    remedy: '问题已经改正的，删去这一条；文字有变动的，改正 rule 和 text',
    severity: 'warning',
  },
});
