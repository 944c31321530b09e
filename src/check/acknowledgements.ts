import type { Finding, Severity } from '../finding.ts';
import { type Content, type MdxFile, mdxFiles } from '../reader/content.ts';
import { valuePoint } from '../reader/settings-place.ts';
import type { ReportData, SectionData, SubsectionData } from '../report/schema.ts';

/** A finding and the rule that made it. */
export interface Ruled {
  rule: string;
  finding: Finding;
}

/**
 * Leaves out the findings that staff have acknowledged in the front matter of the file (原文如此), and reports
 * each acknowledgement that no longer fits any. Errors cannot be acknowledged, but for what only looks like a number
 * of a person. Of a file whose front matter cannot
 * be read, only they are said: what was acknowledged of the others is not known.
 * @says 警告：写明“原文如此”的那一条已经对不上
 * @like 错别字已经改正
 * @remedy 删去那一条
 */
export function acknowledge(content: Content, findings: Ruled[]): Ruled[] {
  const files = new Map(mdxFiles(content).map((file) => [file.path, file]));
  const used = new Set<Acknowledgement>();
  const isSaid = (ruled: Ruled): boolean => {
    const file = files.get(ruled.finding.path);
    if (!file || !isOpen(ruled.rule, ruled.finding.severity ?? 'error')) return true;
    const covering = acknowledged(file).filter((each) => covers(each, ruled));
    for (const each of covering) used.add(each);
    return file.frontMatter.data !== undefined && covering.length === 0;
  };
  const said = findings.filter(isSaid);
  const unused = [...files.values()].flatMap((file) =>
    acknowledged(file).flatMap((each, i) => (used.has(each) ? [] : [outdated(file, i)])),
  );
  return [...said, ...unused];
}

/** Whether staff may say that it stands: a pattern can be wrong about a number, where nothing could be mended. */
export const isOpen = (rule: string, severity: Severity): boolean =>
  severity !== 'error' || rule === 'personal-data';

interface Acknowledgement {
  rule: string;
  text: string;
}

const acknowledged = ({
  frontMatter,
}: MdxFile<ReportData | SectionData | SubsectionData>): Acknowledgement[] =>
  frontMatter.data?.acknowledged ?? [];

/** A piece of what was found names it; a number of a person only as a whole, so that no other goes with it. */
const covers = ({ rule, text }: Acknowledgement, { rule: foundBy, finding }: Ruled): boolean =>
  foundBy === rule &&
  (rule === 'personal-data' ? finding.excerpt === text : finding.excerpt?.includes(text) === true);

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
