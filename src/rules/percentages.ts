import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { findPatterns, type Pattern } from './tools/patterns.ts';

/**
 * What a share can do: the difference of two is in percentage points, and nothing becomes less by several times.
 * @says 警告：减少了几倍，百分点写成百分号；提示：比率的升降像是百分点
 * @like `减少了2倍`，`由92%提高到95%，提高3%`
 * @remedy 写成“减少一半”之类；“提高3个百分点”
 * @example 成本减少了2倍。 → “减少了2倍”
 * @example 投诉下降近三倍。 → “下降近三倍”
 * @example 运行成本较改造前缩减三倍。 → “缩减三倍”
 * @example 由92%提高到95%，提高3%。 → 95% 与 92% 相差3个百分点
 * @example 公众满意度达到102%。 → 这样的比率不会超过100%
 * @example 提高2个百分点%。 → “2个百分点%”
 * @example 提高3%个百分点。 → “3%个百分点”
 * @example 提升了百分之十五个百分点。 → “百分之十五个百分点”
 * @example 提高3百分点。 → “3百分点”缺了“个”
 * @example 森林覆盖率达42.5%，同比提高1.2%。 → “覆盖率”的升降是不是1.2个百分点
 * @right 合格率98%，产值120亿元，增长5%；增长率5.2%，同比提高0.3个百分点。
 * @right 减少2/3，由92%提高到95%，提高3个百分点，产量增加2倍，由100%提高到150%，增长50%，降到原来的一半。
 */
export const percentages = (content: Content): Iterable<Finding> => findPatterns(content, patterns);

const less =
  '(?:减少|下降|降低|缩短|缩小|缩减|削减|压缩|压减|压降|减低|减轻|精简|下跌|下滑|回落|少|降)';
const more = '提高|上升|增长|增加|提升|扩大|下降|降低|减少|回落|缩小|降|升';
const share = '(\\d+(?:\\.\\d+)?)[%％]';

const patterns: Pattern[] = [
  {
    pattern: new RegExp(
      `${less}了?(?:近|约|超过|超|逾)?(?:[\\d.]+|[一二两三四五六七八九十几数]+)[多余]?倍`,
      'g',
    ),
    message: ([found]) => `“${found}”说不通：少不了一倍以上`,
    remedy: '写减少了百分之几，或者减少到原来的几分之几',
  },
  {
    pattern: new RegExp(
      `[由从]${share}[^，。；%％]{0,6}?(?:${more})[到至为]${share}[，、]?(?:净|共|累计)?(?:${more})了?${share}(?!点)`,
      'g',
    ),
    // From 100% to 150% it is 50% more, too.
    isRight: ([, first, second, difference]) =>
      first === '100' ||
      Math.abs(Math.abs(Number(second) - Number(first)) - Number(difference)) > 0.001,
    message: ([, first, second, difference]) =>
      `${second}% 与 ${first}% 相差${difference}个百分点，不是${difference}%`,
    remedy: ([, , , difference]) => `写成${difference}个百分点`,
  },
  {
    pattern: new RegExp(
      `(?<=(\\p{Script=Han}{2}(?<![效功频])率)[为达到是]{0,2}${share}，(?:同比|比(?:上年|去年)(?:同期)?|较(?:上年|去年)(?:同期)?)(?:${more})了?)(\\d+(?:\\.\\d+)?)[%％](?!的|点)`,
      'gu',
    ),
    message: ([, rate = '', , difference = '']) => `“${rate}”的升降是不是${difference}个百分点`,
    remedy: '两个百分数的差写“个百分点”；确实是升降的比例的，不必改',
    severity: 'hint',
  },
  {
    // 完成率, 毛入学率 and 出租率 of seats may be more than all.
    pattern:
      /(?:满意|合格|覆盖|办结|成活|知晓|普及|及时|绿地|绿化|处置|处理|达标|好评|优良|巩固|签约|到会|出勤|回收|整改|录用|就业|及格|优秀)(?:率|度)(?:已|均|都)?(?:达到?了?|为|是|提高到|上升到)?(?:1\d\d(?<!100)|[2-9]\d\d)(?:\.\d+)?[%％]/g,
    message: ([found]) => `“${found}”：这样的比率不会超过100%`,
    remedy: '核对这个数',
  },
  {
    pattern:
      /\d+(?:\.\d+)?(?:[%％]个百分点|个百分点[%％])|百分之[\d.一二三四五六七八九十点零]+个百分点/g,
    message: ([found]) => `“${found}”里百分号和百分点重复`,
    remedy: '两个百分数的差写“个百分点”，其余写“%”',
  },
  {
    pattern: /(?:\d|[一二两三四五六七八九十])百分点/g,
    message: ([found]) => `“${found}”缺了“个”`,
    remedy: ([found]) => `写成${found[0]}个百分点`,
  },
];
