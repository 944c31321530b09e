import type { Part, Report } from '../tree.ts';

/** The parts that say what will be done, rather than what was: no text of theirs is taken for the other's. */
export function partsAhead({ sections }: Report): Part[] {
  return sections.flatMap((section, i) =>
    isAhead(section) || followsReview(section, sections.slice(0, i))
      ? [section, ...section.subsections]
      : section.subsections.filter((subsection) => isAhead(subsection)),
  );
}

const isDone = (title: string): boolean => /完成|落实|情况|回顾|成效|成就|成绩/.test(title);

const isAhead = ({ title }: Part): boolean =>
  /任务|打算|计划|安排|部署|下一步|展望|思路|今后|明年|建议/.test(title) && !isDone(title);

/** 重点工作 after a review (2025年工作回顾) is that of the year to come. */
const followsReview = ({ title }: Part, before: Part[]): boolean =>
  /重点工作|主要工作/.test(title) &&
  !isDone(title) &&
  before.some(({ title }) => /回顾/.test(title));
