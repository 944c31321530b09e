import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { type Prose, proseOf } from '../reader/prose.ts';
import { findPatterns, type Pattern } from './tools/patterns.ts';

/**
 * One number is written in one way: 4000 or 四千, not 4千; 万 and 亿 may follow digits (GB/T 15835-2011, 5.3). The
 * Chinese zero of years and numbers is 〇, no 零, no Latin letter and no circle (5.2.5). Numbers of one kind in one
 * sentence are written alike.
 * @says 提示：一个数混用两种写法，同一处写法不一致；警告：年份里写了“零”
 * @like `4千余人`；`二零二四年`
 * @remedy 写成“4000余人”，“二〇二四年”
 * @standard GB/T 15835—2011《出版物上数字用法》，4.1、4.3、5.1.1、5.2.5、5.3
 * @example 惠及群众4千余人。 → “4千”混用了阿拉伯数字和汉字
 * @example 增长百分之5。 → “百分之5”混用了阿拉伯数字和汉字
 * @example 参会五十3人。 → “五十3”混用了阿拉伯数字和汉字
 * @example 达百分之九十八点5。 → “八点5”混用了阿拉伯数字和汉字
 * @example 植树一百20万株。 → “一百20”混用了阿拉伯数字和汉字
 * @example 二〇二四年10月完成验收。 → “二〇二四年10月”混用了阿拉伯数字和汉字
 * @example 第十四个5年规划期间。 → “第十四个5年”混用了阿拉伯数字和汉字
 * @example 零8年建成的老公园。 → 年份“零8年”不能简写
 * @example 10月1号至7日接待游客。 → 日期里写了“号”
 * @example 二○二四年度。 → “二○二四”里的零写错了
 * @example 二零二四年底收官。 → “二零二四”里的零写错了
 * @example 完成二十五项，正在办理30项。 → “二十五项”和“30项”写法不一致
 * @example 发放5000份，慰问职工二十户，走访12家。 → “二十户”和“12家”写法不一致
 * @example 第三季度开工，4季度完成。 → “第三季度”和“4季度”写法不一致
 * @example 培训１２人次。 → 数字“１２”是全角的，共1处
 * @example 培训1,2000人次。 → “1,2000”里的千分撇位置不对
 * @right 12,000人，1,234,567元。
 * @right 投入3.2万元，修路5千米，占9成，二〇二四年，党的二十大，第二十五次会议通过30次，二百零五项。
 */
export function* mixedNumbers(content: Content): Iterable<Finding> {
  yield* findPatterns(content, mixtures);
  for (const prose of proseOf(content)) yield* unlike(prose);
}

/** What follows 千, 百 or 十 where they belong to a unit, a name or a word. */
const units = '分米瓦克伏卡字斯帕赫焦安吨合货叶姓';

