import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { valuePoint } from '../reader/settings-place.ts';
import { type Match, matchesIn, sentencesOf } from './tools/matches.ts';
import { ownYears } from './tools/own-years.ts';

/**
 * Sentences of last year's report that were kept with their year, and times that are still to come told as past. Only
 * of a report whose title says that it sums up its own year: one that is given in March tells of the year before.
 * @says 警告：总结的是上一年，或者把没有到的时间写成已经完成；提示：像是抄了上一年的句子、标题
 * @like 2024年的总结写“为2023年工作画上圆满句号”
 * @remedy 核对是不是从上一年的总结里复制来的
 * @example 为2023年工作划上圆满句号。 → 总结的是2023年
 * @example 现将2023年工作情况报告如下。 → 总结的是2023年
 * @example 以上是我局2023年度工作情况。 → 总结的是2023年
 * @example 根据《2023年全市绿化工作要点》安排。 → 说的是2023年的要点、任务
 * @example 一、2023年工作总结 → 总结的是2023年
 * @example 二、2024年工作计划 → 打算的是2024年
 * @example 2023年是极不平凡的一年。 → 这一句说的是2023年
 * @example 2024年，我们将重点抓好五项工作。 → 往后说的应当是2025年
 * @example 今年（2023年）共办理提案30件。 → 今年是2024年
 * @example 2023年以来，全局上下认真落实部署。 → 以“2023年以来”开头
 * @example 截至2025年12月底，全年共完成任务30项。 → 2025年12月还没有到
 * @example 我局围绕2023年度工作要点狠抓落实。 → 说的是2023年的要点、任务
 * @example 完成了2023年度绩效考核任务。 → 说的是2023年的要点、任务
 * @example 2023年，我局认真落实市委部署。 → 以“2023年”开头
 * @example 2023年，在市委的坚强领导下，我局完成了各项任务，2025年将继续努力。 → 以“2023年”开头
 * @example 下一步，2024年将重点推进公园改造。 → 2024年的总结里，往后说的应当是2025年
 * @example 以昂扬的姿态迎接2024年。 → 2024年的总结里，往后说的应当是2025年
 * @example 截至2023年底，覆盖率达到42%，完成2024年度目标。 → 截至2023年底完成的，写作2024年的任务
 * @right 2024年，我局认真落实；2023年，我局新建公园5个，2024年新建7个。
 * @right 为2024年工作画上圆满句号，比2023年增长5%，自2023年以来连续两年，截至2025年1月10日。
 * @right 截至2025年底，力争完成30项。
 */
export function* copiedYears(content: Content): Iterable<Finding> {
  const years = ownYears(content);
  const sentences = sentencesOf(content).filter(({ year }) => years.has(year));
  for (const { pattern, problem, remedy, severity } of kinds) {
    for (const match of matchesIn(sentences, pattern)) {
      const message = problem(match, match.passage.year);
      if (message) yield { ...match.place, message, remedy, severity };
    }
  }
  yield* plans(content, years);
}

interface Kind {
  pattern: RegExp;
  problem: (match: Match, year: number) => string | undefined;
  remedy: string;
  severity: 'warning' | 'hint';
}

const copied = '核对是不是从上一年的总结里复制来的';
const ahead = /将|力争|计划|预计|预期|目标|确保|争取|拟|有望/;

