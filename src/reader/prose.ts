import type { Leaf } from '../report/blocks.ts';
import { blocks, blockText } from '../report/blocks.ts';
import { type Content, type MdxFile, mdxFiles } from './content.ts';
import { type Point, valuePoint } from './settings-place.ts';

/** A stretch of the official text: a title, or a block of a body. */
export interface Prose {
  path: string;
  text: string;
  /** Where a character of the text, by its UTF-16 offset, stands in the file. */
  pointAt(offset: number): Partial<Point>;
}

/** All prose of the content, file by file, titles first. */
export const proseOf = (content: Content): Prose[] =>
  mdxFiles(content).flatMap((file) => [...titleOf(file), ...bodyOf(file)]);

function titleOf({ path, frontMatter }: MdxFile<unknown>): Prose[] {
  const title = frontMatter.document?.getIn(['title']);
  if (typeof title !== 'string') return [];
  const { line, column } = valuePoint(frontMatter, ['title']);
  return [{ path, text: title, pointAt: (offset) => ({ line, column: column + offset }) }];
}

function bodyOf({ path, body, source }: MdxFile<unknown>): Prose[] {
  const lines = source.split('\n');
  return blocks(body).map((block) => ({
    path,
    text: blockText(block),
    pointAt: (offset) => pointIn(block.leaves, offset, lines),
  }));
}

/**
 * Where a character of a block's text, by its UTF-16 offset, stands in the file.
 * @param lines those of the file; without them, signs that are written longer (`\\<`, `&amp;`) are not counted in
 */
export function pointIn(leaves: Leaf[], offset: number, lines: string[] = []): Partial<Point> {
  let passed = 0;
  for (const { text, line, column } of leaves) {
    const inside = offset - passed;
    if (inside < text.length && line) {
      const start = (column ?? 1) - 1;
      const written = lines[line - 1]?.slice(start) ?? text;
      return column ? { line, column: start + 1 + writtenOffset(text, inside, written) } : { line };
    }
    passed += text.length;
  }
  return {};
}

/** Where a character of a text stands in what was typed for it, with its escapes, names and indent. */
function writtenOffset(text: string, offset: number, written: string): number {
  let at = written.startsWith(text[0] ?? '') ? 0 : (/^\s*/.exec(written)?.[0].length ?? 0);
  for (let i = 0; i < offset; i++) at += signLength(text, i, written.slice(at));
  return at + (isEscape(text, offset, written.slice(at)) ? 1 : 0);
}

const isEscape = (text: string, i: number, written: string): boolean =>
  written.startsWith('\\') && written[1] === text[i];

/** How long the sign is that stands for a character: `\\<` and `<` are two and one. */
function signLength(text: string, i: number, written: string): number {
  if (isEscape(text, i, written)) return 2;
  const name = /^&(?:#\w+|\w+);/.exec(written)?.[0];
  return name && !written.startsWith(text.slice(i, i + name.length)) ? name.length : 1;
}
