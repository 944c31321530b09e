import type { Block } from '../blocks.ts';
import type { Difference } from '../ledger/difference.ts';
import type { Passage } from '../passages.ts';
import type { Part, Report } from '../tree.ts';
import type { Item } from './items.ts';
import type { JoinedBy } from './parts.ts';
import type { Repetition } from './repetition.ts';
import type { ComparedTable } from './tables.ts';
import type { Piece } from './words.ts';

/** What became of a sentence or table. */
export type Row =
  | { kind: 'kept'; before: Passage; after: Passage }
  | { kind: 'changed'; before: Passage; after: Passage; pieces: Piece[]; items: Item[] }
  | { kind: 'rewritten'; before: Passage; after: Passage; items: Item[] }
  | { kind: 'added'; after: Passage }
  | { kind: 'dropped'; before: Passage }
  /** It stands in another part of the later report; the row there tells what became of it. */
  | { kind: 'moved'; before: Passage; after: Passage }
  | { kind: 'table'; before?: Passage | undefined; after?: Passage; table: ComparedTable };

/** A part of the later report beside its counterparts of the earlier, or a part that only the earlier has. */
export interface PartComparison {
  after?: Part | undefined;
  /** Several where parts were merged, or where one was split and stands beside each of its pieces. */
  before: Part[];
  by?: JoinedBy | undefined;
  /** How alike they are, where they were joined by title or text. */
  score?: number | undefined;
  rows: Row[];
  /** How much of the later part repeats the earlier report. */
  repetition: Repetition;
}

/** A section with its subsections, or what stands before the first section. */
export interface SectionComparison extends PartComparison {
  subsections: PartComparison[];
  /** The same for the section with all of its subsections. */
  wholeRepetition: Repetition;
}

/** Two reports, sentence by sentence, in the order of the later. */
export interface Comparison {
  before: Report;
  after: Report;
  sections: SectionComparison[];
  repetition: Repetition;
  /** What both reports tell of their own years. */
  numbers: NumberChange[];
  /** What the earlier report set as an aim, beside what the later one says was reached. */
  targets: NumberChange[];
}

/** A number of one year, and where it stands. */
export interface NumberOfYear {
  /** With its unit, as the report writes it: 7500多万元, xx个. */
  text: string;
  part: Part;
  block: Block;
  /** Where it starts in the text of its block. */
  start: number;
  /** Whether it was to be reached: a target stands beside another, or beside what was reached. */
  isTarget?: boolean;
}

/** A number that both reports give, and that changed. */
export interface NumberChange {
  /** The name that the figure has, or the words before the number. */
  name: string;
  before: NumberOfYear;
  after: NumberOfYear;
  /** By how much it changed, where both are exact and of one unit. */
  difference?: Difference | undefined;
}
