import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { findPatterns } from './tools/patterns.ts';

/**
 * A title ends without 。 ， 、 ； ： (GB/T 15834-2011 knows ？ and ！ there). One that is a whole sentence of several
 * parts may end with 。, as those of the State Council's reports do.
 * @says 提示：标题末尾有标点
 * @like `title: 绿化养护。`
 * @remedy 独占一行的标题，删去末尾的标点
 * @example ## 绿化养护。 → 标题末尾用了“。”
 * @right ## 绿化养护
 * @right ## 着力改善民生，加快发展社会事业。
 * @right ## 怎么办？
 */
export const headingMarks = (content: Content): Iterable<Finding> =>
  findPatterns(content, [
    {
      pattern: /(?<=^[^，；：]*[^.…，；：])[。，、；：,.;:]$/g,
      kinds: ['title', 'heading', 'caption'],
      message: ([found]) => `标题末尾用了“${found}”`,
      remedy: '标题独占一行的，末尾不用标点；原文如此的不必改',
      severity: 'hint',
    },
  ]);
