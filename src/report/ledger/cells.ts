import { blocks, blockText, nodesWhere } from '../blocks.ts';
import { type BodyCell, bodyCells, isTable } from '../grid.ts';
import type { Part } from '../tree.ts';
import { dimensionOf, measureOf } from './measure.ts';
import { findNumbers, type NumberInText } from './numbers.ts';
import type { Period } from './period.ts';
import type { NumberRecord } from './record.ts';
import { scopeOf } from './scope.ts';

/** The unit that the head of a column or row gives for its numbers: 金额（万元）, 占比（%）. */
const unitInHead = /[（(](?:单位[：:])?([^（）()]{1,6})[）)]/;

/** That unit; empty where the head gives none. */
export const unitOfHead = (name: string): string => unitInHead.exec(name)?.[1] ?? '';

/** Heads of columns whose numbers are to be reached. */
export const aims = /目标|计划/;

/**
 * The numbers of a part's tables: cells that are a number, named by their row and column. They have no key: tables are
 * compared with tables, cell by cell.
 * @param ofPart the period where the column says none
 */
export function cellRecords(part: Part, ofPart: Period, isAhead: boolean): NumberRecord[] {
  const all = blocks(part.body);
  return nodesWhere(part.body, isTable)
    .flatMap(bodyCells)
    .flatMap((cell) => {
      const block = all.find(({ node }) => node === cell.row);
      const number = numberOf(cell);
      if (!block || !number) return [];
      const { text, start, rowName, columnName } = cell;
      return [
        {
          name: `${rowName}　${columnName}`,
          key: '',
          number,
          text,
          start,
          numberStart: start,
          measure: measureOf(number),
          dimension: dimensionOf(number),
          approximation: /[多余来几]/.exec(text)?.[0] ?? '',
          kind: /^[%％‰]$/.test(number.unit) ? ('share' as const) : ('level' as const),
          isTarget: isAhead || aims.test(columnName),
          period: periodIn(columnName) ?? ofPart,
          scope: scopeOf(part.title),
          sentence: blockText(block),
          part,
          block,
        },
      ];
    });
}

/** The number that a cell is, in its own unit or that of its column or row. */
function numberOf({ text, rowName, columnName }: BodyCell): NumberInText | undefined {
  const [number] = findNumbers(text);
  if (number?.text !== text || number.kind !== 'quantity') return undefined;
  if (number.unit !== '') return number;
  const unit = unitOfHead(columnName) || unitOfHead(rowName);
  return { ...number, text: text + unit, unit };
}

function periodIn(columnName: string): Period | undefined {
  const year = /(?:19|20)\d{2}(?=年)/.exec(columnName)?.[0];
  return year ? { span: 'year', year: Number(year) } : undefined;
}
