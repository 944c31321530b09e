import type { Nodes, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { parseMarkdown, UnreadableMarkdown } from '../original/original.ts';
import { paragraph, tidy } from './inline.ts';
import { type Manuscript, Notices, quote, UnreadableManuscript } from './manuscript.ts';
import { decoded } from './text.ts';

/**
 * Reads a Markdown file: headings become paragraphs that know their level, HTML and code become text.
 * @throws UnreadableManuscript where it is in no encoding of Chinese text, empty, or beyond all limits
 */
export function readMarkdown(bytes: Uint8Array): Manuscript {
  const tree = parsed(decoded(bytes));
  const notices = new Notices();
  const footnotes: Manuscript['footnotes'] = new Map();
  const body = tree.children.flatMap((node) => {
    if (node.type !== 'footnoteDefinition') return official(node, notices);
    footnotes.set(node.identifier, node);
    return [];
  });
  if (body.length === 0) throw new UnreadableManuscript('这个文件是空的，没有什么可以导入');
  cleanInline({ type: 'root', children: body }, notices);
  return { body, notices, footnotes, images: new Map(), doubts: [] };
}

function parsed(text: string): Root {
  try {
    return parseMarkdown(text);
  } catch (error) {
    throw error instanceof UnreadableMarkdown ? new UnreadableManuscript(error.message) : error;
  }
}

/** What a report may have in place of a block of Markdown. */
function official(node: RootContent, notices: Notices): RootContent[] {
  switch (node.type) {
    case 'heading':
      return [{ ...paragraph(node.children), data: { outline: node.depth } }];
    case 'blockquote':
      return node.children.flatMap((each) => official(each, notices));
    case 'code':
    case 'html':
      notices.add('changed', `代码或标签当作文字：${quote(node.value)}`);
      return node.value
        .split('\n')
        .map((line) => tidy([{ type: 'text', value: line }]))
        .filter((line) => line.length > 0)
        .map(paragraph);
    case 'list':
      // Numbers are part of the text already; a list of them is a row of paragraphs.
      return node.ordered
        ? node.children.flatMap((item) => item.children.flatMap((each) => official(each, notices)))
        : [node];
    default:
      return [node];
  }
}

/** Italics, code and HTML in a line become text; images, whose files are not in this one, are left out. */
function cleanInline(root: Root, notices: Notices): void {
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const siblings: Nodes[] = parent.children;
    const instead = inline(node, notices);
    if (!instead) return undefined;
    siblings.splice(index, 1, ...instead);
    return [SKIP, index];
  });
  visit(root, 'paragraph', (node) => {
    node.children = tidy(node.children);
  });
}

function inline(node: Nodes, notices: Notices): Nodes[] | undefined {
  switch (node.type) {
    case 'emphasis':
      return node.children;
    case 'link':
      // What lay beside the file leads nowhere now.
      return /^(https?:|mailto:)/.test(node.url) ? undefined : node.children;
    case 'inlineCode':
    case 'html':
      return [{ type: 'text', value: node.value }];
    case 'image':
      notices.add('left-out', `图片没有导入：${node.url}。把它放进 images 文件夹，再写进正文`);
      return [];
    default:
      return undefined;
  }
}
