import { type Part, partsOf, type Report } from '../tree.ts';

/** The time that a number is about: one year, or a span that no single year may be set beside. */
export interface Period {
  span: 'year' | 'years' | 'cumulative' | 'mean' | 'month' | 'unknown';
  /** The year, of one year; of a part about several times (过去一年和五年) the one that 全年 means there. */
  year?: number | undefined;
  /** Which part of a year, or what the mean is of: 1至6月, 每月; two of them are never set side by side. */
  of?: string;
  /** Whether it is how much there is at a time (截至年底), not how much came in it. */
  isAsOf?: boolean;
}

const asOf =
  /截[至止](?:到)?[^，。；]{0,12}$|截[至止][^。；]{0,14}[底末日][，、]|[年月季][底末][，、]?[^，。；]{0,12}$/;

const to = '(?:[至到—–~-]{1,2})';
const partsOfYear = [
  `\\d{1,2}月?(?:份)?${to}\\d{1,2}月`,
  '前[一二三两四五六七八九十\\d]+个?(?:季度|月)',
  '[一二三四]季度|[上下]半年|[春夏秋冬][季天](?!学期|开学|招生)',
  '\\p{Script=Han}{2,4}(?:期间|假期|长假)|当[天日]',
  '(?<!12月|\\d)(?!12月(?:底|末|31日))\\d{1,2}月(?:份|底|末|[上中下]旬)?(?!\\d{0,2}日)',
];
/** Words that say a time; 比上年 and 较去年 say only what is compared with. */
const expression = new RegExp(
  [
    '(?<years>(?:过去|近|这|[“”]?)?[三四五六七八九十两](?:年来|年间|年(?=累计|年均|共|净?增|新增|提高|下降|减少))|(?:过去|近|这|今后|未来)[三四五六七八九十两]年|“十[一二三四五]五”(?:时期|期间|以来)|20\\d{2}[—–-]20\\d{2}年|(?<!今年|[一半]年|季度|月)以来)',
    '(?<cumulative>累计)',
    '(?<mean>年均|[月日]均|平均?每[年月日天周]|每[年月日天周](?!度))',
    `(?<month>${partsOfYear.join('|')})`,
    '(?<day>(?<!截[至止][^，。；]{0,8})(?!12月31日)\\d{1,2}月\\d{1,2}日)',
    '(?<![比较同于超过与])(?<last>去年|上年)',
    '(?<this>今年|全年|本年|一年来)',
    '(?<next>明年|下一年)',
    '(?<![比较同于\\d])(?<year>20\\d{2})年(?![度版的]|不变价|可比价)',
  ].join('|'),
  'gu',
);

/**
 * The period of a number, by the last words before it that say one: those of its sentence, else a span of years that
 * its paragraph opened, else the period of its part.
 * @param paragraph what stands before the number in its paragraph
 * @param sentence what stands before it in its sentence, and the words up to the next mark
 */
export function periodOf(
  paragraph: string,
  sentence: string,
  ofPart: Period,
  year: number,
): Period {
  const period = spanOf(paragraph, sentence, ofPart, year);
  return asOf.test(sentence) ? { ...period, isAsOf: true } : period;
}

function spanOf(paragraph: string, sentence: string, ofPart: Period, year: number): Period {
  const times = timesIn(paragraph);
  const told = periodSaid(times.at(-1), ofPart, year);
  // 全年 is the year that the paragraph told, else that of the part.
  const around = told?.span === 'year' ? told : ofPart;
  const own = periodSaid(timesIn(sentence).at(-1), around, year);
  if (own) return own;
  const opened = periodSaid(times.findLast(opens), ofPart, year);
  const isCarried =
    opened?.span === 'years' || (opened?.span === 'year' && ofPart.span === 'unknown');
  return opened && isCarried ? opened : ofPart;
}

type Found = RegExpExecArray;

/**
 * Whether words say the time of what comes after their sentence too: a span of years (not 疫情发生以来的做法), or a year
 * that begins a sentence.
 */
function opens({ 0: words, groups = {}, index, input }: Found): boolean {
  if (groups.years) return words !== '以来' || /^[，、]/.test(input.slice(index + words.length));
  const isYear = groups.last || groups.this || groups.next || groups.year;
  return isYear !== undefined && /(?:^|[。！？；：])\s*$/.test(input.slice(0, index));
}

/** The words of a text that say a time; a mean is one of its own clause only. */
const timesIn = (text: string): Found[] =>
  [...text.matchAll(expression)].filter(
    ({ groups, index }) => !groups?.mean || !/[，；]/.test(text.slice(index)),
  );

function periodSaid(time: Found | undefined, ofPart: Period, year: number): Period | undefined {
  const found = time?.groups;
  if (!found) return undefined;
  if (found.year) return { span: 'year', year: Number(found.year) };
  if (found.last) return { span: 'year', year: year - 1 };
  if (found.this) return ofPart.year === undefined ? ofPart : { span: 'year', year: ofPart.year };
  if (found.next) return { span: 'year', year: year + 1 };
  if (found.month) return { span: 'month', of: found.month };
  if (found.day) return { span: 'month', of: '日' };
  if (found.mean) return { span: 'mean', of: found.mean };
  return { span: found.years ? 'years' : 'cumulative' };
}

/** The period that each part of a report is about, by its title or by that of its section. */
export function periodsOfParts(report: Report, ahead: Set<Part>): Map<Part, Period> {
  const periods = new Map<Part, Period>([[report, { span: 'year', year: report.year }]]);
  for (const section of report.sections) {
    const ofSection = ofTitle(section.title, report.year, ahead.has(section));
    periods.set(section, ofSection ?? { span: 'year', year: report.year });
    for (const part of section.subsections) {
      const own = ofTitle(part.title, report.year, ahead.has(part) && !ahead.has(section));
      periods.set(part, own ?? ofSection ?? { span: 'year', year: report.year });
    }
  }
  for (const part of partsOf(report)) {
    if (!periods.has(part)) periods.set(part, { span: 'unknown' });
  }
  return periods;
}

function ofTitle(title: string, year: number, isAhead: boolean): Period | undefined {
  if (/[三四五六七八九十两]年|十[一二三四五六]五”?(?:时期|期间|规划)/.test(title)) {
    return { span: 'unknown', year: /过去一年|去年/.test(title) ? year - 1 : undefined };
  }
  const told = /20\d{2}(?=年)/.exec(title)?.[0];
  if (told) return { span: 'year', year: Number(told) };
  if (/去年|过去一年|上年/.test(title)) return { span: 'year', year: year - 1 };
  if (/今年/.test(title)) return { span: 'year', year };
  return isAhead ? { span: 'year', year: year + 1 } : undefined;
}
