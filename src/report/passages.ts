import type { Nodes } from 'mdast';
import { type Block, blocks, blockText, nodesWhere } from './blocks.ts';
import { type Grid, gridOf, isTable } from './grid.ts';
import { sentencesIn } from './sentences.ts';
import type { Part } from './tree.ts';

/** The smallest piece that is compared: a sentence, or a whole table. */
export interface Passage {
  part: Part;
  /** The paragraph, heading, list item or caption in which it stands; of a table its first row or caption. */
  block: Block;
  /** The sentence; empty for a table. */
  text: string;
  /** Where the sentence starts in the text of its block. */
  start: number;
  table?: Grid;
}

const found = new WeakMap<Part, Passage[]>();

/** The sentences and tables of a part's body, in reading order; found once, for many comparisons ask for them. */
export function passagesOf(part: Part): Passage[] {
  const passages = found.get(part) ?? readPassages(part);
  found.set(part, passages);
  return passages;
}

function readPassages(part: Part): Passage[] {
  const seen = new Set<Grid>();
  const grids = new Map(
    nodesWhere(part.body, isTable).flatMap((table) => {
      const grid = gridOf(table);
      return nodesWhere(table, (node): node is Nodes => node !== table).map((node) => [node, grid]);
    }),
  );
  return blocks(part.body).flatMap((block): Passage[] => {
    const table = grids.get(block.node);
    if (!table) {
      return sentencesIn(blockText(block)).map((sentence) => ({ part, block, ...sentence }));
    }
    const isFirst = !seen.has(table);
    seen.add(table);
    return isFirst ? [{ part, block, text: '', start: 0, table }] : [];
  });
}
