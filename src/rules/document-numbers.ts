import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { valuePoint } from '../reader/settings-place.ts';
import { matchesIn, passagesOf } from './tools/matches.ts';

/**
 * A document's number is its issuer's sign, the year in 〔〕 with four digits, and a running number without 第 and
 * without a zero before it.
 * @says 警告：发文字号写得不合格式
 * @like `示政发[2024]05号`
 * @remedy 写成 `示政发〔2024〕5号`：六角括号，四位年份，没有“第”和前面的0
 * @standard GB/T 9704—2012，7.2.5（发文字号）
 * @example 印发方案（示政发[2024]05号）。 → “示政发[2024]05号”应为“示政发〔2024〕5号”
 * @example 根据国办发（2023）第12号文件。 → 应为“国办发〔2023〕12号”
 * @example 依据示局字〔24〕7号。 → 应为“示局字〔2024〕7号”
 * @example 依据示局函〔2024年〕第7号。 → 应为“示局函〔2024〕7号”
 * @example 按照示发改〔2024年〕33号批复。 → 应为“示发改〔2024〕33号”
 * @example 按照示发改[2024]第112号批复。 → 应为“示发改〔2024〕112号”
 * @example 收到示人常〔2024〕号审议意见。 → 没有序号
 * @example 依据示办字﹝2024﹞12号。 → “示办字﹝2024﹞12号”应为“示办字〔2024〕12号”
 * @example 按照示办〔2024〕15文件要求。 → 没有写“号”
 * @example 依据市委办2024第15号文件。 → 应为“市委办〔2024〕15号”
 * @right 国发〔2024〕5号，公告（2024）第5号，（2024）示01民终5号，第12号令，国函〔2019〕110号。
 */
export function* documentNumbers(content: Content): Iterable<Finding> {
  for (const { found, groups, place } of matchesIn(passagesOf(content), pattern)) {
    const right = rightForm(groups);
    if (right !== found) yield { ...place, ...problem(found, right) };
  }
  for (const { found, place } of matchesIn(passagesOf(content), unnumbered))
    yield {
      ...place,
      message: `发文字号“${found}”没有序号`,
      remedy: '补上序号（GB/T 9704—2012，7.2.5）',
      severity: 'warning',
    };
  for (const { found, place } of matchesIn(passagesOf(content), unsigned))
    yield {
      ...place,
      message: `发文字号“${found}”没有写“号”`,
      remedy: '序号后面写“号”（GB/T 9704—2012，7.2.5）',
      severity: 'warning',
    };
  for (const { path, frontMatter } of content.reports) {
    const typed = frontMatter.data?.documentNumber ?? '';
    const groups = new RegExp(pattern.source, 'u').exec(typed)?.groups;
    if (!groups || rightForm(groups) === typed) continue;
    yield {
      path,
      ...valuePoint(frontMatter, ['documentNumber']),
      excerpt: typed,
      ...problem(typed, rightForm(groups)),
    };
  }
}

/** The sign of an issuer ends with the kind of document; laws' cases and announcements have numbers of other forms. */
const pattern =
  /(?<=^|\P{Script=Han}|根据|依据|按照|参照|转发|印发|[以见与和及])(?!根据|依据|按照|参照|转发|印发|[以见与和及])(?<sign>\p{Script=Han}{0,8}?(?:[发函办字规复组通文报请批党委纪审]|(?!告)\p{Script=Han}(?=[[【［〔﹝])))(?:[[［（(【〔〈﹝](?<year>(?:20|19)?\d\d)年?[\]］）)】〕〉﹞]|(?<bare>(?:20|19)\d\d))\s?(?:第\s?)?0*(?<number>[1-9]\d{0,4})\s?号/gu;

/** 〔2024〕号 */
const unnumbered = /\p{Script=Han}{2,6}[〔[［](?:19|20)\d\d[〕\]］]\s?第?\s?号/gu;

/** 〔2024〕15文件 */
const unsigned = /\p{Script=Han}{2,6}[〔﹝](?:19|20)\d\d[〕﹞]\d{1,4}(?![\d号、—－-])/gu;

const rightForm = ({
  sign = '',
  bare = '',
  year = bare,
  number,
}: Record<string, string | undefined>): string =>
  `${sign}〔${year.length === 2 ? `20${year}` : year}〕${number}号`;

const problem = (
  found: string,
  right: string,
): Pick<Finding, 'message' | 'remedy' | 'severity'> => ({
  message: `发文字号“${found}”应为“${right}”`,
  remedy: '年份用四位数字和六角括号〔〕，序号不加“第”，前面不加0（GB/T 9704—2012，7.2.5）',
  severity: 'warning',
});
