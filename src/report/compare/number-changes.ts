import { type Block, blocks, blockText } from '../blocks.ts';
import { figuresOf } from '../figures.ts';
import { type Part, partsOf, type Report } from '../tree.ts';
import type { Comparison, Row } from './compare.ts';
import type { Item } from './items.ts';
import { isSameCount, nameOf } from './number-names.ts';
import { findNumbers, type NumberInText } from './numbers.ts';
import type { Passage } from './passages.ts';

/** A number of one year, and where it stands. */
export interface NumberOfYear {
  /** With its unit, as the report writes it: 7500多万元, xx个. */
  text: string;
  part: Part;
  block: Block;
  /** Where it starts in the text of its block. */
  start: number;
}

/** A number that both reports give, and that changed. */
export interface NumberChange {
  /** The name that the figure has, or the words before the number. */
  name: string;
  before: NumberOfYear;
  after: NumberOfYear;
}

/**
 * The numbers that changed, in the order of the later report: figures of one name, wherever they stand; quantities in
 * the place of others in sentences that belong together; cells of tables. Dates, ordinals and document numbers count
 * only where they are named figures.
 */
export function numberChanges(comparison: Omit<Comparison, 'numbers'>): NumberChange[] {
  const before = figuresIn(comparison.before);
  const after = figuresIn(comparison.after);
  const named = after.flatMap((figure): NumberChange[] => {
    const old = before.find(({ name }) => name === figure.name);
    return old && old.text !== figure.text
      ? [{ name: figure.name, before: old, after: figure }]
      : [];
  });
  const rows = comparison.sections
    .flatMap((section) => [section, ...section.subsections])
    .flatMap((part) => part.rows);
  const others = rows
    .flatMap(changesInRow)
    .filter((change) => !before.some(holds(change.before)) && !after.some(holds(change.after)));
  return [...named, ...others].sort(inOrderOf(comparison.after));
}

interface NamedFigure extends NumberOfYear {
  name: string;
}

/** The first of the figures of each name, with the number in which it stands: 第四届. */
function figuresIn(report: Report): NamedFigure[] {
  const all = figuresOf(report).map(({ name, value, unit = '', part, block, start }) => {
    const numbers = findNumbers(blockText(block));
    const number = numbers.find((each) => each.start <= start && start < each.end);
    const text = number?.text ?? value + unit;
    return { name, text, part, block, start: number?.start ?? start };
  });
  return all.filter(({ name }, i) => all.findIndex((each) => each.name === name) === i);
}

/** Whether a number holds a named figure: 第四届 the figure 四. */
const holds =
  ({ part, block, start, text }: NumberOfYear) =>
  (figure: NamedFigure): boolean =>
    figure.part === part &&
    figure.block.id === block.id &&
    figure.start >= start &&
    figure.start < start + text.length;

function changesInRow(row: Row): NumberChange[] {
  if (row.kind === 'table' && row.before && row.after)
    return changesInTable(row, row.before, row.after);
  if (row.kind !== 'changed' && row.kind !== 'rewritten') return [];
  return [...changedItems(row), ...(row.kind === 'changed' ? changedPieces(row) : [])].map(
    ({ name, before, after }) => ({
      name,
      before: placed(row.before, before),
      after: placed(row.after, after),
    }),
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
  return pieces.flatMap((piece, i): Changed[] => {
    if (piece.kind !== 'number' || isItem(piece) || !isSameCount(pieces, i)) return [];
    return [{ name: nameOf(text, piece.after), before: piece.before, after: piece.after }];
  });
}

const placed = ({ part, block, start }: Passage, number: NumberInText): NumberOfYear => ({
  text: number.text,
  part,
  block,
  start: start + number.start,
});

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
      if (!isNumber(cell.before) || !isNumber(cell.after) || cell.before === cell.after) return [];
      const name = [row[0]?.after, table.columns[i]?.after].filter(Boolean).join('　');
      return [{ name, before: inCell(before, cell.before), after: inCell(after, cell.after) }];
    }),
  );
}

const isNumber = (cell: string | undefined): cell is string =>
  cell !== undefined && /^-?\d[\d.,]*[%％]?$/.test(cell);

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
