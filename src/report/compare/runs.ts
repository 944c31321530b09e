import type { Passage } from '../passages.ts';
import type { Row } from './comparison.ts';

/**
 * Rows that are read together: kept, dropped, added or moved ones in a row; dropped and added ones that take turns,
 * which stand side by side (`exchanged`); any other row alone.
 */
export interface Run {
  kind: Row['kind'] | 'exchanged';
  rows: Row[];
}

/** Puts together what is read together; moved sentences by the part that has them now, kept ones by where they were. */
export function runsOf(rows: Row[]): Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    const before = last?.rows.at(-1);
    if (last && before && areOneRun(before, row)) {
      last.rows.push(row);
      if (row.kind !== last.kind) last.kind = 'exchanged';
    } else runs.push({ kind: row.kind, rows: [row] });
  }
  return runs;
}

function areOneRun(last: Row, row: Row): boolean {
  if (row.kind === 'kept' && last.kind === 'kept') return last.before.part === row.before.part;
  if (row.kind === 'moved' && last.kind === 'moved') return last.after.part === row.after.part;
  return isOfOneYear(last) && isOfOneYear(row);
}

const isOfOneYear = ({ kind }: Row): boolean => kind === 'added' || kind === 'dropped';

/** Sentences that stand in one paragraph, one after the other. */
export interface Paragraph {
  first: Passage;
  text: string;
}

/** The sentences of one year in a run, those of one paragraph as one text. */
export function paragraphsOf({ rows }: Run, side: 'before' | 'after'): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const row of rows) {
    const passage = passageOf(row, side);
    if (!passage) continue;
    const last = paragraphs.at(-1);
    const isSame = last?.first.part === passage.part && last.first.block.id === passage.block.id;
    if (last && isSame) last.text += passage.text;
    else paragraphs.push({ first: passage, text: passage.text });
  }
  return paragraphs;
}

/** What stands in a row on the side of one year. */
function passageOf(row: Row, side: 'before' | 'after'): Passage | undefined {
  if (side === 'before') return 'before' in row ? row.before : undefined;
  return 'after' in row ? row.after : undefined;
}

/** How many sentences and characters a run has of one year. */
export function sizeOf(
  run: Run,
  side: 'before' | 'after',
): { sentences: number; characters: number } {
  const passages = run.rows.flatMap((row) => passageOf(row, side) ?? []);
  return {
    sentences: passages.length,
    characters: passages.reduce((sum, { text }) => sum + text.length, 0),
  };
}
