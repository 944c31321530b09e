import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { reportsOf } from '../reader/reports.ts';
import { valuePoint } from '../reader/settings-place.ts';
import { percent, repetitionOf, shareOf, shingleLength } from '../report/compare/repetition.ts';
import { lineText, partLines, plainText } from '../report/plainText.ts';
import type { Report, Section } from '../report/tree.ts';

/** Annual reports that repeat more of the last one lose points when government sites are inspected. */
const most = 0.5;

/**
 * How much of the newest report, and of each draft, repeats the report before it, in all and by section. A report
 * that is not half as long as that is still being written, and not measured.
 * @says 警告：最新一年（或送审稿）的文字有一半以上与上一年重复；提示：重复多少，各部分各是多少
 * @like “与2023年的总结重复48.6%”
 * @remedy 改写照搬的段落；网站的“对照”页标出了每一句
 */
export function* repetition(content: Content): Iterable<Finding> {
  const reports = reportsOf(content).filter(({ data }) => data.status !== 'withdrawn');
  for (const [i, report] of reports.entries()) {
    const [earlier, file] = [reports[i + 1], fileOf(report, content)];
    if (!earlier || !file || (i > 0 && report.data.status !== 'draft')) continue;
    const text = textOf(plainText(earlier));
    const measure = repetitionOf(text);
    const whole = measure(textOf(plainText(report)));
    if (2 * whole.characters < measure(text).characters) continue;
    const sections = report.sections.map(
      (section) =>
        `${section.label}${section.title} ${percent(shareOf(measure(sectionText(section))))}`,
    );
    const isTooMuch = shareOf(whole) > most;
    yield {
      path: report.path,
      ...valuePoint(file.frontMatter, ['title']),
      excerpt: '重复',
      message: [`与${earlier.year}年的总结重复${percent(shareOf(whole))}`, ...sections].join('\n'),
      remedy: `${isTooMuch ? '改写照搬的段落，考核常以50%为限' : '供参考，考核常以50%为限'}；连续${shingleLength}个字以上相同算重复，数字不计`,
      severity: isTooMuch ? 'warning' : 'hint',
    };
  }
}

const fileOf = ({ path }: Report, { reports }: Content) =>
  reports.find((file) => file.path === path);

const textOf = (lines: ReturnType<typeof plainText>): string => lines.map(lineText).join('');

const sectionText = (section: Section): string =>
  textOf([section, ...section.subsections].flatMap(partLines));
