import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';

const inline = new Set(['Figure', 'Attachment']);
const tableParts = new Set(['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td']);

/**
 * A line that holds nothing but inline components is a paragraph like any other; one that holds nothing but parts
 * of a table is none. MDX compilers unwrap both kinds of lines and parsers neither: this makes both the same.
 */
export function componentParagraphs() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return;
      const nodes = rewrapped(node);
      if (!nodes) return;
      parent.children.splice(index, 1, ...nodes);
      // Parts of a table have lines of their own in them.
      return [SKIP, nodes.some((each) => each.type === 'paragraph') ? index + nodes.length : index];
    });
  };
}

/** What takes the place of a node; nothing where it stays. */
function rewrapped(node: Nodes): (Paragraph | MdxJsxTextElement)[] | undefined {
  if (node.type === 'paragraph' && holdsOnly(inline, node)) return elementsOf(node).map(paragraph);
  if (node.type === 'paragraph' && holdsOnly(tableParts, node)) return elementsOf(node);
  if (node.type === 'mdxJsxFlowElement' && inline.has(node.name ?? '')) {
    const children = node.children.flatMap(unwrap);
    return [paragraph({ ...node, type: 'mdxJsxTextElement', children })];
  }
  return undefined;
}

const paragraph = (element: PhrasingContent): Paragraph => ({
  type: 'paragraph',
  children: [element],
  ...(element.position && { position: element.position }),
});

const elementsOf = ({ children }: Paragraph): MdxJsxTextElement[] =>
  children.filter((child) => child.type === 'mdxJsxTextElement');

/** Whether a paragraph has only elements of these names, and space. */
const holdsOnly = (names: Set<string>, { children }: Paragraph): boolean =>
  children.every((child) =>
    child.type === 'mdxJsxTextElement'
      ? names.has(child.name ?? '')
      : child.type === 'text' && !child.value.trim(),
  );

/** What stands in a component on lines of its own; MDX makes a paragraph of it. */
function unwrap(node: RootContent): PhrasingContent[] {
  if (node.type === 'paragraph') return node.children;
  return node.type === 'text' ? [node] : [];
}
