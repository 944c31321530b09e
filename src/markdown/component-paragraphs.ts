import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';

const inline = new Set(['Figure', 'Attachment']);

/**
 * A line that holds nothing but inline components is a paragraph like any other.
 * MDX compilers unwrap such lines and parsers do not: this makes both the same, one paragraph a component.
 */
export function componentParagraphs() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return;
      if (node.type === 'paragraph' && node.children.every(isComponentOrSpace)) {
        const components = node.children.filter(isComponent);
        parent.children.splice(index, 1, ...components.map(paragraph));
        return [SKIP, index + components.length];
      }
      if (node.type === 'mdxJsxFlowElement' && inline.has(node.name ?? '')) {
        const children = node.children.flatMap(unwrap);
        const element: MdxJsxTextElement = { ...node, type: 'mdxJsxTextElement', children };
        parent.children.splice(index, 1, paragraph(element));
        return [SKIP, index + 1];
      }
      return;
    });
  };
}

const paragraph = (element: PhrasingContent): Paragraph => ({
  type: 'paragraph',
  children: [element],
  ...(element.position && { position: element.position }),
});

const isComponent = (node: PhrasingContent): boolean =>
  node.type === 'mdxJsxTextElement' && inline.has(node.name ?? '');

const isComponentOrSpace = (node: PhrasingContent): boolean =>
  isComponent(node) || (node.type === 'text' && !node.value.trim());

/** What stands in a component on lines of its own; MDX makes a paragraph of it. */
function unwrap(node: RootContent): PhrasingContent[] {
  if (node.type === 'paragraph') return node.children;
  return node.type === 'text' ? [node] : [];
}
