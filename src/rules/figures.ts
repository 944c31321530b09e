import type { Finding } from '../finding.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { pointIn } from '../reader/prose.ts';
import { amountOf } from '../report/amount.ts';
import { type Figure, partFigures } from '../report/figures.ts';

/**
 * Figures of one name in one report agree: 新建公园 7个 here and 5个 there is a slip, or two different things. 7 and
 * 七 are the same.
 * @says 警告：同名的数据前后不一
 * @like “公园”一处7个，一处5个
 * @remedy 核对；不是同一件事的，换一个名称
 * @example 共<Figure name="甲" unit="个">7</Figure>个，<Figure name="甲" unit="个">5</Figure>个。 → “甲”在这里是5个，在前面是7个
 */
export function* figures(content: Content): Iterable<Finding> {
  const first = new Map<string, Figure>();
  for (const figure of figuresIn(content)) {
    const { name, unit = '', value, part, block, start } = figure;
    const key = `${part.place.year} ${name}`;
    const other = first.get(key) ?? figure;
    first.set(key, other);
    if (meaning(other) === meaning(figure)) continue;
    const place = other.part.path === part.path ? '前面' : ` ${other.part.path} 里`;
    yield {
      path: part.path,
      ...pointIn(block.leaves, start),
      excerpt: name,
      message: `数据“${name}”在这里是${value}${unit}，在${place}是${other.value}${other.unit ?? ''}`,
      remedy: '核对哪一个是对的；如果不是同一件事，换一个名称',
      severity: 'warning',
    };
  }
}

/** All figures of the content, of each year in reading order. */
export const figuresIn = (content: Content): Figure[] =>
  mdxFiles(content).flatMap(({ path, place, body }) =>
    partFigures({ path, place, body, label: '', title: '', runIn: false }),
  );

/** What is the same where two figures say the same: the amount, or else the text, with the unit. */
function meaning({ value, unit = '' }: Figure): string {
  const amount = amountOf(value);
  return amount ? `${amount.from}—${amount.to} ${unit}` : value.normalize('NFKC') + unit;
}
