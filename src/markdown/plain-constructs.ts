import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Switches off Markdown that turns ordinary official text into something else: a line of dashes or stars
 * (a heading, a rule, or an empty list), and `[1]: …` (a definition, which would vanish).
 */
export function plainConstructs(this: Processor) {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    disable: { null: ['setextUnderline', 'thematicBreak', 'definition'] },
  });
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, 'list', (list, index, parent) => {
      const { position } = list;
      if (!position || !parent || index === undefined) return;
      const value = source.slice(position.start.offset, position.end.offset).trim();
      if (!/^[-*+\s]+$/.test(value)) return;
      const children = [{ type: 'text' as const, value, position }];
      parent.children.splice(index, 1, { type: 'paragraph', children, position });
      return [SKIP, index + 1];
    });
  };
}
