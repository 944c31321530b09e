import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** The alignment of a table's columns as classes: a `style` attribute would be refused by the security policy. */
export function tableAlignment() {
  return (tree: Root): void => {
    visit(tree, 'table', (table) => {
      const { align } = table;
      for (const row of table.children) {
        row.children.forEach((cell, i) => {
          if (align?.[i]) cell.data = { hProperties: { className: [`align-${align[i]}`] } };
        });
      }
      table.align = null;
    });
  };
}
