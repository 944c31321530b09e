import type { Part, Report } from '../tree.ts';
import { anchorOf, type Counts, countsOf } from './compare.ts';
import type { Comparison, NumberChange, PartComparison } from './comparison.ts';
import type { JoinedBy } from './parts.ts';
import { paragraphsOf } from './runs.ts';

/**
 * What threads show of a comparison: a small part of it, since every page of a part asks for that of its neighbours,
 * and a comparison holds each sentence word by word.
 */
export interface YearStep {
  before: Report;
  after: Report;
  parts: PartStep[];
  numbers: NumberChange[];
  /** From which part to which sentences went. */
  moves: { from: Part; to: Part }[];
}

/** What became of one part. */
export interface PartStep {
  before: Part[];
  after?: Part | undefined;
  by?: JoinedBy | undefined;
  score?: number | undefined;
  /** Its place on the page of the comparison. */
  anchor: string;
  counts: Counts;
  /** The text that is new, and that is gone, as paragraphs. */
  added: string[];
  dropped: string[];
}

/** Takes out of a comparison what threads show. */
export function yearStepOf({ before, after, sections, numbers }: Comparison): YearStep {
  const all = sections.flatMap((section) => [section, ...section.subsections]);
  const moves = all
    .flatMap(({ rows }) => rows)
    .flatMap((row) =>
      'before' in row && 'after' in row && row.before && row.after
        ? [{ from: row.before.part, to: row.after.part }]
        : [],
    )
    .filter(({ from, to }) => from !== to);
  return { before, after, parts: all.map(partStepOf), numbers, moves };
}

function partStepOf(part: PartComparison): PartStep {
  const textOf = (kind: 'added' | 'dropped', side: 'before' | 'after'): string[] =>
    paragraphsOf({ kind, rows: part.rows.filter((row) => row.kind === kind) }, side).map(
      ({ text }) => text,
    );
  return {
    before: part.before,
    after: part.after,
    by: part.by,
    score: part.score,
    anchor: anchorOf(part),
    counts: countsOf([part]),
    added: textOf('added', 'after'),
    dropped: textOf('dropped', 'before'),
  };
}

/** What became of some parts, such as those of a topic, from one report to a later one. */
export interface Step extends Omit<YearStep, 'moves'> {
  counts: Counts;
  /** Other parts of the earlier report from which sentences came. */
  origins: Part[];
  /** Other parts of the later report to which sentences went. */
  destinations: Part[];
}

/** Takes out of what became of two years what concerns some parts, of either. */
export function stepOf(step: YearStep, isMeant: (part: Part) => boolean): Step {
  const parts = step.parts.filter(
    ({ before, after }) => (after && isMeant(after)) || before.some(isMeant),
  );
  const { moves } = step;
  return {
    before: step.before,
    after: step.after,
    parts,
    counts: sumOf(parts.map(({ counts }) => counts)),
    numbers: step.numbers.filter(
      ({ before, after }) => isMeant(before.part) || isMeant(after.part),
    ),
    origins: distinct(
      moves.filter(({ from, to }) => isMeant(to) && !isMeant(from)).map(({ from }) => from),
    ),
    destinations: distinct(
      moves.filter(({ from, to }) => isMeant(from) && !isMeant(to)).map(({ to }) => to),
    ),
  };
}

function sumOf(all: Counts[]): Counts {
  const sum: Counts = { kept: 0, changed: 0, added: 0, dropped: 0 };
  for (const counts of all) {
    sum.kept += counts.kept;
    sum.changed += counts.changed;
    sum.added += counts.added;
    sum.dropped += counts.dropped;
  }
  return sum;
}

/** Joins by text that are less sure stand in the comparison, where both texts are seen, but lead no reader away. */
const leastSure = 0.25;

/** Where a part has its likely counterpart in the other year: joined by title, or by much the same text. */
export function counterpartsOf({ parts }: YearStep, part: Part): Part[] {
  const isSure = ({ by, score = 0 }: PartStep): boolean => by === 'title' || score >= leastSure;
  return parts.filter(isSure).flatMap(({ before, after }) => {
    if (after === part) return before;
    return after && before.includes(part) ? [after] : [];
  });
}

const distinct = <T>(list: T[]): T[] => [...new Set(list)];
