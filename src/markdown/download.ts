import type { Nodes, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isElement } from '../report/blocks.ts';
import { lineText, signature } from '../report/plainText.ts';
import { type Part, partsOf, type Report } from '../report/tree.ts';

const writer = unified().use(remarkGfm, { singleTilde: false }).use(remarkMdx).use(remarkStringify);

/**
 * A report as one Markdown file that any reader of Markdown shows: numbers in the headings, components replaced
 * by their text, images by their description, without editor's notes and comments.
 */
export function reportMarkdown(report: Report): string {
  const body = partsOf(report).flatMap((part) => [heading(part), ...plainBody(part.body)]);
  const end = signature(report).map(lineText).map(paragraph);
  return writer.stringify({ type: 'root', children: [...body, ...end] });
}

function heading(part: Part): RootContent {
  const { section, subsection } = part.place;
  const depth = subsection ? 3 : section ? 2 : 1;
  return { type: 'heading', depth, children: [{ type: 'text', value: part.label + part.title }] };
}

const paragraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

function plainBody(body: Root): RootContent[] {
  const copy = structuredClone(body);
  visit(copy, (node, index, parent) => {
    if (!parent || index === undefined) return;
    const plain = replacement(node);
    if (plain) {
      const siblings: Nodes[] = parent.children;
      siblings.splice(index, 1, ...plain);
      return index;
    }
    if (node.type === 'heading' && parent.type === 'root') node.depth = node.depth === 3 ? 4 : 5;
    return;
  });
  return copy.children;
}

/** What stands in the download for a node that is no plain Markdown; nothing where it is. */
function replacement(node: Nodes): Nodes[] | undefined {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
  if (isElement(node, 'Note')) return [];
  if (isElement(node, 'Figure') || isElement(node, 'Attachment')) return node.children;
  if (node.type === 'image')
    return [{ type: 'text', value: `〔图：${node.alt}〕${node.title ?? ''}` }];
  // The numbers of a list are part of its text already.
  if (node.type === 'list' && node.ordered) return node.children.flatMap((item) => item.children);
  return undefined;
}
