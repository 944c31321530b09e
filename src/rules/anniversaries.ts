import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { proseOf } from '../reader/prose.ts';
import { chineseNumeral } from '../report/numbering.ts';
import { ownYears } from './tools/own-years.ts';

/**
 * An anniversary fits the report's year, or the one after it: 建党98周年 was 2019. Else the sentence may have been
 * copied from an older report. One that is given early in its year tells of the year before, too.
 * @says 提示：周年数对不上年份
 * @like 2024年写“建党98周年”
 * @remedy 核对是不是从以前的总结复制来的
 * @example 纪念建党98周年。 → “建党98周年”是2019年
 * @example 庆祝中华人民共和国成立74周年。 → “中华人民共和国成立74周年”是2023年
 * @right 庆祝新中国成立75周年；2021年是建党100周年。
 */
export function* anniversaries(content: Content): Iterable<Finding> {
  const years = ownYears(content);
  for (const { path, text, pointAt } of proseOf(content)) {
    const year = Number(path.slice(0, 4));
    for (const { 0: excerpt, 1: number = '', index } of text.matchAll(pattern)) {
      const began = events.find(([names]) => names.test(excerpt))?.[1] ?? 0;
      const then = began + numberOf(number);
      const first = years.has(year) ? year : year - 1;
      if ((first <= then && then <= year + 1) || text.includes(`${then}年`)) continue;
      yield {
        path,
        ...pointAt(index),
        excerpt,
        message: `“${excerpt}”是${then}年`,
        remedy: `这是${year}年的总结：核对是不是从以前的总结里复制来的`,
        severity: 'hint',
      };
    }
  }
}

const events: [names: RegExp, year: number][] = [
  [/建党|中国共产党成立/, 1921],
  [/建国|新中国成立|中华人民共和国成立/, 1949],
  [/建军|中国人民解放军建军/, 1927],
  [/建团|共青团成立|共产主义青年团成立/, 1922],
  [/抗战胜利|抗日战争.*胜利/, 1945],
  [/改革开放/, 1978],
  [/五四运动/, 1919],
  [/长征胜利/, 1936],
];

const pattern =
  /(?:建党|中国共产党成立|建国|新中国成立|中华人民共和国成立|建军|建团|共青团成立|共产主义青年团成立|抗战胜利|抗日战争(?:暨世界反法西斯战争)?胜利|改革开放|五四运动|长征胜利)(\d{1,3}|[一二三四五六七八九十百零]{1,6})周年/g;

/** The number that is written so, in digits or in Chinese up to 199; 0 for any other text. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [, hundred = '', rest = ''] = /^(一?百零?)?(.*)$/.exec(text) ?? [];
  const below = Array.from({ length: 99 }, (_, i) => chineseNumeral(i + 1)).indexOf(rest) + 1;
  return (hundred ? 100 : 0) + below;
}
