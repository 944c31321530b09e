import type { Break, Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Line ends as their writer sees them: those of Windows become those of everyone, and spaces before one,
 * which no one sees, break no line. A backslash before it still does.
 */
export function lineEnds() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, 'text', (text) => {
      text.value = text.value.replaceAll('\r\n', '\n');
    });
    visit(tree, 'break', (node, index, parent) => {
      if (!parent || index === undefined) return;
      if (source[node.position?.start.offset ?? source.length] !== ' ') return;
      const siblings: Nodes[] = parent.children;
      const next = siblings[index + 1];
      siblings.splice(index, next?.type === 'text' ? 2 : 1, lineEnd(node, next));
    });
  };
}

/** The line end that takes a break's place, with the text after it. */
function lineEnd({ position }: Break, next: Nodes | undefined): Text {
  const value = `\n${next?.type === 'text' ? next.value : ''}`;
  return { type: 'text', value, ...(position && { position }) };
}
