import { placeId } from '../addresses.ts';
import { withoutSpace } from '../fidelity.ts';
import { partsAhead } from '../ledger/parts-ahead.ts';
import { type Passage, passagesOf } from '../passages.ts';
import { lineText, partLines, plainText } from '../plainText.ts';
import { type Part, partsOf, type Report } from '../tree.ts';
import type { Comparison, PartComparison, Row, SectionComparison } from './comparison.ts';
import { interleave, type Slot } from './interleave.ts';
import { sharedItems } from './items.ts';
import { joinSentences } from './join-sentences.ts';
import { numberChanges } from './number-changes.ts';
import { isSameTopic, joinParts, type PartJoin } from './parts.ts';
import { type Repetition, repetitionOf } from './repetition.ts';
import { bestPairs } from './similarity.ts';
import { compareTables, soleTable } from './tables.ts';
import { diffWords, keptShare } from './words.ts';

/** Words are marked inside of a sentence where so much of it stayed; else it was rewritten. */
const leastKept = 0.4;

/** Compares two reports: their parts joined, then the sentences and tables of these, then the words. */
export function compareReports(before: Report, after: Report): Comparison {
  const context = contextOf(before, after);
  const sections = [{ before, after }, ...places(before.sections, after.sections, context)]
    .map((place) => compareSection(place, context))
    .filter((section) => section.after !== after || section.rows.length > 0);
  const comparison = {
    before,
    after,
    sections: [...sections, ...leftOver(sections, context)],
    repetition: context.measure(plainText(after).map(lineText).join('')),
  };
  return { ...comparison, ...numberChanges(comparison) };
}

/** What a comparison goes by. */
interface Context {
  before: Report;
  after: Report;
  parts: PartJoin[];
  passagesOf: (part: Part) => Passage[];
  /** For each passage of the later report the one that it comes from, and the other way round. */
  passages: Map<Passage, Passage>;
  moved: Map<Passage, Passage>;
  measure: (text: string) => Repetition;
}

function contextOf(before: Report, after: Report): Context {
  const parts = joinParts(before, after);
  const passages = new Map(
    [...partsOf(before), ...partsOf(after)].map((part) => [part, passagesOf(part)]),
  );
  const joined = joinPassages(before, after, parts, passages);
  return {
    before,
    after,
    parts,
    passagesOf: (part) => passages.get(part) ?? [],
    passages: joined,
    moved: new Map([...joined].map(([to, from]) => [from, to])),
    measure: repetitionOf(plainText(before).map(lineText).join('')),
  };
}

function joinPassages(
  before: Report,
  after: Report,
  joins: PartJoin[],
  passages: Map<Part, Passage[]>,
): Map<Passage, Passage> {
  const ahead = new Set([...partsAhead(before), ...partsAhead(after)]);
  const isUndivided = before.sections.length === 0 || after.sections.length === 0;
  const homes = new Map(joins.map((join) => [join.before, join.after]));
  const belong = (a: Passage, b: Passage): boolean =>
    isUndivided || homes.get(a.part) === b.part || isSameTopic(a.part, b.part);
  const mayMove = (a: Passage, b: Passage): boolean => ahead.has(a.part) === ahead.has(b.part);
  const tables = (report: Report): Passage[] =>
    partsOf(report)
      .flatMap((part) => passages.get(part) ?? [])
      .filter(({ table }) => table);
  const sentences = joinSentences(sentencesOf(before), sentencesOf(after), belong, mayMove);
  return new Map([...sentences, ...joinTables(tables(before), tables(after), belong)]);
}

const sentencesOfReports = new WeakMap<Report, Passage[]>();

/** The sentences of a report: one list each time, so that it is indexed once. */
function sentencesOf(report: Report): Passage[] {
  const found =
    sentencesOfReports.get(report) ??
    partsOf(report)
      .flatMap(passagesOf)
      .filter(({ table }) => !table);
  sentencesOfReports.set(report, found);
  return found;
}

/** Joins the tables of parts that belong together, those with most columns in common first. */
function joinTables(
  before: Passage[],
  after: Passage[],
  belong: (a: Passage, b: Passage) => boolean,
): [Passage, Passage][] {
  const pairs = before.flatMap((a, i) =>
    after.flatMap((b, j) => {
      const table = a.table && b.table && belong(a, b) && compareTables(a.table, b.table);
      if (!table) return [];
      const score = table.columns.filter((column) => column.before && column.after).length;
      return [{ before: i, after: j, score, join: [b, a] satisfies [Passage, Passage] }];
    }),
  );
  return bestPairs(pairs).map(({ join }) => join);
}

