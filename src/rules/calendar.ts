import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { type Match, matchesIn, type Passage, passagesOf } from './tools/matches.ts';

/**
 * Days that the calendar does not have, days of the week that do not belong to their dates, and festivals on another
 * day. Without a year the report's own is meant; a day of the week that fits last year was probably copied.
 * @says 警告：没有这一天，星期、节日与日期对不上；提示：星期是别的年份的
 * @like `6月31日`，`2024年5月1日（星期五）`
 * @remedy 翻日历核对；常是从去年的文字里复制来的
 * @standard GB/T 7408.1—2023《日期和时间》：公历日期
 * @example 6月31日召开动员会。 → 没有6月31日
 * @example 2023年2月29日组织学习。 → 2023年2月没有29日
 * @example 整改工作于13月底完成。 → 没有13月
 * @example 2024年5月1日（星期五）组织志愿服务。 → 2024年5月1日是星期三
 * @example 3月12日，星期五，义务植树。 → 2024年3月12日是星期二
 * @example 6月11日（端午节）走访慰问。 → 2024年的端午节是6月10日
 * @example 6月1日端午节期间加强巡查。 → 2024年的端午节是6月10日
 * @example 8月12日中秋节前后检查食品。 → 2024年的中秋节是9月17日
 * @example 5月10日母亲节当天开展活动。 → 2024年的母亲节是5月12日
 * @example 5月5日青年节举办朗诵会。 → 青年节是5月4日
 * @example “五四”劳动节期间开展慰问。 → “五四”是青年节，不是劳动节
 * @right 2024年2月29日（星期四），5月1日（周三），6月10日（端午节），18个月，5月4日青年节。
 * @right 10月3日国庆节期间，2月12日春节假期，6月9日端午节期间。
 * @right “五一”国际劳动节，“三八”妇女节，12月4日国家宪法日前后，9月15日中秋节前，每月1日、15日，星期五下午。
 */
export function* calendar(content: Content): Iterable<Finding> {
  const passages = passagesOf(content);
  for (const match of matchesIn(passages, months)) yield noMonth(match);
  yield* misnamedDays(passages);
  for (const match of matchesIn(passages, days)) {
    const date = dateOf(match);
    const problem =
      impossible(match, date) ??
      wrongWeekday(match, date) ??
      wrongSunday(match, date) ??
      wrongFestival(match, date);
    if (problem) yield { ...match.place, severity: 'warning', ...problem };
  }
}

type Problem = Pick<Finding, 'message' | 'remedy' | 'severity'>;

/** “五一” and what is kept on that day. */
const namedDays: Record<string, string[]> = {
  三八: ['妇女节'],
  五一: ['劳动节'],
  五四: ['青年节'],
  六一: ['儿童节'],
  七一: ['建党节'],
  八一: ['建军节'],
  十一: ['国庆节'],
};
const named = new RegExp(
  `[“"](?<name>${Object.keys(namedDays).join('|')})[”"](?:国际)?(?<festival>${Object.values(namedDays).flat().join('|')})`,
  'g',
);

function* misnamedDays(passages: Passage[]): Iterable<Finding> {
  for (const { groups, place } of matchesIn(passages, named)) {
    const right = namedDays[groups.name ?? '']?.[0];
    if (right === groups.festival) continue;
    yield {
      ...place,
      message: `“${groups.name}”是${right}，不是${groups.festival}`,
      remedy: '核对节日',
      severity: 'warning',
    };
  }
}

const months = /(?<![\d.第])(?<month>1[3-9]|[2-9]\d)月(?=份|底|末|初|[上中下]旬)/g;

const noMonth = ({ place, groups }: Match): Finding => ({
  ...place,
  message: `没有${groups.month}月`,
  remedy: '核对月份',
  severity: 'warning',
});

const festivalNames =
  '元旦|母亲节|父亲节|除夕|春节|元宵节|妇女节|植树节|端午节|七夕节?|中秋节|重阳节|腊八节?|劳动节|青年节|儿童节|建党节|建军节|教师节|国庆节|国家宪法日|世界环境日|全民国家安全教育日|烈士纪念日|国家公祭日';
const days = new RegExp(
  `(?<![\\d.])(?:(?<year>\\d{4})年|(?<relative>今年|去年|上年|明年))?(?<month>\\d{1,2})月(?<day>\\d{1,2})日` +
    '(?:[（(，,、]?(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])(?![至到—–年边期])[）)]?)?' +
    `(?:[（(]?(?<festival>${festivalNames})(?!前(?![后夕])|之前|来临|临近|后|以来)(?<during>假期|期间|前[后夕])?)?`,
  'g',
);

interface Day {
  year: number;
  /** Whether the text tells the year. */
  isTold: boolean;
  month: number;
  day: number;
}

