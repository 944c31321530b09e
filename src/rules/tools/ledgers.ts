import { blocks, blockText } from '../../report/blocks.ts';
import { ledgerOf } from '../../report/ledger/ledger.ts';
import type { NumberRecord } from '../../report/ledger/record.ts';
import { partsOf, type Report } from '../../report/tree.ts';

/** A ledger takes the square of each paragraph's length; of reports of the State Council they make ten million. */
const most = 4e7;

/** The numbers of a report; none of one whose paragraphs are longer than any that are written. */
export function numbersOf(report: Report): NumberRecord[] {
  const squares = partsOf(report)
    .flatMap(({ body }) => blocks(body))
    .reduce((sum, block) => sum + blockText(block).length ** 2, 0);
  return squares > most ? [] : ledgerOf(report);
}
