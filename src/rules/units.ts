import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { pointIn } from '../reader/prose.ts';
import type { Figure } from '../report/figures.ts';
import { figuresIn } from './figures.ts';

/**
 * Figures of one name have one unit through the years: else they are no series, and a chart of them would compare
 * what cannot be compared. What is counted in another way now needs another name.
 * @says 错误：同名的数据，各年的单位不同
 * @like 去年“处”，今年“个”
 * @remedy 改成一样；口径变了的，换一个名称
 */
export function* units(content: Content): Iterable<Finding> {
  const figures = figuresIn(content).sort((a, b) => a.part.place.year - b.part.place.year);
  const latest = new Map<string, Figure>();
  for (const figure of figures) {
    const { name, unit, part, block, start } = figure;
    const other = latest.get(name);
    latest.set(name, figure);
    if (!other || other.part.place.year === part.place.year || other.unit === unit) continue;
    yield {
      path: part.path,
      ...pointIn(block.leaves, start),
      excerpt: name,
      message: `数据“${name}”的单位是${shown(unit)}，${other.part.place.year}年是${shown(other.unit)}（${other.part.path}）`,
      remedy: '同一件事，各年用一样的单位；统计口径变了，换一个名称',
    };
  }
}

const shown = (unit: string | undefined): string => (unit ? `“${unit}”` : '空的');
