import type { Report } from '../tree.ts';
import { isSameAmount, ledgerOf, type NumberRecord } from './ledger.ts';
import type { Period } from './period.ts';

/** Which numbers of two reports are of one name, dimension, kind and period. */
export interface Identities {
  /** Numbers that changed, and targets with what was reached of them, wherever their sentences stand. */
  pairs: { before: NumberRecord; after: NumberRecord }[];
  /** Whether two numbers, found in the place of each other, may be set side by side as changed. */
  mayPair: (before: NumberRecord, after: NumberRecord) => boolean;
}

/** What a number is, as a text; empty where the program is not sure. */
type Identify = (record: NumberRecord) => string;

/** Reads two ledgers against each other. A name that one report gives to two amounts is nobody's: it joins nothing. */
export function identitiesOf(before: Report, after: Report): Identities {
  const inReport =
    (report: Report): Identify =>
    (record) =>
      identityOf(record, `${record.isTarget ? '目标' : ''}`, relativeTo(report, record.period));
  const [ofBefore, ofAfter] = [inReport(before), inReport(after)];
  const olds = uniqueBy(ledgerOf(before), ofBefore);
  const news = uniqueBy(ledgerOf(after), ofAfter);
  const targets = uniqueBy(
    ledgerOf(before).filter(({ isTarget }) => isTarget),
    inCalendar,
  );
  const isNobodys = (identity: string): boolean =>
    (olds.has(identity) && !olds.get(identity)) || (news.has(identity) && !news.get(identity));
  return {
    pairs: [...news].flatMap(([identity, fresh]) => {
      if (!fresh) return [];
      const old = olds.get(identity);
      const target = fresh.isTarget ? undefined : targets.get(inCalendar(fresh));
      const isChanged = old && !isSameAmount(old, fresh);
      return [target, isChanged ? old : undefined].flatMap((before) =>
        before ? [{ before, after: fresh }] : [],
      );
    }),
    mayPair: (old, fresh) =>
      old.dimension === fresh.dimension &&
      old.kind === fresh.kind &&
      isReal(old) === isReal(fresh) &&
      old.isTarget === fresh.isTarget &&
      relativeTo(before, old.period) === relativeTo(after, fresh.period) &&
      relativeTo(before, old.period) !== '' &&
      !isSameAmount(old, fresh) &&
      !isNobodys(ofAfter(fresh)),
  };
}

/** Growth with prices left out (实际增长) is another figure than growth. */
const isReal = ({ name }: NumberRecord): boolean => /实际(?=增|上|提)/.test(name);

/** A period by its distance from the report: last year's stands beside last year's. Empty where it is not known. */
function relativeTo(report: Report, { span, year }: Period): string {
  if (span === 'unknown') return '';
  return span === 'year' ? `${(year ?? report.year) - report.year}` : span;
}

/** A number by its own year: a target for 2019 beside the result of 2019. */
const inCalendar: Identify = (record) =>
  identityOf(record, '', record.period.span === 'year' ? String(record.period.year ?? '') : '');

const comparable = new Set(['level', 'rate', 'share', 'increase']);

function identityOf(record: NumberRecord, aim: string, time: string): string {
  const { key, dimension, kind, measure } = record;
  if (!key || !measure || !time || !comparable.has(kind)) return '';
  return [key, dimension, kind, aim, time].join('|');
}

/** Records by what they are; nothing stands for those of one identity that say different amounts. */
function uniqueBy(
  records: NumberRecord[],
  identify: Identify,
): Map<string, NumberRecord | undefined> {
  const found = new Map<string, NumberRecord | undefined>();
  for (const record of records) {
    const identity = identify(record);
    if (!identity) continue;
    const other = found.get(identity);
    if (!found.has(identity)) found.set(identity, record);
    else if (!other || !isSameAmount(other, record)) found.set(identity, undefined);
  }
  return found;
}
