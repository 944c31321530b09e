import type { List, ListItem, RootContent } from 'mdast';

/** Paragraphs that Word puts a bullet before become lists, and those at a deeper level lists in their items. */
export function groupBullets(body: RootContent[]): RootContent[] {
  const grouped: RootContent[] = [];
  for (const node of body) {
    const level = node.type === 'paragraph' ? node.data?.bullet : undefined;
    const last = grouped.at(-1);
    if (level === undefined) grouped.push(node);
    else if (last?.type === 'list') append(last, level, node);
    else grouped.push(list(node));
  }
  return grouped;
}

const item = (node: RootContent): ListItem => ({
  type: 'listItem',
  spread: false,
  children: node.type === 'paragraph' ? [{ ...node, data: {} }] : [],
});

const list = (node: RootContent): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: [item(node)],
});

function append(to: List, level: number, node: RootContent): void {
  const last = to.children.at(-1);
  if (level === 0 || !last) {
    to.children.push(item(node));
    return;
  }
  const deeper = last.children.at(-1);
  if (deeper?.type === 'list') append(deeper, level - 1, node);
  else last.children.push(list(node));
}
