import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

const cjk = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·•]/u;

/**
 * A line break inside a paragraph joins its lines: without a space beside Chinese, with one between two Latin words.
 * Each line becomes a text node of its own, so that every character knows its line in the source.
 */
export function joinLines() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!isInlineParent(node)) return;
      const whole = leafText(node);
      let passed = 0;
      eachText(node, (text) => {
        const lines = splitLines(text, whole, passed);
        passed += text.value.length;
        return lines;
      });
    });
  };
}

type InlineParent = Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>;

const isInlineParent = (node: Nodes): node is InlineParent =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';

function leafText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(leafText).join('') : '';
}

/** Replaces each text node under a node, in order, by the nodes that `split` makes of it. */
function eachText(node: { children: PhrasingContent[] }, split: (text: Text) => Text[]): void {
  node.children = node.children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'text') return split(child);
    if ('children' in child) eachText(child, split);
    return [child];
  });
}

function splitLines(text: Text, whole: string, from: number): Text[] {
  let at = from;
  return text.value.split('\n').flatMap((value, i) => {
    const start = at + (i === 0 ? 0 : 1);
    at = start + value.length;
    const isSpaced = i > 0 && needsSpace(whole.slice(0, start), whole.slice(start));
    const line: Text = { ...placed(text, i), value };
    return isSpaced ? [{ type: 'text', value: ' ' }, line] : [line];
  });
}

function needsSpace(before: string, after: string): boolean {
  const left = before.trimEnd().at(-1) ?? '';
  const right = after.trimStart().at(0) ?? '';
  return Boolean(left && right) && !cjk.test(left) && !cjk.test(right);
}

function placed(text: Text, line: number): Text {
  if (line === 0 || !text.position) return { ...text };
  const { start, end } = text.position;
  return {
    type: 'text',
    value: '',
    position: { start: { line: start.line + line, column: 1 }, end },
  };
}
