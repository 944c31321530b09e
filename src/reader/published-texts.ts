import { isScalar, visit } from 'yaml';
import { type Content, type MdxFile, mdxFiles, type Settings } from './content.ts';
import type { Prose } from './prose.ts';
import type { PublishedFile } from './published/published-file.ts';
import { pointAt } from './settings-place.ts';

/** Text that goes to the site, with where it stands. */
export interface PublishedText extends Prose {
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

const bodyTexts = ({ path, source }: MdxFile<unknown>): PublishedText[] =>
  blanked(source, /\{\/\*[\s\S]*?\*\/\}/g)
    .split('\n')
    .map((line, i) => ({
      path,
      text: withoutAddresses(line),
      pointAt: (offset) => ({ line: i + 1, column: offset + 1 }),
    }));

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
