import { isMap, isNode } from 'yaml';
import type { Settings } from './content.ts';

/** A place in a file, from 1. */
export interface Point {
  line: number;
  column: number;
}

/** Where the value at a path of keys stands in its file; where there is none, where its parent does. */
export function valuePoint(file: Settings<unknown>, path: PropertyKey[]): Point {
  const node = file.document?.getIn(path, true);
  if (isNode(node) && node.range) return pointAt(file, node.range[0]);
  return path.length > 1 ? valuePoint(file, path.slice(0, -1)) : pointAt(file, 0);
}

/** Where the last key of a path stands in its file. */
export function keyPoint(file: Settings<unknown>, path: PropertyKey[]): Point {
  const parent = path.length > 1 ? file.document?.getIn(path.slice(0, -1), true) : undefined;
  const map = parent ?? file.document?.contents;
  const key = isMap(map)
    ? map.items.find((item) => String(item.key) === path.at(-1))?.key
    : undefined;
  return pointAt(file, isNode(key) && key.range ? key.range[0] : 0);
}

/** Where an offset of the YAML stands in its file. */
export function pointAt({ lines, linesBefore }: Settings<unknown>, offset: number): Point {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
}
