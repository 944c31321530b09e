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
 * @example 市园林绿化局负责解释，市园林局配合，市园林绿化局牵头。 → “市园林局”在这份报告里又叫“市园林绿化局”
 * @right 市农业农村局、市水务局和省农业厅，市市场监督管理局（以下简称市监督局）。
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
    yield* shortened([...matchesIn(passages, anyBody)].filter(isUnlisted));
  }
}

const ranks = ['省', '市', '县', '区', '州'];

const patternOf = (forms: string[]): RegExp =>
  new RegExp(`(?<rank>[${ranks.join('')}])(?:${forms.join('|')})`, 'g');

/** A body by its rank and its tasks: 市园林绿化局. */
const anyBody =
  /(?<![\p{Script=Han}])(?<rank>[省市县区州])(?<tasks>\p{Script=Han}{2,10}?)局(?!长|面|部|势|限)/gu;

const listed = bodies.flat(2);
const isUnlisted = ({ groups }: Match): boolean => !listed.includes(`${groups.tasks}局`);

/** Names whose tasks are the beginning or end of a longer one’s: 市园林局 beside 市园林绿化局. */
function* shortened(matches: Match[]): Iterable<Finding> {
  const byName = Map.groupBy(matches, ({ found }) => found);
  for (const places of byName.values()) {
    const { rank, tasks = '' } = places[0]?.groups ?? {};
    const long = [...byName].find(
      ([, [other]]) =>
        other?.groups.rank === rank &&
        other?.groups.tasks !== tasks &&
        (other?.groups.tasks?.startsWith(tasks) || other?.groups.tasks?.endsWith(tasks)),
    );
    if (long) yield* rarer([places.slice(0, 1), [...long[1], ...places]]);
  }
}

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
