import type { Link, Nodes, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { address, idPrefix, type PublicAddress } from '../report/addresses.ts';
import { isElement } from '../report/blocks.ts';
import { attribute } from '../report/figures.ts';
import { lineText, signature } from '../report/plainText.ts';
import { type Part, partsOf, type Report } from '../report/tree.ts';
import { attachmentAddress, linkAddress } from './content-links.ts';

const writer = unified().use(remarkGfm, { singleTilde: false }).use(remarkMdx).use(remarkStringify);

/**
 * A report as one Markdown file that any reader of Markdown shows: numbers in the headings, components replaced
 * by their text, images by their description, without editor's notes and comments.
 * @param publicAddress turns an address of this site into a full one, as the file is read elsewhere
 */
export const reportMarkdown = (report: Report, publicAddress: PublicAddress): string =>
  writer.stringify(plainReport(report, publicAddress));

/** One part of a report in the same way; of a section its subsections too. */
export const partMarkdown = (parts: Part[], publicAddress: PublicAddress): string =>
  writer.stringify(plainParts(parts, publicAddress));

/** A whole report as a syntax tree. */
export function plainReport(report: Report, publicAddress: PublicAddress): Root {
  const { children } = plainParts(partsOf(report), publicAddress);
  const end = signature(report).map(lineText).map(paragraph);
  return { type: 'root', children: [...children, ...end] };
}

/** Parts of a report as a syntax tree. */
export const plainParts = (parts: Part[], publicAddress: PublicAddress): Root => ({
  type: 'root',
  children: parts.flatMap((part) => [heading(part), ...plainBody(part, publicAddress)]),
});

function heading(part: Part): RootContent {
  const { section, subsection } = part.place;
  const depth = subsection ? 3 : section ? 2 : 1;
  return { type: 'heading', depth, children: [{ type: 'text', value: part.label + part.title }] };
}

const paragraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

function plainBody(part: Part, publicAddress: PublicAddress): RootContent[] {
  const copy = structuredClone(part.body);
  const own = publicAddress(address(part.place));
  const prefix = idPrefix(part.place);
  const toPublic = (url: string): string =>
    url.startsWith('/') ? publicAddress(url.slice(1)) : url.startsWith('#') ? own + url : url;
  const readdress = (node: Nodes): void => {
    if (node.type === 'link') node.url = toPublic(linkAddress(node.url, part.path));
    // Each part counts its footnotes anew; in one file they would be mistaken for each other.
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
      node.identifier = prefix + node.identifier;
      node.label = node.identifier;
    }
  };
  visit(copy, (node, index, parent) => {
    if (!parent || index === undefined) return;
    const plain = replacement(node, part.path);
    if (plain) {
      const siblings: Nodes[] = parent.children;
      siblings.splice(index, 1, ...plain);
      return index;
    }
    if (node.type === 'heading' && parent.type === 'root') node.depth = node.depth === 3 ? 4 : 5;
    readdress(node);
    return;
  });
  return copy.children;
}

/** What stands in the download for a node that is no plain Markdown; nothing where it is. */
function replacement(node: Nodes, path: string): Nodes[] | undefined {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
  if (isElement(node, 'Note')) return [];
  if (isElement(node, 'Figure')) return node.children;
  if (isElement(node, 'Attachment')) return [attachmentLink(node, path)];
  if (node.type === 'image')
    return [{ type: 'text', value: `〔图：${node.alt}〕${node.title ?? ''}` }];
  // The numbers of a list are part of its text already.
  if (node.type === 'list' && node.ordered) return node.children.flatMap((item) => item.children);
  return undefined;
}

/** An attachment as a link; its address, as of all links, is made full afterwards. */
function attachmentLink(element: MdxJsxFlowElement | MdxJsxTextElement, path: string): Link {
  const url = attachmentAddress(attribute(element, 'file') ?? '', path);
  return { type: 'link', url, children: [{ type: 'text', value: textOf(element) }] };
}
