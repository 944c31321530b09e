import type { Nodes } from 'mdast';
import { isScalar, visit } from 'yaml';
import { isElement, type Leaf } from '../report/blocks.ts';
import { type Content, type MdxFile, mdxFiles, type Settings } from './content.ts';
import { type Prose, pointIn } from './prose.ts';
import type { PublishedFile } from './published/published-file.ts';
import { pointAt } from './settings-place.ts';

/** Text that goes to the site, with where it stands. */
export interface PublishedText extends Omit<Prose, 'kind'> {
  /** Where in a file that is no plain text, in words: 第3页, 作者. */
  where?: string | undefined;
}

/**
 * All that goes to the site, not only the official text: also notes, descriptions of images, front matter and
 * settings, and what attachments and images hold and say of themselves. Addresses on the web are left out, whose
 * numbers mean nothing; comments are not published.
 */
export const publishedTexts = (content: Content): PublishedText[] => [
  ...mdxFiles(content).flatMap((file) => [...settingsTexts(file.frontMatter), ...bodyTexts(file)]),
  ...[content.site, content.topics].flatMap(settingsTexts),
  ...content.published.flatMap(fileTexts),
];

function settingsTexts(file: Settings<unknown>): PublishedText[] {
  const found: PublishedText[] = [];
  visit(file.document ?? null, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || !node.range) return;
      const start = pointAt(file, node.range[0] + (/^QUOTE/.test(node.type ?? '') ? 1 : 0));
      found.push({
        path: file.path,
        text: withoutAddresses(String(node.source ?? node.value)),
        pointAt: (offset) => ({ line: start.line, column: start.column + offset }),
      });
    },
  });
  return found;
}

const bodyTexts = ({ path, source, body }: MdxFile<unknown>): PublishedText[] => {
  const lines = source.split('\n');
  return displayedIn(body).map((leaves) => ({
    path,
    text: withoutAddresses(leaves.map(({ text }) => text).join('')),
    pointAt: (offset) => pointIn(leaves, offset, lines),
  }));
};

/**
 * All that is shown of a node, in pieces that belong together however they are marked up: paragraphs, cells, notes,
 * descriptions and captions of images, names of figures, addresses of links.
 */
function displayedIn(node: Nodes): Leaf[][] {
  const pieces: Leaf[][] = [];
  let current: Leaf[] = [];
  const walk = (each: Nodes): void => {
    pieces.push(...asides(each));
    if (isElement(each, 'Note')) {
      pieces.push(...each.children.flatMap(displayedIn));
      return;
    }
    const before = current;
    if (!isInline(each)) current = [];
    current.push(...ownText(each));
    if ('children' in each) each.children.forEach(walk);
    if (isInline(each)) return;
    pieces.push(current);
    current = before;
  };
  walk(node);
  return [...pieces, current].filter((leaves) => leaves.length > 0);
}

const inline: Nodes['type'][] = [
  ...(['text', 'inlineCode', 'break', 'strong', 'emphasis', 'delete', 'link'] as const),
  ...(['linkReference', 'image', 'footnoteReference', 'mdxTextExpression'] as const),
];

/** Whether a node runs on with the text before and behind it: also elements that are unknown, which are refused. */
const isInline = (node: Nodes): boolean =>
  inline.includes(node.type) ||
  (node.type === 'mdxJsxTextElement' && !/^(caption|thead|tbody|tr|th|td)$/.test(node.name ?? ''));

function ownText(node: Nodes): Leaf[] {
  const { line, column } = node.position?.start ?? {};
  if (node.type === 'break') return [{ text: ' ' }];
  return node.type === 'text' || node.type === 'inlineCode' || node.type === 'code'
    ? [{ text: node.value, line, column }]
    : [];
}

/** What a node publishes beside its text. */
function asides(node: Nodes): Leaf[][] {
  const line = node.position?.start.line;
  return asideTexts(node).flatMap((text) => (text ? [[{ text, line }]] : []));
}

function asideTexts(node: Nodes): (string | null | undefined)[] {
  if (node.type === 'image') return [node.alt, node.title];
  if (node.type === 'link') return [node.url.replace(/^(tel|mailto):/i, ''), node.title];
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  return node.attributes.map(({ value }) => (typeof value === 'string' ? value : undefined));
}

const fileTexts = ({ path, reading }: PublishedFile): PublishedText[] => [
  ...(reading?.texts ?? []).map(({ text, where, line }) => ({
    path,
    text,
    where,
    pointAt: (offset: number) => (line ? { line, column: offset + 1 } : {}),
  })),
  ...(reading?.properties ?? []).map(({ name, value }) => ({
    path,
    text: value,
    where: `属性“${name}”`,
    pointAt: () => ({}),
  })),
];

const withoutAddresses = (text: string): string => blanked(text, /https?:\/\/[\x21-\x7e]+/g);

/** The text with spaces in place of what is found, so that the rest keeps its place. */
const blanked = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => found.replace(/[^\n]/g, ' '));
