import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { findPatterns } from './tools/patterns.ts';

/**
 * Spaces between Han characters of a paragraph are often left from copying or from setting by hand.
 * @says 提示：汉字之间有空格
 * @like `群众  满意`
 * @remedy 多余就删去
 * @example 群众  满意。 → 汉字之间有空格
 * @right 打响“好客山东 好品山东”品牌。
 * @right 完成 95%，用 Excel 统计，Word 文件。
 */
export const spaces = (content: Content): Iterable<Finding> =>
  findPatterns(content, [
    {
      pattern: /(?<=[\p{Script=Han}，。；：、]) +(?=\p{Script=Han})/gu,
      kinds: ['paragraph', 'listItem'],
      // A line without a full stop is set as a line: a signature, a name with its office.
      isRight: (match) => !match.input.includes('。') || isSlogan(match),
      message: '汉字之间有空格',
      remedy: '多余就删去',
      severity: 'hint',
    },
  ]);

/** “好客山东 好品山东”: two halves of one length within a pair of marks. */
function isSlogan({ 0: { length }, index, input }: RegExpExecArray): boolean {
  const [before = ''] = /[^“”]*$/.exec(input.slice(Math.max(0, index - 12), index)) ?? [];
  const after = input.slice(index + length);
  return input[index - before.length - 1] === '“' && after.indexOf('”') === before.length;
}
