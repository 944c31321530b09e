import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { proseOf } from '../reader/prose.ts';
import { ownWords } from '../usage/own-words.ts';
import { findMisspeltSayings, findSimilarWords, type Similar } from '../usage/similar-words.ts';
import { typos } from '../usage/typos.ts';

/**
 * Slips of the input method and of eyes that read: two characters that are no word, but sound or look like a common
 * one (src/usage/common-words.ts), and idioms and set phrases with a character that sounds like theirs
 * (src/usage/sayings.ts). No list holds them all, and names may be meant: a hint.
 * @says 提示：不成词的两个字，读音或者字形像一个常用词；成语、固定词组里有一个同音字
 * @like `调察研究`
 * @remedy 核对是不是错字；是人名、专名的不必改，常用的写进 `words.yaml`
 * @standard 《现代汉语词典》（第7版）
 * @example 深入调察研究。 → “调察研究”是不是“调查研究”
 * @example 多方争求看法。 → “争求”是不是“征求”
 * @example 旋工现场检查。 → “旋工”是不是“施工”
 * @example 做到一视同任。 → “一视同任”是不是“一视同仁”
 * @right 转业军人，受疫情影响，厚积薄发，稳住务工收入，构建全方位格局，提质增效，办好民生实事，行稳致远。
 */
export function* similarWords(content: Content): Iterable<Finding> {
  for (const { path, text, pointAt } of proseOf(content)) {
    const own = ownWords(content, Number(path.slice(0, 4)));
    for (const { index, found, meant } of findAll(text)) {
      if (isListed(found) || own.some(({ right }) => right.includes(found))) continue;
      yield {
        path,
        ...pointAt(index),
        excerpt: found,
        message: `“${found}”是不是“${meant}”`,
        remedy: '核对是不是错字；是人名、专名的不必改，常用的在 words.yaml 里写作 right',
        severity: 'hint',
      };
    }
  }
}

/** Both kinds; of a word inside of a saying, the saying. */
function findAll(text: string): Similar[] {
  const sayings = [...findMisspeltSayings(text)];
  const isInside = ({ index }: Similar): boolean =>
    sayings.some((each) => index >= each.index && index < each.index + each.found.length);
  return [...[...findSimilarWords(text)].filter((each) => !isInside(each)), ...sayings];
}

/** What the list of misspelt words has is its rule's to say. */
const isListed = (found: string): boolean => typos.some(({ wrong }) => found.includes(wrong));
