import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { type Prose, proseOf } from '../reader/prose.ts';

/**
 * Words that are both right, but not for the same thing: one report that uses both may mean one of them. 制定 is
 * to settle (laws, measures), 制订 to draft (plans); 作出 goes with abstract things (决定, 贡献), 做出 with things
 * that are made (《现代汉语词典》第7版; 人民日报社新闻用语规范).
 * @says 提示：制定、制订，作出、做出混着用
 * @like `制定办法……制订办法`
 * @remedy 按提示里的区别核对
 * @standard 《现代汉语词典》（第7版）
 * @example 制定办法，制订方案。 → “制定”1处，“制订”1处
 * @right 制定办法，作出贡献。
 */
export function* pairedWords(content: Content): Iterable<Finding> {
  const byYear = Map.groupBy(proseOf(content), ({ path }) => path.slice(0, 4));
  for (const prose of byYear.values()) {
    for (const { words, remedy } of pairs) {
      const [one = [], other = []] = words.map((word) => placesOf(prose, word));
      const rarer = one.length < other.length ? one : other;
      if (one.length === 0 || other.length === 0) continue;
      for (const place of rarer) {
        yield {
          ...place,
          message: `这份报告里“${words[0]}”${one.length}处，“${words[1]}”${other.length}处`,
          remedy,
          severity: 'hint',
        };
      }
    }
  }
}

const pairs = [
  {
    words: ['制定', '制订'],
    remedy: '定下来的办法、规划、政策用“制定”，正在草拟的方案、计划用“制订”',
  },
  {
    words: ['作出', '做出'],
    remedy: '决定、贡献、部署等抽象的事用“作出”，具体的东西和成绩用“做出”',
  },
];

const placesOf = (prose: Prose[], word: string) =>
  prose.flatMap(({ path, text, pointAt }) =>
    Array.from(text.matchAll(new RegExp(word, 'g')), ({ index }) => ({
      path,
      ...pointAt(index),
      excerpt: word,
    })),
  );
