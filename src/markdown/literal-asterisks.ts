import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const tight = /^[A-Za-z0-9）)]\*[A-Za-z0-9（(]$/;

/** A `*` between numbers is a multiplication sign, not emphasis: `100*2*3` keeps both. */
export function literalAsterisks() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, 'emphasis', (node, index, parent) => {
      const start = node.position?.start.offset;
      const end = node.position?.end.offset;
      if (!parent || index === undefined || start === undefined || end === undefined) return;
      const around = [source.slice(start - 1, start + 2), source.slice(end - 2, end + 1)];
      if (!around.some((text) => tight.test(text))) return;
      parent.children.splice(index, 1, { type: 'text', value: '*' }, ...node.children, {
        type: 'text',
        value: '*',
      });
    });
  };
}
