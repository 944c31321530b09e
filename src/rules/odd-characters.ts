import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { findPatterns, type Pattern } from './tools/patterns.ts';

/**
 * Characters that come with text copied from a PDF or the web, and are none of the writer's: invisible ones, those
 * that no font shows, radicals in the place of characters.
 * @says 警告：看不见的字符，显示不出来的字符，不是汉字的部首符号
 * @like 从 PDF 复制来的“⼀年”
 * @remedy 用输入法重新打这个字
 * @example 甲\u200b乙 → 有看不见的字符
 * @example 完成\uE004处 → 有显示不出来的字符
 * @example \u2F00年 → 有不是汉字的部首符号
 * @right 一年，二月。
 */
export const oddCharacters = (content: Content): Iterable<Finding> =>
  findPatterns(content, patterns);

const patterns: Pattern[] = [
  {
    pattern: /[\u2E80-\u2FDF]/g,
    message: '有不是汉字的部首符号，读者搜索不到',
    remedy: '通常是从 PDF 复制带来的：用输入法重新打这个字',
  },
  {
    pattern: /[\uFFFC\uFFFD\uE000-\uF8FF]/g,
    message: '有显示不出来的字符',
    remedy: '对照原件，用输入法重新打这个字',
  },
  {
    pattern: /[\p{Cf}\p{Zl}\p{Zp}]/gu,
    message: '有看不见的字符，通常是从别处复制带来的',
    remedy: '删去它：把前后两个字连同中间重新打一遍',
  },
];
