import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { openSentences } from './tools/blank-ledger.ts';

/**
 * What the original leaves open (`xx`): one hint a file, at the first place; all of them with their sentences are
 * listed by `npm run check -- --blanks`.
 * @says 提示：原文留空几处
 * @like `全局xx个支部`
 * @remedy 能公布的补上；清单用 `npm run check -- --blanks`
 * @example 全局xx个支部，植树X株。 → 原文留空2处：全局【xx】个支部，植树【X】株。
 * @right 1+X证书，X光机，3×4。
 */
export function* blanks(content: Content): Iterable<Finding> {
  for (const [path, sentences] of Map.groupBy(openSentences(content), (each) => each.path)) {
    const [first] = sentences;
    const count = sentences.reduce((sum, each) => sum + each.blanks, 0);
    yield {
      path,
      line: first?.line,
      column: first?.column,
      message: `原文留空${count}处：${shortened(first?.sentence ?? '')}${sentences.length > 1 ? ' 等' : ''}`,
      remedy:
        '能公布的，请提供原件的部门补上；不能公布的，照原文保留。逐句清单：npm run check -- --blanks',
      severity: 'hint',
    };
  }
}

/** The words around the first blank of a sentence. */
function shortened(sentence: string): string {
  const at = sentence.indexOf('【');
  const from = at > 20 ? at - 16 : 0;
  const part = sentence.slice(from, from + 40);
  return `${from > 0 ? '……' : ''}${part}${from + 40 < sentence.length ? '……' : ''}`;
}
