import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** The line ends of Windows become those of everyone: no text holds a carriage return. */
export function lineEnds() {
  return (tree: Root): void => {
    visit(tree, 'text', (text) => {
      text.value = text.value.replaceAll('\r\n', '\n');
    });
  };
}
