import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { findUnquoted, type Pattern } from './tools/patterns.ts';

/**
 * A number is rounded once: 近300人 or 300人左右, not both. Two neighbours that stand for a rounded number are written
 * in Chinese numerals without 、 (GB/T 15835-2011, 5.2.1; GB/T 15834-2011, 4.5.3.4).
 * @says 警告：大约的意思说了两遍，概数用了顿号；提示：概数用了阿拉伯数字
 * @like `近300人左右`，`二、三十人`；`3、4家`
 * @remedy 写成“近300人”，“二三十人”；“三四家”
 * @standard GB/T 15835—2011《出版物上数字用法》，5.2.1（概数）
 * @standard GB/T 15834—2011《标点符号用法》，4.5.3.4（相邻数字之间不用顿号）
 * @example 增长约15%左右。 → “约15%左右”里“约”和“左右”重复
 * @example 参加人数近300人左右。 → “近300人左右”里“近”和“左右”重复
 * @example 大约一百人左右。 → “大约一百人左右”里“大约”和“左右”重复
 * @example 接待游客约10万余人次左右。 → “约10万余人次左右”里“约”和“左右”重复
 * @example 大约惠及2000人左右。 → “大约惠及2000人左右”里“大约”和“左右”重复
 * @example 大约投入资金300万元左右。 → 里“大约”和“左右”重复
 * @example 共排查隐患四十几多处。 → “几多”重复
 * @example 历时大概半年左右。 → “大概半年左右”里“大概”和“左右”重复
 * @example 大概有上千人参加。 → “大概有上千”里大约的意思说了两遍
 * @example 十二、三人参与。 → “二、三人”里的顿号
 * @example 约200余人。 → “约200余”里“约”和“余”重复
 * @example 超过80%以上。 → “超过80%以上”里“超过”和“以上”重复
 * @example 培训50多人左右。 → “50多人左右”里“多”和“左右”重复
 * @example 大约有50名左右的群众。 → “大约有50名左右”里“大约”和“左右”重复
 * @example 达到了98%以上左右。 → “以上左右”不能连用
 * @example 植树10余次多。 → “10余次多”里“余”和“多”重复
 * @example 三、五天内完成。 → “三、五天”里的顿号
 * @example 抽查企业3、4家。 → “3、4家”
 * @example 共二、三十人。 → “二、三十”里的顿号
 * @right 近年来，近一年多，约15%，300人左右，三四家，二三产业，二、三产业，第3、4个，一、二年级，二、三线城市，表3、4项。
 */
export const approximateNumbers = (content: Content): Iterable<Finding> =>
  findUnquoted(content, patterns);

const number =
  '(?:有|为|是|占|达|惠及|需要?|投入|完成)?(?:[\\d.,]+|[一二两三四五六七八九十百千半]+)[十百千万亿]*';
const counted = '[\\p{Script=Han}%％℃]{0,4}?';
/** 节约, 附近 … end with what else would say “about”. */
const notInWord = '(?<![节签条合制公预相附靠临最])';
const more = '([余多])(?![年月天])';

/** Two neighbours, or 三 and 五, stand for a rounded number. */
const neighbours = (first: string, second: string, digits: string): boolean =>
  digits.indexOf(second) === digits.indexOf(first) + 1 || first + second === '三五';

const patterns: Pattern[] = [
  ...[
    ['(?:大)?约|大概|将?近|接近', `${counted}(左右|上下)`],
    ['超过|逾|至少|不少于|不低于', `${counted}(以上|左右)`],
    ['至多|最多|不超过', `${counted}(以下|以内|左右)`],
    ['(?:大)?约|大概|将?近|接近|超过|逾', more],
  ].map(
    ([first, second]): Pattern => ({
      pattern: new RegExp(`${notInWord}(${first})${number}${second}`, 'gu'),
      message: ([found, one = '', other = '']) => `“${found}”里“${one}”和“${other}”重复`,
      remedy: '大约的意思只说一次，留下一个',
    }),
  ),
  {
    pattern:
      /(大约|大概|约(?![谈束定见请访])|近(?![年日期来郊])|接近)(?=\p{Script=Han})[\p{Script=Han}“”]{1,8}[\d.]+[十百千万亿]*[\p{Script=Han}%％]{0,4}?(左右|上下)/gu,
    isRight: ({ input, index }) => /[节签条合制公预相附靠临最]$/.test(input.slice(0, index)),
    message: ([found, one = '', other = '']) => `“${found}”里“${one}”和“${other}”重复`,
    remedy: '大约的意思只说一次，留下一个',
  },
  {
    pattern:
      /(?:大约|大概|将近|接近)有?[上数几][十百千万]+|(?<![以向])上[百千万](?:余|多)?[\p{Script=Han}]{0,3}左右/gu,
    message: ([found]) => `“${found}”里大约的意思说了两遍`,
    remedy: '大约的意思只说一次，留下一个',
  },
  {
    pattern:
      /几([多余])(?=[十百千万个处家人名次项件])|数(?:十|百|千|万)([多余])(?=[个处家人名次项件])/g,
    message: ([found]) => `“${found}”重复`,
    remedy: '大约的意思只说一次，留下一个',
  },
  {
    pattern: /(以[上下内])(左右|上下)|(左右)(以[上下内])/g,
    message: ([found]) => `“${found}”不能连用`,
    remedy: '留下一个',
  },
  {
    pattern: new RegExp(
      `${number}([余多])(?:${counted}(左右|上下)|[个次人名项件家处座]([余多])(?!次|种|样|元|功能))`,
      'gu',
    ),
    message: ([found, one = '', other, more]) =>
      `“${found}”里“${one}”和“${other ?? more ?? ''}”重复`,
    remedy: '大约的意思只说一次，留下一个',
  },
  {
    pattern: /(?<![第\d、.—～表图附件])([1-9])、([1-9])[个家人名次项天座处条](?!\p{Nd})/gu,
    isRight: ([, first = '', second = '']) => !neighbours(first, second, '123456789'),
    message: ([found]) => `“${found}”是大约的数，写法不对`,
    remedy: '是大约的数，写成汉字，不用顿号，例如三四家（GB/T 15835—2011，5.2.1）',
    severity: 'hint',
  },
  {
    pattern:
      /(?<![第一二三四五六七八九、百千万]|第[一二三四五六七八九]?十)([一二三四五六七八九])、([二三四五六七八九])[十百千万亿个家人名次天](?!大)/g,
    isRight: ([, first = '', second = '']) => !neighbours(first, second, '一二三四五六七八九'),
    message: ([found]) => `“${found}”里的顿号多余`,
    remedy: '大约的数不用顿号，例如二三十人（GB/T 15834—2011，4.5.3.4）',
  },
];
