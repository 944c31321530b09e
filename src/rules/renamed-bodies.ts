import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { renamedBodies as bodies } from '../usage/bodies.ts';
import { ownWords } from '../usage/own-words.ts';
import { type Match, matchesIn, passagesOf } from './tools/matches.ts';

/**
 * A body stands under the name that it has in the report's year. Its old one is right where history is told: 原环保局,
 * in the title of a document, in a sentence about the reform.
 * @says 提示：机构改革前的名称
 * @like 2024年写“市环保局”
 * @remedy 核对现在的名称；写的是改革以前的事，名称前加“原”
 * @standard 《深化党和国家机构改革方案》（2018年3月）、《党和国家机构改革方案》（2023年3月）
 * @example 会同市环保局开展检查。 → “环保局”在机构改革后是生态环境局
 * @example 配合县扶贫办做好帮扶。 → “扶贫办”在机构改革后是乡村振兴局
 * @right 市自然资源和规划局，市文体局和市水利局。
 * @right 原市环保局，市文化和旅游局，生态环境保护局，《市工商局关于登记的通知》，由市卫计委更名为市卫健委。
 */
export function* renamedBodies(content: Content): Iterable<Finding> {
  const passages = passagesOf(content);
  const said = new Set<string>();
  for (const { old, now, until, source } of bodies) {
    for (const match of matchesIn(passages, patternOf(old))) {
      const { path, year, text } = match.passage;
      const key = `${path} ${match.groups.name}`;
      if (year <= until || said.has(key) || isHistory(match)) continue;
      if (
        ownWords(content, year).some(
          ({ right }) => text.includes(right) && right.includes(match.groups.name ?? ''),
        )
      )
        continue;
      said.add(key);
      yield {
        ...match.place,
        message: `“${match.groups.name}”在机构改革后是${now}`,
        remedy: `依据${source}；写的是改革以前的事，名称前加“原”；本地仍用这个名称的，在 words.yaml 里把它写作 right`,
        severity: 'hint',
      };
    }
  }
}

/** After the place or its rank, or where a list goes on: 市环保局、工商局. */
const patternOf = (names: string[]): RegExp =>
  new RegExp(
    `(?<=^|[省市县区州盟旗、，。；向由被对在到家]|[局委办厅部院会队][和与及同]|会同|新区|开发区)(?<name>${names.join('|')})(?![）)”]?(?:更名|改为|改组|撤销|合并))`,
    'g',
  );

function isHistory({ passage: { text }, start, end }: Match): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const sentence =
    /[^。]*$/.exec(text.slice(0, start))?.[0] + (/^[^。]*/.exec(text.slice(end))?.[0] ?? '');
  const isInTitle = before.lastIndexOf('《') > before.lastIndexOf('》');
  return (
    isInTitle ||
    /原[^，。、]{0,6}$|[（(]$/.test(before) ||
    /更名|改为|组建|前身|机构改革|划转|转隶|撤销/.test(sentence)
  );
}
