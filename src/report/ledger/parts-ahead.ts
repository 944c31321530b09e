import type { Part, Report } from '../tree.ts';

/** The parts that say what will be done, rather than what was: no text of theirs is taken for the other's. */
export function partsAhead({ sections }: Report): Part[] {
  return sections.flatMap((section) =>
    isAhead(section)
      ? [section, ...section.subsections]
      : section.subsections.filter((subsection) => isAhead(subsection)),
  );
}

const isAhead = ({ title }: Part): boolean =>
  /任务|打算|计划|安排|部署|下一步|展望|思路|今后|明年|建议/.test(title) &&
  !/完成|落实|情况|回顾|成效/.test(title);