/** The parts of two lists as one; of the earlier those that are nowhere in the later, after what they followed. */
function places(before: Part[], after: Part[], { parts }: Context): Slot<Part>[] {
  const isJoined = (part: Part): boolean => parts.some((join) => join.before === part);
  const first = new Map(parts.toReversed().map((join) => [join.after, join.before]));
  return interleave(before, after, first).filter((place) => {
    return place.after || (place.before && !isJoined(place.before));
  });
}

function compareSection(place: Slot<Part>, context: Context): SectionComparison {
  const part = comparePart(place, context);
  const below = ({ sections }: Report, parts: (Part | undefined)[]): Part[] =>
    sections.filter((section) => parts.includes(section)).flatMap((each) => each.subsections);
  const after = below(context.after, [place.after]);
  const whole = [place.after ?? [], after].flat().map(textOf).join('');
  return {
    ...part,
    subsections: places(below(context.before, part.before), after, context).map((each) =>
      comparePart(each, context),
    ),
    wholeRepetition: context.measure(whole),
  };
}

const textOf = (part: Part): string => partLines(part).map(lineText).join('');

function comparePart({ before, after }: Slot<Part>, context: Context): PartComparison {
  const joins = context.parts.filter((join) => join.after === after);
  const from = after ? joins.map((join) => join.before) : [before ?? []].flat();
  const shared = partsOf(context.before).filter((part) => after && isSameTopic(part, after));
  return {
    after,
    before: from.length > 0 ? from : shared,
    by: joins[0]?.by ?? (shared.length > 0 ? 'topic' : undefined),
    score: joins[0]?.score,
    rows: rowsOf(from.flatMap(context.passagesOf), after ? context.passagesOf(after) : [], context),
    repetition: context.measure(after ? textOf(after) : ''),
  };
}

/** What no section has told: parts of the earlier report whose section went into several places. */
function leftOver(sections: SectionComparison[], context: Context): SectionComparison[] {
  const told = new Set(
    sections.flatMap((each) => [...each.before, ...each.subsections.flatMap((sub) => sub.before)]),
  );
  return partsOf(context.before)
    .filter((part) => !told.has(part))
    .map((before) => ({
      ...comparePart({ before }, context),
      subsections: [],
      wholeRepetition: context.measure(''),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function rowsOf(before: Passage[], after: Passage[], { passages, moved }: Context): Row[] {
  return interleave(before, after, passages).flatMap((place): Row[] => {
    if (place.after) return [rowOf(place.before, place.after)];
    if (!place.before) return [];
    const to = moved.get(place.before);
    return [to ? { kind: 'moved', before: place.before, after: to } : wentRow(place.before)];
  });
}

function rowOf(before: Passage | undefined, after: Passage): Row {
  if (after.table) {
    const table = before?.table && compareTables(before.table, after.table);
    return { kind: 'table', before, after, table: table ?? soleTable(after.table, 'after') };
  }
  if (!before) return { kind: 'added', after };
  if (withoutSpace(before.text) === withoutSpace(after.text))
    return { kind: 'kept', before, after };
  const pieces = diffWords(before.text, after.text);
  const items = sharedItems(before.text, after.text);
  if (keptShare(pieces) < leastKept) return { kind: 'rewritten', before, after, items };
  return { kind: 'changed', before, after, pieces, items };
}

const wentRow = (before: Passage): Row =>
  before.table
    ? { kind: 'table', before, table: soleTable(before.table, 'before') }
    : { kind: 'dropped', before };

/** How many sentences there are of each fate; tables are not counted, moved sentences where they are now. */
export interface Counts {
  kept: number;
  changed: number;
  added: number;
  dropped: number;
}

/** Counts the sentences of parts by what became of them; a rewritten one is a changed one. */
export function countsOf(parts: PartComparison[]): Counts {
  const counts: Counts = { kept: 0, changed: 0, added: 0, dropped: 0 };
  for (const { kind } of parts.flatMap(({ rows }) => rows)) {
    if (kind === 'rewritten') counts.changed++;
    else if (kind !== 'moved' && kind !== 'table') counts[kind]++;
  }
  return counts;
}

/** The id of a part on the page of a comparison: `1-2`; `before-1-2` of one that only the earlier report has. */
export function anchorOf({ before: [before], after }: PartComparison): string {
  if (after) return placeId(after.place) || 'preamble';
  return `before-${before ? placeId(before.place) || 'preamble' : ''}`;
}
