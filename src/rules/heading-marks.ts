import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { findPatterns } from './tools/patterns.ts';

/**
 * A title ends without 。 ， 、 ； ： (GB/T 15834-2011 knows ？ and ！ there). One that is a whole sentence of several
 * parts may end with 。, as those of the State Council's reports do. Where most titles of a report have it, it is told
 * once.
 * @says 提示：标题末尾有标点
 * @like `title: 绿化养护。`
 * @remedy 独占一行的标题，删去末尾的标点
 * @example ## 绿化养护。 → 标题末尾用了“。”
 * @example ## 甲处。\n\n## 乙处。\n\n## 丙处。\n\n## 丁处。\n\n## 戊处。 → 标题末尾用了“。”，这份报告里共5处
 * @right ## 绿化养护
 * @right ## 着力改善民生，加快发展社会事业。
 * @right ## 怎么办？
 */
export function* headingMarks(content: Content): Iterable<Finding> {
  const found = findPatterns(content, [
    {
      pattern: /(?<=^[^，；：]*[^.…，；：])[。，、；：,.;:]$/g,
      kinds: ['title', 'heading', 'caption'],
      message: ([mark]) => `标题末尾用了“${mark}”`,
      remedy: '标题独占一行的，末尾不用标点；原文如此的不必改',
      severity: 'hint',
    },
  ]);
  for (const list of Map.groupBy(found, ({ path }) => path.slice(0, 4)).values()) {
    const [first] = list;
    if (!first || list.length < habit) yield* list;
    else yield { ...first, message: `${first.message}，这份报告里共${list.length}处` };
  }
}

/** So many are no slip. */
const habit = 5;
