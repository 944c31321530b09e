import type { Heading, RootContent } from 'mdast';
import { fourthLabel, thirdLabel } from '../report/numbering.ts';
import { plain, slice, tidy } from './inline.ts';

/**
 * Makes headings of the third and fourth level (1. and （1）) of the paragraphs that are some: short ones in a line
 * of their own, numbered from 1 on as the site numbers them, each with text under it. Where one of a row is none,
 * all stay paragraphs, and keep their numbers.
 */
export function innerHeadings(body: RootContent[]): RootContent[] {
  const third = rowOf(body, /^\d{1,2}\.(?!\d)/, thirdLabel);
  return partition(body, third).flatMap(({ head, rest }) => {
    if (head === undefined) return rest;
    const fourth = rowOf(rest, /^（\d{1,2}）/, fourthLabel);
    return [
      heading(head, 3, thirdLabel(1 + third.indexOf(head)).length),
      ...rest.map((node) => {
        const at = fourth.indexOf(node);
        return at === -1 ? node : heading(node, 4, fourthLabel(at + 1).length);
      }),
    ];
  });
}

/** The paragraphs that begin with such a number, if all of them are headings. */
function rowOf(body: RootContent[], number: RegExp, label: (n: number) => string): RootContent[] {
  const row = body.filter((node) => node.type === 'paragraph' && number.test(plain(node)));
  const isRow = row.every((node, i) => {
    const next = body[body.indexOf(node) + 1];
    return isHeading(plain(node), label(i + 1)) && next !== undefined && next !== row[i + 1];
  });
  return isRow ? row : [];
}

const isHeading = (text: string, label: string): boolean =>
  text.startsWith(label) &&
  text.length > label.length &&
  text.length <= 45 &&
  !/[。；：，！？\t]/.test(text);

function partition(
  body: RootContent[],
  heads: RootContent[],
): { head?: RootContent; rest: RootContent[] }[] {
  const parts: { head?: RootContent; rest: RootContent[] }[] = [{ rest: [] }];
  for (const node of body) {
    if (heads.includes(node)) parts.push({ head: node, rest: [] });
    else parts.at(-1)?.rest.push(node);
  }
  return parts;
}

const heading = (node: RootContent, depth: 3 | 4, label: number): Heading => ({
  type: 'heading',
  depth,
  children:
    node.type === 'paragraph'
      ? tidy(slice(node.children, label)).flatMap((each) =>
          each.type === 'strong' ? each.children : [each],
        )
      : [],
});
