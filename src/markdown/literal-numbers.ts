import type { List, ListItem, Nodes, Paragraph, Parents, Root, RootContent, Text } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Numbers of ordered lists stay as they were typed: they become text of the item, so that they are selected,
 * copied and compared like the rest, and `1.` `3.` is not renumbered. A line that begins with a year,
 * `2024. `, is a paragraph.
 */
export function literalNumbers() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    const lists: { list: List; parent: Parents }[] = [];
    visit(tree, 'list', (list, _index, parent) => {
      if (list.ordered && parent) lists.push({ list, parent });
    });
    // Innermost first, so that a list is still where it was found when its turn comes.
    for (const { list, parent } of lists.reverse()) {
      const children: Nodes[] = parent.children;
      children.splice(children.indexOf(list), 1, ...literal(list, source));
    }
  };
}

/** The list with its numbers as text, broken where an item is really a paragraph. */
function literal(list: List, source: string): RootContent[] {
  const done: RootContent[] = [];
  for (const item of list.children) {
    const number = typedNumber(item, source);
    prefix(item, number);
    const last = done.at(-1);
    if (/^\d{4}/.test(number)) done.push(...item.children);
    else if (last?.type === 'list') last.children.push(item);
    else done.push(numberedList(list, item));
  }
  return done;
}

const numberedList = (list: List, item: ListItem): List => ({
  ...list,
  start: null,
  data: { hProperties: { className: ['numbered'] } },
  children: [item],
});

function typedNumber(item: ListItem, source: string): string {
  const from = item.position?.start.offset ?? 0;
  return source.slice(from).match(/^\d+[.)][ \t]?/)?.[0] ?? '';
}

function prefix(item: ListItem, number: string): void {
  const text: Text = { type: 'text', value: number };
  const start = item.position?.start;
  if (start) text.position = { start, end: start };
  const first = item.children[0];
  if (first?.type === 'paragraph') first.children.unshift(text);
  else item.children.unshift({ type: 'paragraph', children: [text] } satisfies Paragraph);
}
