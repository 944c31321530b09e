import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { type Match, matchesIn, passagesOf } from './tools/matches.ts';

/**
 * What lasts from one day to another ends after it begins. Months without a year may run into the next one, as those
 * of winter do (11月至3月): nothing is said of them.
 * @says 警告：起止的日期先后颠倒，写作已经完成的日期在“截至”以后
 * @like `自10月8日开始，至9月15日结束`
 * @remedy 核对起止的日期；跨年的，写明年份或者“次年”
 * @example 活动自10月8日开始，至9月15日结束。 → “自10月8日开始，至9月15日”的终点早于起点
 * @example 整改期限自2024年11月起至2024年3月止。 → 终点早于起点
 * @example 2024年8月20日至8月5日开展检查。 → 终点早于起点
 * @example 8月20日至5日开展检查。 → 终点早于起点
 * @example 规划（2025—2021年）。 → 终点早于起点
 * @example 工程于2024年8月开工，2024年5月竣工。 → “2024年8月开工，2024年5月竣工”的终点早于起点
 * @example 培训班自5月20日开班，5月16日结业。 → 终点早于起点
 * @example 截至2024年10月底，工程已于2024年12月完工。 → “2024年12月”晚于截至的2024年10月
 * @right 截至2024年10月底，工程已于2024年8月完工，将于12月验收；截至10月底，已于9月完工。
 * @right 2023年8月开工，2024年5月竣工；10月开工，次年5月竣工；自9月15日开始，至10月8日结束；11月15日至次年3月15日；11月至3月；2024年11月至2025年3月。
 * @right 2021—2025年，8月5日至20日，从12月到2025年2月，截至6月底比3月底增长。
 */
export function* dateOrder(content: Content): Iterable<Finding> {
  const passages = passagesOf(content);
  for (const { passage, groups, end } of matchesIn(passages, doneBy)) {
    const until = `${groups.year1 ?? passage.year}年${groups.month1}月`;
    const monthsOf = (n: number): number =>
      Number(groups[`year${n}`] ?? passage.year) * 12 + Number(groups[`month${n}`]);
    if (monthsOf(2) <= monthsOf(1)) continue;
    yield {
      ...passage.placeOf(end - (groups.done ?? '').length, end),
      message: `“${groups.done}”晚于截至的${until}`,
      remedy: '核对两个日期；没有到的，写“将于”',
      severity: 'warning',
    };
  }
  for (const match of patterns.flatMap((pattern) => [...matchesIn(passages, pattern)])) {
    if (!isReversed(match)) continue;
    yield {
      ...match.place,
      message: `“${match.found}”的终点早于起点`,
      remedy: '核对起止的日期；跨年的，写明年份或者“次年”',
      severity: 'warning',
    };
  }
}

const date = (n: 1 | 2): string =>
  `(?=\\d)(?:(?<year${n}>\\d{4})年)?(?:(?<month${n}>\\d{1,2})月)?(?:(?<day${n}>\\d{1,2})日)?`;
const to = '(?:[至到]|[—–~～-]{1,2})';

/** 截至2024年10月底，已于2024年12月完工 */
const doneBy =
  /截[至止]到?(?:(?<year1>\d{4})年)?(?<month1>\d{1,2})月[^。；]{0,24}?已经?[于在](?<done>(?:(?<year2>\d{4})年)?(?<month2>\d{1,2})月)/g;

const patterns = [
  // 自10月8日开始，至9月15日
  new RegExp(
    `[自从]${date(1)}(?:开始|开展|启动|起|持续|延续)[，,]?[至到]${date(2)}(?<=[月日])`,
    'g',
  ),
  // 2024年8月开工，2024年5月竣工
  new RegExp(
    `(?<![\\d.至到—–~～-])${date(1)}(?:正式|全面)?(?:开工|动工|启动|立项|开班|开幕|开赛)(?:建设)?[，,]?(?:计划|预计)?[于至到]?${date(2)}(?<=[月日])(?:底|初|正式|全面|顺利)?(?:竣工|完工|建成|投入使用|完成|结业|闭幕|结束)`,
    'g',
  ),
  // 8月20日至8月5日
  new RegExp(`(?<![\\d.])(?=[\\d年]*\\d月)${date(1)}${to}${date(2)}(?<=[月日])`, 'g'),
  // 2025—2021年
  new RegExp(`(?<![\\d.])(?<year1>(?:19|20)\\d\\d)年?${to}(?<year2>(?:19|20)\\d\\d)年(?!\\d)`, 'g'),
];

function isReversed({ groups }: Match): boolean {
  const number = (name: string): number | undefined =>
    groups[name] === undefined ? undefined : Number(groups[name]);
  const [fromYear, fromMonth, fromDay] = [number('year1'), number('month1'), number('day1')];
  const [toYear, toMonth = fromMonth, toDay] = [number('year2'), number('month2'), number('day2')];
  if (toYear !== undefined && toYear !== fromYear) return (fromYear ?? 0) > toYear;
  if (fromMonth === undefined || toMonth === undefined) return false;
  if (fromMonth !== toMonth) {
    return fromMonth > toMonth && (fromYear !== undefined || !runsOverWinter(fromMonth, toMonth));
  }
  return fromDay !== undefined && toDay !== undefined && fromDay > toDay;
}

const runsOverWinter = (from: number, to: number): boolean => from >= 9 && to <= 5;
