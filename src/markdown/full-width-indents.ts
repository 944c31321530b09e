import type { Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Full-width spaces at the start of a line are the writer's indent: they are dropped (the style sheet indents),
 * and a line that has them is a paragraph of its own, also without a blank line before it.
 */
export function fullWidthIndents() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      if (!parent || index === undefined) return;
      const paragraphs = splitAtIndents(paragraph);
      for (const { children } of paragraphs) dropIndent(children[0]);
      parent.children.splice(index, 1, ...paragraphs);
      return [SKIP, index + paragraphs.length];
    });
  };
}

function splitAtIndents(paragraph: Paragraph): Paragraph[] {
  const groups: PhrasingContent[][] = [[]];
  for (const node of paragraph.children) {
    const [first, ...others] = node.type === 'text' ? linesBeforeIndents(node) : [node];
    if (first) groups.at(-1)?.push(first);
    for (const piece of others) groups.push([piece]);
  }
  return groups.map((children) => ({ ...paragraph, children }));
}

function linesBeforeIndents(text: Text): Text[] {
  let line = 0;
  return text.value.split(/\n(?=\u3000)/).map((value, i) => {
    const piece = i === 0 ? { ...text, value } : movedBy(text, line, value);
    line += value.split('\n').length;
    return piece;
  });
}

function movedBy(text: Text, lines: number, value: string): Text {
  if (!text.position) return { type: 'text', value };
  const { start, end } = text.position;
  return { type: 'text', value, position: { start: { line: start.line + lines, column: 1 }, end } };
}

function dropIndent(node: PhrasingContent | undefined): void {
  if (node?.type !== 'text') return;
  const indent = node.value.match(/^[\s\u3000]+/)?.[0].length ?? 0;
  node.value = node.value.slice(indent);
  if (node.position) {
    const { start, end } = node.position;
    node.position = { start: { ...start, column: start.column + indent }, end };
  }
}
