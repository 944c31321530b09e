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

const bodyOf = ({ path, body }: MdxFile<unknown>): Prose[] =>
  blocks(body).map((block) => ({
    path,
    text: blockText(block),
    pointAt: (offset) => pointIn(block.leaves, offset),
  }));

/** Where a character of a block's text, by its UTF-16 offset, stands in the file. */
export function pointIn(leaves: Leaf[], offset: number): Partial<Point> {
  let passed = 0;
  for (const { text, line, column } of leaves) {
    const inside = offset - passed;
    if (inside < text.length && line && column) return { line, column: column + inside };
    passed += text.length;
  }
  return {};
}
