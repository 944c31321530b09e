import { idPrefix } from '../addresses.ts';
import type { Difference } from '../ledger/difference.ts';
import type { Comparison, NumberOfYear } from './comparison.ts';

/** A number of the later report, with what the earlier says of its own year, and what it set as an aim. */
export interface NumberRow {
  /** On the page of the comparison: `n1-2-p3-17`, by its place in the later report. */
  id: string;
  name: string;
  before?: NumberOfYear | undefined;
  target?: NumberOfYear | undefined;
  after: NumberOfYear;
  difference?: Difference | undefined;
}

/** The numbers of two reports as rows: those with an aim first, else in the order of the later report. */
export function numberRows({ numbers, targets }: Comparison): NumberRow[] {
  const rows = new Map<string, NumberRow>();
  for (const { name, before, after, difference } of numbers) {
    const id = idOf(after, rows);
    rows.set(id, { id, name: shortName(name), before, after, difference });
  }
  for (const { name, before, after } of targets) {
    const id = idOf(after);
    rows.set(id, { id, name: shortName(name), after, ...rows.get(id), target: before });
  }
  return [...rows.values()].sort(
    (a, b) => Number(b.target !== undefined) - Number(a.target !== undefined),
  );
}

/** Cells of a table stand at one place: they are counted on. */
function idOf({ part, block, start }: NumberOfYear, taken?: Map<string, NumberRow>): string {
  const id = `n${idPrefix(part.place)}${block.id}-${start}`;
  let free = id;
  for (let n = 2; taken?.has(free); n++) free = `${id}-${n}`;
  return free;
}

const reaching =
  /(?:达到?|超过|超|突破|约|近|为|增至|升至|降至|增加到|增长到|提高到|提高至|上升到|下降到|下降至|控制在|保持在|稳定在|拟按|拟安排)+$/;

/** A name as it is read in a table: without how a number is told, and in one piece where it is one. */
const shortName = (name: string): string => {
  const parts = name.split('……').map((words) => words.replace(reaching, '') || words);
  return (parts[0]?.length ?? 0) < 2 ? name : parts.join('');
};

/** A number as it is shown: an aim says that it is one. */
export const shownNumber = ({ text, isTarget }: NumberOfYear): string =>
  isTarget ? `目标${text}` : text;
