import { amountOf } from '../amount.ts';
import { type Block, blocks, blockText } from '../blocks.ts';
import { figuresOf } from '../figures.ts';
import { aims, unitOfHead } from '../ledger/cells.ts';
import { type Countable, differenceOf } from '../ledger/difference.ts';
import { type Identities, identitiesOf } from '../ledger/identities.ts';
import { isSameAmount, ledgerOf } from '../ledger/ledger.ts';
import { dimensionOf, measureOf } from '../ledger/measure.ts';
import { nameOf } from '../ledger/names.ts';
import { findNumbers, type NumberInText } from '../ledger/numbers.ts';
import type { NumberRecord } from '../ledger/record.ts';
import type { Passage } from '../passages.ts';
import { type Part, partsOf, type Report } from '../tree.ts';
import type { Comparison, NumberChange, NumberOfYear, Row } from './comparison.ts';
import type { Item } from './items.ts';

/**
 * The numbers that changed, in the order of the later report: figures of one name, wherever they stand; quantities in
 * the place of others in sentences that belong together; numbers of one name in any sentences; cells of tables. Only
 * numbers of one dimension, kind and period are paired (src/report/ledger), and targets with what was reached of them.
 * Dates, ordinals and document numbers count only where they are named figures.
 */
export function numberChanges(
  comparison: Omit<Comparison, 'numbers' | 'targets'>,
): Pick<Comparison, 'numbers' | 'targets'> {
  const recordOf = recordsOf(comparison);
  const before = figuresIn(comparison.before, recordOf);
  const after = figuresIn(comparison.after, recordOf);
  const named = after.flatMap((figure): NumberChange[] => {
    const old = before.find(({ name }) => name === figure.name);
    return old && isFigureChange(old, figure)
      ? [
          {
            name: figure.name,
            before: old,
            after: figure,
            difference: differenceOf(old.record, figure.record),
          },
        ]
      : [];
  });
  const parts = comparison.sections.flatMap((section) => [section, ...section.subsections]);
  const rows = parts.flatMap((part) => part.rows);
  const from = new Map(parts.map((part) => [part.after, part.before]));
  const identities = identitiesOf(
    comparison.before,
    comparison.after,
    (before, after) => from.get(after)?.includes(before) ?? false,
  );
  const inRows = rows.flatMap((row) => changesInRow(row, recordOf, identities));
  const pairs = identities.pairs.map(({ before, after }) => changeOf(before, after));
  const headlines = pairs.filter(
    (change) => !isTargetMet(change) && !inRows.some(sharesNumber(change)),
  );
  const others = [...inRows, ...headlines].filter(
    (change) => !before.some(holds(change.before)) && !after.some(holds(change.after)),
  );
  const inOrder = inOrderOf(comparison.after);
  return {
    numbers: [...named, ...others].sort(inOrder),
    targets: pairs.filter(isTargetMet).sort(inOrder),
  };
}

const isTargetMet = ({ before, after }: NumberChange): boolean =>
  before.isTarget === true && after.isTarget !== true;

const sharesNumber =
  (change: NumberChange) =>
  (other: NumberChange): boolean =>
    isAt(other.after, change.after) || isAt(other.before, change.before);

const isAt = (a: NumberOfYear, b: NumberOfYear): boolean =>
  a.part === b.part && a.block.id === b.block.id && a.start === b.start;

/** Finds the record of a number by where it stands: the start of a block's text, and the number's place after it. */
type RecordOf = (
  place: { part: Part; block: Block; start: number },
  number: { start: number },
) => NumberRecord | undefined;

function recordsOf({ before, after }: { before: Report; after: Report }): RecordOf {
  const records = new Map(
    [...ledgerOf(before), ...ledgerOf(after)].map((record) => [
      placeOf(record, record.numberStart),
      record,
    ]),
  );
  return (place, number) => records.get(placeOf(place, place.start + number.start));
}

const placeOf = (where: { part: Part; block: Block }, start: number): string =>
  `${key(where)} ${start}`;

function changeOf(before: NumberRecord, after: NumberRecord): NumberChange {
  return {
    name: after.name,
    before: numberOf(before),
    after: numberOf(after),
    difference: differenceOf(before, after),
  };
}

const numberOf = ({ text, part, block, start, isTarget }: NumberRecord): NumberOfYear => ({
  text,
  part,
  block,
  start,
  isTarget,
});

interface NamedFigure extends NumberOfYear {
  name: string;
  /** What the ledger says of it; of one that it does not read (七个, a cell), what its own text and unit say. */
  record: AsCounted;
}

type AsCounted = Countable & Pick<NumberRecord, 'text' | 'dimension'>;

/** The first of the figures of each name, with the number in which it stands: 第四届. */
function figuresIn(report: Report, recordOf: RecordOf): NamedFigure[] {
  const all = figuresOf(report).map(({ name, value, unit = '', part, block, start }) => {
    const numbers = findNumbers(blockText(block));
    const number = numbers.find((each) => each.start <= start && start < each.end);
    const text = number?.text ?? value + unit;
    const record = number && recordOf({ part, block, start: 0 }, number);
    const found = { text, part, block, start: number?.start ?? start };
    return {
      ...found,
      ...(record && numberOf(record)),
      name,
      record: record ?? asCounted(text, number?.unit ?? unit),
    };
  });
  return all.filter(({ name }, i) => all.findIndex((each) => each.name === name) === i);
}

