import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { namesOfBodies as bodies } from '../usage/bodies.ts';
import { type Match, matchesIn, passagesOf } from './tools/matches.ts';

/**
 * One body has one name in a report, in full and in short: 区城管局 here and 区城管执法局 there may be two bodies to a
 * reader.
 * @says 提示：同一个机构在一份报告里有几个名称
 * @like “区城管局”和“区城管执法局”
 * @remedy 核对机构的名称，前后写得一样；确实是两个机构的不必改
 * @example 区城管局牵头，区城管执法局配合。 → “区城管执法局”在这份报告里又叫“区城管局”
 * @right 市发展和改革委员会牵头，市发改委落实；市教育局，县教体局。
 */
export function* namesOfBodies(content: Content): Iterable<Finding> {
  const byYear = Map.groupBy(passagesOf(content), ({ year }) => year);
  for (const passages of byYear.values()) {
    for (const names of bodies) {
      const matches = names.map((forms) => [...matchesIn(passages, patternOf(forms))]);
      for (const rank of ranks)
        yield* rarer(matches.map((list) => list.filter(({ groups }) => groups.rank === rank)));
    }
  }
}

const ranks = ['省', '市', '县', '区', '州'];

const patternOf = (forms: string[]): RegExp =>
  new RegExp(`(?<rank>[${ranks.join('')}])(?:${forms.join('|')})`, 'g');

/** The first place of each name but the most frequent one. */
function* rarer(matches: Match[][]): Iterable<Finding> {
  const [most, ...others] = matches
    .filter((list) => list.length > 0)
    .sort((a, b) => b.length - a.length);
  for (const [first] of others) {
    if (!first || !most?.[0]) continue;
    yield {
      ...first.place,
      message: `“${first.found}”在这份报告里又叫“${most[0].found}”（${most.length}处）`,
      remedy: '核对机构的名称，前后写得一样；确实是两个机构的不必改',
      severity: 'hint',
    };
  }
}
