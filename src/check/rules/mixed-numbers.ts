import type { Content } from '../../reader/content.ts';
import { proseOf } from '../../reader/prose.ts';
import type { Finding } from '../finding.ts';

/**
 * One number is written in one way: 4000 or 四千, not 4千; 万 and 亿 may follow digits (GB/T 15835-2011, 5.3).
 * The Chinese zero of years and numbers is 〇, no Latin letter and no circle (5.2.5).
 * @example 惠及群众4千余人。 → “4千”混用了阿拉伯数字和汉字
 * @example 二○二四年度。 → “二○二四”里的零写错了
 * @right 投入3.2万元，修路5千米，占9成，二〇二四年。
 */
export function* mixedNumbers(content: Content): Iterable<Finding> {
  for (const { path, text, pointAt } of proseOf(content)) {
    for (const { pattern, message, remedy } of mixtures) {
      for (const { 0: excerpt, index } of text.matchAll(pattern)) {
        yield {
          path,
          ...pointAt(index),
          excerpt,
          message: message(excerpt),
          remedy,
          severity: 'hint',
        };
      }
    }
  }
}

/** What follows 千, 百 or 十 where they belong to a unit, a name or a word. */
const units = '分米瓦克伏卡字斯帕赫焦安吨合货叶姓';

const mixtures: { pattern: RegExp; message: (found: string) => string; remedy: string }[] = [
  {
    pattern: new RegExp(`(?<![\\d.])\\d{1,3}(?:\\.\\d+)?[十百千](?![${units}])`, 'g'),
    message: (found) => `“${found}”混用了阿拉伯数字和汉字`,
    remedy: '写成 4000 或者四千；只有万、亿可以跟在阿拉伯数字后面（GB/T 15835—2011，5.3）',
  },
  {
    pattern: /[一二三四五六七八九〇零][0０oOｏＯ○◯][一二三四五六七八九〇零0０oOｏＯ○◯]*/g,
    message: (found) => `“${found}”里的零写错了`,
    remedy: '年份和编号里的零写“〇”，例如二〇二四年（GB/T 15835—2011，5.2.5）',
  },
];
