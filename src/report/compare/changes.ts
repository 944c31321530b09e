import { stringify } from 'csv-stringify/sync';
import { idPrefix } from '../addresses.ts';
import { citedBlock } from '../citation.ts';
import { type Passage, passagesOf } from '../passages.ts';
import type { Comparison, PartComparison, Row } from './comparison.ts';
import { type NumberRow, shownNumber } from './number-rows.ts';
import { paragraphsOf, type Run, runsOf } from './runs.ts';

/** What can be looked at alone: numbers that changed, sentences that were changed, added, dropped. */
export type Fate = 'numbers' | 'changed' | 'added' | 'dropped';

/** A change that has an address of its own. */
export interface Change {
  /** On the page of the comparison: `c1-2-p3-2` for the second sentence of a paragraph. */
  id: string;
  /** What became of it, for people. */
  name: string;
  /** Where it stands: in the later report, of dropped text in the earlier one. */
  place: string;
  section: string;
  before: string;
  after: string;
}

/** The changes of a comparison, in its order; tables, which are compared cell by cell, are none. */
export const changesOf = ({ sections }: Comparison): Change[] =>
  sections
    .flatMap((section) => [section, ...section.subsections])
    .flatMap((part) => runsOf(part.rows).flatMap((run) => changeOf(run, part)));

const names: Partial<Record<Run['kind'], string>> = {
  changed: '改动',
  rewritten: '改写',
  added: '新增',
  dropped: '删去',
  exchanged: '删去和新增',
};

function changeOf(run: Run, { before, after }: PartComparison): Change[] {
  const name = names[run.kind];
  const passage = firstOf(run);
  if (!name || !passage) return [];
  const part = after ?? before[0];
  const text = (side: 'before' | 'after'): string =>
    paragraphsOf(run, side)
      .map((paragraph) => paragraph.text)
      .join('\n');
  return [
    {
      id: changeId(run),
      name,
      place: placeOf(passage),
      section: part?.label ? part.label + part.title : '导语',
      before: text('before'),
      after: text('after'),
    },
  ];
}

/** Where a change is cited: 2024年第一部分（二）第3段 */
export const placeOf = ({ part, block }: Pick<Passage, 'part' | 'block'>): string =>
  `${part.place.year}年${citedBlock(part, block)}`;

/** The first sentence of a run, that of the later report where it has one. */
export function firstOf({ rows }: Run): Passage | undefined {
  const after = rows.find((row) => 'after' in row && row.after);
  if (after && 'after' in after) return after.after;
  const [row] = rows;
  return row && 'before' in row ? row.before : undefined;
}

/** The id of a run: by the places of its first sentence, so that it does not depend on what else changed. */
export function changeId(run: Run): string {
  const passage = firstOf(run);
  if (!passage) return '';
  const { part, block } = passage;
  const number =
    passagesOf(part)
      .filter((each) => each.block.id === block.id)
      .findIndex(({ start }) => start === passage.start) + 1;
  const isGone = run.rows.every((row) => row.kind === 'dropped');
  return `c${isGone ? '-before-' : ''}${idPrefix(part.place)}${block.id}-${number}`;
}

/** What a run is shown by, when only some fates are. */
export function fatesOf({ kind, rows: [row] }: Run): Fate[] {
  if (kind === 'exchanged') return ['added', 'dropped'];
  if (kind === 'added' || kind === 'dropped') return [kind];
  return row && hasNumbers(row) ? ['numbers', 'changed'] : isChange(kind) ? ['changed'] : [];
}

const isChange = (kind: Run['kind']): boolean => kind === 'changed' || kind === 'rewritten';

function hasNumbers(row: Row): boolean {
  if (row.kind === 'table') {
    return row.table.rows.some((cells) =>
      cells.some(({ before, after }) => before !== after && before !== undefined),
    );
  }
  if (row.kind !== 'changed' && row.kind !== 'rewritten') return false;
  const items = row.items.some(({ before, after }) => before?.text !== after?.text);
  return items || (row.kind === 'changed' && row.pieces.some(({ kind }) => kind === 'number'));
}

const columns = ['变化', '部分', '较早的报告', '较晚的报告', '位置', '网址'];

/**
 * The numbers and changes as CSV that Excel opens as it is (see `csv.ts`).
 * @param url the full address of the page of the comparison
 */
export const changesCsv = (numbers: NumberRow[], changes: Change[], url: string): string =>
  stringify(
    [
      columns,
      ...numbers.map(({ id, name, before, after, target }) => [
        `数字：${name}`,
        after.part.label ? after.part.label + after.part.title : '导语',
        [before && shownNumber(before), target && shownNumber(target)].filter(Boolean).join('；'),
        shownNumber(after),
        placeOf(after),
        `${url}#${id}`,
      ]),
      ...changes.map(({ id, name, section, before, after, place }) => [
        name,
        section,
        before,
        after,
        place,
        `${url}#${id}`,
      ]),
    ],
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
