import type { BlockKind, Leaf } from '../report/blocks.ts';
import { blocks, blockText } from '../report/blocks.ts';
import { type Content, type MdxFile, mdxFiles } from './content.ts';
import { type Point, valuePoint } from './settings-place.ts';

/** A stretch of the official text: a title, or a block of a body. */
export interface Prose {
  path: string;
  kind: 'title' | BlockKind;
  text: string;
  /** Where a character of the text, by its UTF-16 offset, stands in the file. */
  pointAt(offset: number): Partial<Point>;
}

/** Many rules read the prose of one content. */
const proses = new WeakMap<Content, Prose[]>();

/** All prose of the content, file by file, titles first. */
export function proseOf(content: Content): Prose[] {
  const prose =
    proses.get(content) ?? mdxFiles(content).flatMap((file) => [...titleOf(file), ...bodyOf(file)]);
  proses.set(content, prose);
  return prose;
}

function titleOf({ path, frontMatter }: MdxFile<unknown>): Prose[] {
  const title = frontMatter.document?.getIn(['title']);
  if (typeof title !== 'string') return [];
  const { line, column } = valuePoint(frontMatter, ['title']);
  return [
    { path, kind: 'title', text: title, pointAt: (offset) => ({ line, column: column + offset }) },
  ];
}

function bodyOf({ path, body, source }: MdxFile<unknown>): Prose[] {
  const lines = source.split('\n');
  return blocks(body).map((block) => ({
    path,
    kind: block.kind,
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
  for (const leaf of leaves) {
    const { text, line, column } = leaf;
    const inside = offset - passed;
    if (inside < text.length && line) {
      const start = (column ?? 1) - 1;
      const written = lines[line - 1]?.slice(start) ?? text;
      return column ? { line, column: start + 1 + offsetIn(leaf, inside, written) } : { line };
    }
    passed += text.length;
  }
  return {};
}

/** A text with thousands of findings is gone through once. */
const known = new WeakMap<Leaf, { written: string; offsets: number[] }>();

function offsetIn(leaf: Leaf, offset: number, written: string): number {
  const found = known.get(leaf);
  const offsets = found?.written === written ? found.offsets : writtenOffsets(leaf.text, written);
  known.set(leaf, { written, offsets });
  return offsets[offset] ?? 0;
}

/** Where each character of a text, by its UTF-16 offset, stands in what was typed for it, with its escapes, names and indent. */
function writtenOffsets(text: string, written: string): number[] {
  const offsets: number[] = [];
  let at = written.startsWith(text[0] ?? '') ? 0 : (/^\s*/.exec(written)?.[0].length ?? 0);
  for (let i = 0; i < text.length; i++) {
    const isEscape = written[at] === '\\' && written[at + 1] === text[i];
    offsets.push(isEscape ? at + 1 : at);
    at += isEscape ? 2 : signLength(text, i, written, at);
  }
  return offsets;
}

/** How long the sign is that stands for a character: of `&lt;` four. */
function signLength(text: string, i: number, written: string, at: number): number {
  if (written[at] !== '&') return 1;
  const name = /^&(?:#\w+|\w+);/.exec(written.slice(at, at + longestName))?.[0];
  return name && !written.startsWith(text.slice(i, i + name.length), at) ? name.length : 1;
}

/** No name of a character is longer: `&CounterClockwiseContourIntegral;`. */
const longestName = 40;
