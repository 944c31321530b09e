import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { type Passage, passagesOf, sentencesOf } from './tools/matches.ts';

/**
 * A paragraph or sentence of twenty characters or more stands once in a report: twice, it was probably pasted twice,
 * or one of the two places was meant to say something else.
 * Reasons in accounts (主要原因：…) are the same for many items.
 * @says 警告：同一段写了两次；提示：同一句写了两次
 * @like 两个小节里有一字不差的一段
 * @remedy 删去一处，或者改成那里应有的内容
 * @example 为深入贯彻落实习近平生态文明思想，我局坚持生态优先、绿色发展，组织开展义务植树活动，受到群众好评。\n\n为深入贯彻落实习近平生态文明思想，我局坚持生态优先、绿色发展，组织开展义务植树活动，受到群众好评。 → 这一段与第8行重复
 * @example 甲组全年组织干部职工开展义务植树活动，绿化了东区的荒山。另外还有乙组。\n\n甲组全年组织干部职工开展义务植树活动，绿化了东区的荒山。此外还有丙组。 → 这一句与第8行重复
 * @example 实行网格管理，落实责任到人。严格考核。实行网格管理，落实责任到人。 → 这一段里“实行网格管理，落实责任到人”写了两次
 * @right 全年完成任务。\n\n全年完成任务。
 */
export function* duplicates(content: Content): Iterable<Finding> {
  const paragraphs = repeated(
    passagesOf(content).filter(({ text }) => !text.includes('\t')),
    30,
  );
  const isInParagraph = (sentence: Passage): boolean => {
    const { path, line } = sentence.placeOf(0, 0);
    return paragraphs.some(({ again }) => again.path === path && again.placeOf(0, 0).line === line);
  };
  const sentences = repeated(
    sentencesOf(content).filter(({ text }) => !/原因[：是]/.test(text)),
    shortest,
  ).filter(({ again }) => !isInParagraph(again));
  yield* shortTwice(content);
  for (const pair of paragraphs) yield finding(pair, '段', 'warning');
  for (const pair of sentences) yield finding(pair, '句', 'hint');
}

const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** A sentence of two parts that stands twice in one paragraph: there, seven Han characters tell. */
function* shortTwice(content: Content): Iterable<Finding> {
  for (const passage of passagesOf(content)) {
    if (passage.text.includes('\t')) continue;
    const seen = new Set<string>();
    for (const { 0: sentence, index } of passage.text.matchAll(/[^。；！？]+/g)) {
      const isTelling =
        sentence.includes('，') && hanIn(sentence) >= 7 && hanIn(sentence) < shortest;
      if (isTelling && seen.has(sentence))
        yield {
          ...passage.placeOf(index, index + sentence.length),
          message: `这一段里“${sentence}”写了两次`,
          remedy: '删去一处，或者改成这里应有的内容',
          severity: 'hint',
        };
      seen.add(sentence);
    }
  }
}

/** From so many Han characters on a sentence stands once in a report. */
const shortest = 20;

interface Pair {
  first: Passage;
  again: Passage;
}

/** Passages of at least so many Han characters, each that stands again with the first one of its report. */
function repeated(passages: Passage[], least: number): Pair[] {
  const firsts = new Map<string, Passage>();
  return passages.flatMap((again) => {
    const letters = again.text.replace(/[^\p{L}\p{N}]/gu, '');
    if (hanIn(letters) < least) return [];
    const key = `${again.year} ${letters}`;
    const first = firsts.get(key);
    firsts.set(key, first ?? again);
    return first ? [{ first, again }] : [];
  });
}

function finding({ first, again }: Pair, what: string, severity: 'warning' | 'hint'): Finding {
  const { path, line } = first.placeOf(0, 1);
  const place = path === again.path ? `第${line}行` : `${path} 第${line}行`;
  return {
    ...again.placeOf(0, 20),
    message: `这一${what}与${place}重复：${again.text.slice(0, 20)}……`,
    remedy: '删去一处，或者改成这里应有的内容；确实要写两次的，在栏目 acknowledged 里写明',
    severity,
  };
}
