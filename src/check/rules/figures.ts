import { partFigures } from '../../report/figures.ts';
import { type Content, mdxFiles } from '../content.ts';
import { type Finding, startOf } from '../finding.ts';

/** Figures of one name in one report agree: 新建公园 7个 here and 5个 there is a slip, or two different things. */
export function* figures(content: Content): Iterable<Finding> {
  const first = new Map<string, { value: string; path: string }>();
  for (const { path, place, body } of mdxFiles(content)) {
    const part = { path, place, body, label: '', title: '', runIn: false };
    for (const { name, unit = '', value, block } of partFigures(part)) {
      const key = `${place.year} ${name}`;
      const shown = value + unit;
      const other = first.get(key);
      first.set(key, other ?? { value: shown, path });
      if (!other || other.value === shown) continue;
      yield {
        path,
        ...startOf(block.node),
        excerpt: name,
        message: `数据“${name}”在这里是${shown}，在 ${other.path} 里是${other.value}`,
        remedy: '核对哪一个是对的；如果不是同一件事，换一个名称',
        severity: 'warning',
      };
    }
  }
}