const asCounted = (text: string, unit: string): AsCounted => ({
  text,
  measure: measureOf({ text, unit }),
  dimension: dimensionOf({ unit }),
  approximation: amountOf(text.slice(0, text.length - unit.length))?.isApproximate ? '约' : '',
  kind: 'level',
  isTarget: false,
});

/** Whether two figures of one name count the same thing, and another amount of it. */
const isFigureChange = ({ record: before }: NamedFigure, { record: after }: NamedFigure): boolean =>
  before.dimension === after.dimension && !isSameAmount(before, after);

/** Whether a number holds a named figure: 第四届 the figure 四. */
const holds =
  ({ part, block, start, text }: NumberOfYear) =>
  (figure: NamedFigure): boolean =>
    figure.part === part &&
    figure.block.id === block.id &&
    figure.start >= start &&
    figure.start < start + text.length;

function changesInRow(row: Row, recordOf: RecordOf, { mayPair }: Identities): NumberChange[] {
  if (row.kind === 'table' && row.before && row.after)
    return changesInTable(row, row.before, row.after);
  if (row.kind !== 'changed' && row.kind !== 'rewritten') return [];
  return [...changedItems(row), ...(row.kind === 'changed' ? changedPieces(row) : [])].flatMap(
    ({ name, ...numbers }): NumberChange[] => {
      const before = recordOf(row.before, numbers.before);
      const after = recordOf(row.after, numbers.after);
      return before && after && mayPair(before, after)
        ? [{ ...changeOf(before, after), name }]
        : [];
    },
  );
}

/** A changed number by its name, with its places in the two sentences. */
interface Changed {
  name: string;
  before: NumberInText;
  after: NumberInText;
}

const changedItems = ({ items, after: { text } }: { items: Item[]; after: Passage }): Changed[] =>
  items.flatMap(({ before, after }) =>
    before && after && before.text !== after.text
      ? [{ name: nameOf(text, after), before, after }]
      : [],
  );

/** Numbers in the place of others, without those that stand in a list of items, which go by their names. */
function changedPieces({
  pieces,
  items,
  after: { text },
}: Extract<Row, { kind: 'changed' }>): Changed[] {
  const isItem = ({ before, after }: { before: NumberInText; after: NumberInText }): boolean =>
    items
      .filter((item) => item.before && item.after)
      .some((item) => item.before?.start === before.start || item.after?.start === after.start);
  return pieces.flatMap((piece): Changed[] => {
    if (piece.kind !== 'number' || isItem(piece)) return [];
    return [{ name: nameOf(text, piece.after), before: piece.before, after: piece.after }];
  });
}

function changesInTable(
  { table }: Extract<Row, { kind: 'table' }>,
  before: Passage,
  after: Passage,
): NumberChange[] {
  const inCell = ({ part, block, start }: Passage, text: string): NumberOfYear => ({
    text,
    part,
    block,
    start,
  });
  return table.rows.flatMap((row) =>
    row.flatMap((cell, i): NumberChange[] => {
      if (!isNumber(cell.before) || !isNumber(cell.after)) return [];
      if (isEqual(cell.before, cell.after)) return [];
      const column = table.columns[i];
      const columns = new Set([column?.before, column?.after].filter(Boolean));
      const name = [row[0]?.after, [...columns].join('→')].filter(Boolean).join('　');
      const counted = countedCells(cell.before, cell.after, column?.after ?? '');
      return [
        {
          name,
          before: inCell(before, cell.before),
          after: inCell(after, cell.after),
          difference: differenceOf(...counted),
        },
      ];
    }),
  );
}

/** Two cells of a column as numbers: in its unit, and as targets where it holds these. */
function countedCells(before: string, after: string, column: string): [Countable, Countable] {
  const counted = (cell: string): Countable => {
    const unit = /[%％]$/.exec(cell)?.[0] ?? unitOfHead(column);
    const text = cell.endsWith(unit) ? cell : cell + unit;
    const isTarget = aims.test(column);
    return { measure: measureOf({ text, unit }), approximation: '', kind: 'level', isTarget };
  };
  return [counted(before), counted(after)];
}

const isNumber = (cell: string | undefined): cell is string =>
  cell !== undefined && /^-?\d[\d.,]*[%％]?$/.test(cell);

/** Whether two texts say the same amount: 1,200 and 1200. */
function isEqual(before: string, after: string): boolean {
  const [a, b] = [amountOf(before), amountOf(after)];
  if (!a || !b) return before === after;
  return a.from === b.from && a.to === b.to && a.isApproximate === b.isApproximate;
}

function inOrderOf(report: Report): (a: NumberChange, b: NumberChange) => number {
  const order = new Map(
    partsOf(report)
      .flatMap((part) => blocks(part.body).map((block) => key({ part, block })))
      .map((each, i) => [each, i]),
  );
  const at = ({ after }: NumberChange): number => order.get(key(after)) ?? 0;
  return (a, b) => at(a) - at(b) || a.after.start - b.after.start;
}

const key = ({ part, block }: { part: Part; block: Block }): string => `${part.path} ${block.id}`;