const kinds: Kind[] = [
  {
    pattern:
      /为(?<year>\d{4})年[^，。；]{0,14}[划画]上|(?:以上|这)是[^，。；]{0,8}(?<whole>\d{4})年度?(?:的?)(?:工作|主要)|现[将就][^，。；]{0,8}(?<other>\d{4})年[^，。；]{0,20}(?:总结|汇报|报告)/g,
    problem: ({ groups: { year, whole = year, other = whole } }, ofReport) =>
      Number(other) === ofReport ? undefined : `这一句总结的是${other}年，报告是${ofReport}年的`,
    remedy: copied,
    severity: 'warning',
  },
  {
    pattern:
      /^(?:第?[一二三四五六七八九十]+(?:部分)?[、，：:\s]?|（[一二三四五六七八九十]+）)?(?<year>\d{4})年[^，。；]{0,8}(?:(?<summary>总结|回顾|完成情况|开展情况|工作情况|主要成效|工作成效)|(?<plan>打算|思路|计划|安排|工作重点|工作要点))$/g,
    problem: ({ groups: { year, summary } }, ofReport) =>
      Number(year) === (summary ? ofReport - 1 : ofReport)
        ? `${ofReport}年的总结里，${summary ? '总结的是' : '打算的是'}${year}年`
        : undefined,
    remedy: copied,
    severity: 'hint',
  },
  {
    pattern: /(?:今年|本年度?)[（(](?:即)?(?<year>\d{4})年/g,
    problem: ({ groups: { year } }, ofReport) =>
      Number(year) === ofReport ? undefined : `今年是${ofReport}年，不是${year}年`,
    remedy: copied,
    severity: 'warning',
  },
  {
    pattern:
      /(?:围绕|按照|对照|根据|落实|完成)了?《?(?<year>\d{4})年度?[^，。；、\d《》]{0,12}(?:工作要点|工作计划|工作安排|工作部署|部署要求|任务|工作目标|责任书)/g,
    problem: ({ groups: { year } }, ofReport) =>
      Number(year) === ofReport - 1
        ? `${ofReport}年的总结里，说的是${year}年的要点、任务`
        : undefined,
    remedy: copied,
    severity: 'hint',
  },
  {
    pattern: /^(?<year>\d{4})年(?:以来)(?=，)/g,
    problem: ({ groups: { year } }, ofReport) =>
      Number(year) === ofReport - 1
        ? `${ofReport}年的总结里，这一句以“${year}年以来”开头`
        : undefined,
    remedy: copied,
    severity: 'hint',
  },
  {
    // Where the sentence goes on to the report's own year, it compares.
    pattern:
      /^(?<year>\d{4})年(?:度|全年)?，(?:在[^。；]{2,40}下，)?(?:我[局委办市区县院厅]|全[局市区县]|市[局委])/g,
    problem: ({ groups: { year }, passage: { text } }, ofReport) =>
      Number(year) === ofReport - 1 && !text.includes(`${ofReport}年`)
        ? `${ofReport}年的总结里，这一句以“${year}年”开头`
        : undefined,
    remedy: copied,
    severity: 'hint',
  },
  {
    pattern:
      /^(?<year>\d{4})年，?是[^。；]{0,30}(?:一年|之年|关键年)|^在(?<past>\d{4})年度?的?工作中/g,
    problem: ({ groups: { year, past = year }, passage: { text } }, ofReport) =>
      Number(past) === ofReport - 1 && !text.includes(`${ofReport}年`)
        ? `${ofReport}年的总结里，这一句说的是${past}年`
        : undefined,
    remedy: copied,
    severity: 'hint',
  },
  {
    pattern:
      /^(?<year>\d{4})年，?(?:我们|我[局委办市区县]|全[局市区县])?将(?:重点|继续|着力|围绕|进一步|力争|以|从|按照|坚持|认真|全力)/g,
    problem: ({ groups: { year } }, ofReport) =>
      Number(year) === ofReport
        ? `${ofReport}年的总结里，往后说的应当是${ofReport + 1}年`
        : undefined,
    remedy: copied,
    severity: 'hint',
  },
  {
    pattern:
      /(?:下一步|下步|明年|来年|新的一年)[^。；\d]{0,8}(?<year>\d{4})年|(?:迎接|迎来|展望|喜迎)(?<other>\d{4})年/g,
    problem: ({ groups: { year, other = year } }, ofReport) =>
      Number(other) === ofReport || Number(other) === ofReport - 1
        ? `${ofReport}年的总结里，往后说的应当是${ofReport + 1}年`
        : undefined,
    remedy: copied,
    severity: 'hint',
  },
  {
    pattern: /截[至止](?<year>\d{4})年(?:底|末|12月)[^。；]*(?:完成|实现)了?(?<own>\d{4})年/g,
    problem: ({ groups: { year, own } }, ofReport) =>
      Number(year) === ofReport - 1 && Number(own) === ofReport
        ? `截至${year}年底完成的，写作${own}年的任务`
        : undefined,
    remedy: copied,
    severity: 'hint',
  },
  {
    pattern: /截[至止](?<year>\d{4})年(?:(?<month>\d{1,2})月)?(?=(?<rest>[^。；]*))/g,
    problem: ({ groups: { year, month = '12', rest = '' } }, ofReport) => {
      // A report is written until some months after its year.
      const isAhead = Number(year) * 12 + Number(month) > (ofReport + 1) * 12 + 3;
      if (!isAhead || ahead.test(rest)) return undefined;
      return `写这份${ofReport}年的总结时，${year}年${month}月还没有到`;
    },
    remedy: '核对年份；是计划的，写明“将”“力争”',
    severity: 'warning',
  },
];

/** Titles of plans for the report's own year: those are for the next one. */
function* plans({ sections, subsections }: Content, years: Set<number>): Iterable<Finding> {
  for (const { path, place, frontMatter } of [...sections, ...subsections]) {
    const title = frontMatter.data?.title ?? '';
    const [excerpt, year] = /^(\d{4})年.{0,6}(?:打算|思路|计划|安排)$/.exec(title) ?? [];
    if (!excerpt || Number(year) !== place.year || !years.has(place.year)) continue;
    yield {
      path,
      ...valuePoint(frontMatter, ['title']),
      excerpt,
      message: `${year}年的总结里，“${excerpt}”说的应当是${place.year + 1}年`,
      remedy: copied,
      severity: 'hint',
    };
  }
}
