import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { blocks } from '../report/blocks.ts';

/** Gives each block its id, the permanent address of a paragraph on its page. */
export function blockIds() {
  return (tree: Root): void => {
    for (const { node, id } of blocks(tree)) setId(node, id);
  };
}

function setId(node: Nodes, id: string): void {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    node.attributes.push({ type: 'mdxJsxAttribute', name: 'id', value: id });
  } else {
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
  }
}
