import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { fourthLabel, thirdLabel } from '../report/numbering.ts';

/** Gives the headings inside a body their numbers: 1. for `###`, （1） for `####`. */
export function headingNumbers() {
  return (tree: Root): void => {
    let third = 0;
    let fourth = 0;
    visit(tree, 'heading', (heading) => {
      if (heading.depth === 3) fourth = 0;
      const label = heading.depth === 3 ? thirdLabel(++third) : fourthLabel(++fourth);
      heading.children.unshift({ type: 'text', value: label });
    });
  };
}