function dateOf({ groups, passage }: Match): Day {
  const shift = { 去年: -1, 上年: -1, 明年: 1 }[groups.relative ?? ''] ?? 0;
  return {
    year: groups.year ? Number(groups.year) : passage.year + shift,
    isTold: groups.year !== undefined,
    month: Number(groups.month),
    day: Number(groups.day),
  };
}

function impossible({ found }: Match, { year, isTold, month, day }: Day): Problem | undefined {
  const remedy = '核对日期';
  if (month < 1 || month > 12) return { message: `没有${month}月：${found}`, remedy };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day >= 1 && day <= last) return undefined;
  const isLeap = month === 2 && day === 29;
  return {
    message: isTold || isLeap ? `${year}年${month}月没有${day}日` : `没有${month}月${day}日`,
    remedy,
  };
}

const weekdays = '日一二三四五六';

const weekdayOf = (year: number, { month, day }: Day): string =>
  weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';

function wrongWeekday({ groups }: Match, date: Day): Problem | undefined {
  const told = groups.weekday?.replace('天', '日');
  const { year, isTold, month, day } = date;
  const right = weekdayOf(year, date);
  if (!told || told === right) return undefined;
  const other = isTold
    ? undefined
    : [year - 1, year + 1].find((each) => weekdayOf(each, date) === told);
  return {
    message: `${year}年${month}月${day}日是星期${right}，不是星期${told}`,
    remedy: other
      ? `${other}年的这一天才是星期${told}：核对是哪一年的事，是不是从别的年份复制来的`
      : '翻日历核对日期和星期',
    severity: other ? 'hint' : 'warning',
  };
}

/** By the sun: month and day. By the moon: the Chinese names of the month, and the day. */
const festivals: Record<string, [month: number | string, day: number]> = {
  元旦: [1, 1],
  妇女节: [3, 8],
  植树节: [3, 12],
  全民国家安全教育日: [4, 15],
  劳动节: [5, 1],
  青年节: [5, 4],
  儿童节: [6, 1],
  世界环境日: [6, 5],
  建党节: [7, 1],
  建军节: [8, 1],
  教师节: [9, 10],
  烈士纪念日: [9, 30],
  国庆节: [10, 1],
  国家宪法日: [12, 4],
  国家公祭日: [12, 13],
  春节: ['正月', 1],
  元宵节: ['正月', 15],
  端午节: ['五月', 5],
  七夕: ['七月', 7],
  七夕节: ['七月', 7],
  中秋节: ['八月', 15],
  重阳节: ['九月', 9],
  腊八: ['腊月', 8],
  腊八节: ['腊月', 8],
};

/** Kept on a Sunday: the month, and which Sunday of it. */
const sundays: Record<string, [month: number, nth: number]> = { 母亲节: [5, 2], 父亲节: [6, 3] };

function wrongSunday({ groups }: Match, { year, month, day }: Day): Problem | undefined {
  const name = groups.festival ?? '';
  const sunday = sundays[name];
  const right = sunday && sundayOf(year, ...sunday);
  return !right || groups.during || right === `${month}月${day}日`
    ? undefined
    : { message: `${year}年的${name}是${right}`, remedy: '核对日期和节日' };
}

function sundayOf(year: number, month: number, nth: number): string {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  return `${month}月${1 + ((7 - first) % 7) + 7 * (nth - 1)}日`;
}

function wrongFestival({ groups }: Match, date: Day): Problem | undefined {
  const { year, month, day } = date;
  const name = groups.festival ?? '';
  const [ofMonth, ofDay] = festivals[name] ?? [];
  if (ofMonth === undefined || ofDay === undefined) return undefined;
  const isLunar = typeof ofMonth === 'string';
  const right = isLunar ? solarDate(year, ofMonth, ofDay) : `${ofMonth}月${ofDay}日`;
  if (!right || right === `${month}月${day}日`) return undefined;
  if (groups.during && isNear(date, right, groups.during.startsWith('前') ? 15 : 8))
    return undefined;
  return {
    message: isLunar ? `${year}年的${name}是${right}` : `${name}是${right}`,
    remedy: '核对日期和节日',
  };
}

/** Whether a day is so many days or less from a festival: the days off reach to a week from it. */
function isNear({ year, month, day }: Day, festival: string, most: number): boolean {
  const [ofMonth = 0, ofDay = 0] = festival.split(/\D/).map(Number);
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(year, ofMonth - 1, ofDay)) / 86_400_000;
  return Math.abs(days) <= most;
}

const lunar = new Intl.DateTimeFormat('zh-CN-u-ca-chinese', {
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

/** The day of the year on which a day of the Chinese calendar falls; none of a leap month. */
function solarDate(year: number, month: string, day: number): string | undefined {
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const parts = lunar.formatToParts(at);
    const value = (type: string) => parts.find((part) => part.type === type)?.value;
    if (value('month') !== month || Number(value('day')) !== day) continue;
    const date = new Date(at);
    return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  }
  return undefined;
}
