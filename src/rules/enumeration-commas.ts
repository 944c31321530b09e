import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { findPatterns } from './tools/patterns.ts';

/**
 * Between marked items, ”“ or 》《, an enumeration comma is usually not needed (GB/T 15834-2011, 4.5.3.5). Said once a
 * file: even reports of the highest rank have it. Right where something stands between the items.
 * @says 提示：引号、书名号之间用了顿号
 * @like `“双进”、“双联”`
 * @remedy 通常删去顿号
 * @standard GB/T 15834—2011《标点符号用法》，4.5.3.5
 * @example “双进”、“双联”活动。 → 引号或书名号之间用了顿号，共1处
 * @right “双进”“双联”活动，《条例》（修订）、《办法》。
 */
export const enumerationCommas = (content: Content): Iterable<Finding> =>
  findPatterns(content, [
    {
      pattern: /(?<=[”》])、(?=[“《])/g,
      message: '引号或书名号之间用了顿号',
      remedy: '并列的引号、书名号之间通常不用顿号（GB/T 15834—2011，4.5.3.5）；原文如此的不必改',
      severity: 'hint',
      isSaidOnce: true,
    },
  ]);