const mixtures: Pattern[] = [
  {
    pattern: new RegExp(
      `(?<![第\\d零一二三四五六七八九十百千万])[一二三四五六七八九][百千][1-9]\\d*(?=[\\p{Script=Han}])|(?<![\\d.])\\d{1,3}(?:\\.\\d+)?[十百千](?![${units}])|百分之\\d+(?:\\.\\d+)?|[一二三四五六七八九十]点\\d+(?![:：时分\\d])|[二三四五六七八九]?十[1-9](?=[人个项名家件次])`,
      'gu',
    ),
    message: ([found]) => `“${found}”混用了阿拉伯数字和汉字`,
    remedy:
      '写成 4000 或者四千，5% 或者百分之五；只有万、亿可以跟在阿拉伯数字后面（GB/T 15835—2011，5.3）',
    severity: 'hint',
  },
  {
    pattern:
      /[二][〇零○0][〇零一二三四五六七八九]{2}年\d{1,2}月(?:\d{1,2}日)?|20\d{2}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?|第[一二三四五六七八九十]{1,3}个\d+年/g,
    message: ([found]) => `“${found}”混用了阿拉伯数字和汉字`,
    remedy:
      '同一处用一种写法：2024年10月，二〇二四年十月，第十四个五年规划（GB/T 15835—2011，4.1、4.3）',
    severity: 'hint',
  },
  {
    pattern: /[一二三四五六七八九〇零][0０oOｏＯ○◯][一二三四五六七八九〇零0０oOｏＯ○◯]*/g,
    message: ([found]) => `“${found}”里的零写错了`,
    remedy: '年份和编号里的零写“〇”，例如二〇二四年（GB/T 15835—2011，5.2.5）',
    severity: 'hint',
  },
  {
    pattern: /(?<![\d.年第])(?:0\d|[零〇][\d一二三四五六七八九])年(?!级)/g,
    message: ([found]) => `年份“${found}”不能简写`,
    remedy: '写四位数字，例如2008年（GB/T 15835—2011，5.1.4）',
    severity: 'hint',
  },
  {
    pattern: /(?<=\d月\d{1,2})号(?=[，。；、至到—）上下晚]|[前起止])/g,
    message: '日期里写了“号”',
    remedy: '公文里的日期写“日”（GB/T 7408.1—2023）',
    severity: 'hint',
  },
  {
    pattern: /[０-９]+/g,
    message: ([found]) => `数字“${found}”是全角的`,
    remedy: '用半角数字：全角的数字搜索不便（GB/T 15835—2011，5.1.6）',
    severity: 'hint',
    isSaidOnce: true,
  },
  {
    pattern:
      /(?<![\d,.])(?:\d{4,}|0\d*|\d{1,3}(?:,\d{3})*)(?:,\d{1,2}|,\d{4,})(?![\d,])(?=[\p{Script=Han}%])/gu,
    message: ([found]) => `“${found}”里的千分撇位置不对`,
    remedy: '从个位起每三位一撇，例如12,000；并列的数用顿号（GB/T 15835—2011，5.1.1）',
    severity: 'hint',
  },
  {
    pattern: /[一二](?=[零〇一二三四五六七八九]{0,2}零)[零〇一二三四五六七八九]{3}(?=年)/g,
    message: ([found]) => `“${found}”里的零写错了`,
    remedy: ([found]) =>
      `年份里的零写“〇”：${found.replaceAll('零', '〇')}（GB/T 15835—2011，5.2.5）`,
  },
];

const counted =
  '(?:项|次|人次|人|名|家|件|处|座|户|场|起|期|份|株|棵|亩|套|台|辆|公里|公顷|万元|亿元|万人|平方米)';
/** From ten on: below it either way is right. */
const inHan = new RegExp(
  `(?<![第零一二三四五六七八九十百千万\\d])(?=[一二三四五六七八九十百千万]*[十百千万])[一二三四五六七八九十百千万]{2,}(${counted})(?!大)`,
  'gu',
);

/** Pairs of which the one in Chinese numerals is named, beside the one in digits. */
function* unlike({ path, text, pointAt }: Prose): Iterable<Finding> {
  for (const { index, han, digits } of [...unlikeCounts(text), ...unlikeQuarters(text)]) {
    yield {
      path,
      ...pointAt(index),
      excerpt: han,
      message: `“${han}”和“${digits}”写法不一致`,
      remedy: '同一处的数字用一种写法，统计数字用阿拉伯数字（GB/T 15835—2011，4.1、4.3）',
      severity: 'hint',
    };
  }
}

interface Unlike {
  index: number;
  han: string;
  digits: string;
}

/** A count in Chinese numerals beside one of the same unit in digits, or beside two of others. */
function unlikeCounts(text: string): Unlike[] {
  return Array.from(text.matchAll(inHan), ({ 0: han, 1: unit = '', index }) => {
    const start = text.lastIndexOf('。', index) + 1;
    const sentence = text.slice(start, endOfSentence(text, index));
    const inDigits = sentence.match(new RegExp(`(?<![第\\d.])\\d+[万千]?${counted}`, 'g')) ?? [];
    const digits = inDigits.find((each) => each.endsWith(unit)) ?? inDigits[1];
    return digits ? [{ index, han, digits }] : [];
  }).flat();
}

function unlikeQuarters(text: string): Unlike[] {
  const han = /第?[一二三四]季度/.exec(text);
  const digits = /第?[1-4]季度/.exec(text);
  return han && digits ? [{ index: han.index, han: han[0], digits: digits[0] }] : [];
}

function endOfSentence(text: string, index: number): number {
  const end = text.indexOf('。', index);
  return end < 0 ? text.length : end;
}
