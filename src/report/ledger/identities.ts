import type { Part, Report } from '../tree.ts';
import { isSameAmount, ledgerOf } from './ledger.ts';
import { bareName, isMade, lettersIn, predicate } from './names.ts';
import type { Period } from './period.ts';
import type { NumberRecord } from './record.ts';
import { isSameScope } from './scope.ts';

/** Which numbers of two reports are of one name, dimension, kind, period and scope. */
export interface Identities {
  /** Numbers that changed, and targets with what was reached of them, wherever their sentences stand. */
  pairs: { before: NumberRecord; after: NumberRecord }[];
  /** Whether two numbers of sentences that belong together may be set side by side as changed. */
  mayPair: (before: NumberRecord, after: NumberRecord) => boolean;
}

/** What a number is, as a text; empty where the program is not sure. */
type Identify = (record: NumberRecord) => string;

/**
 * Reads two ledgers against each other. A name that one report gives to two amounts is nobody's: it joins nothing.
 * @param areCounterparts whether a part of the earlier report and one of the later were joined
 */
export function identitiesOf(
  before: Report,
  after: Report,
  areCounterparts: (before: Part, after: Part) => boolean,
): Identities {
  const periodIn =
    (report: Report) =>
    ({ period }: NumberRecord): string =>
      relativeTo(report, period);
  const [periodBefore, periodAfter] = [periodIn(before), periodIn(after)];
  const inReport =
    (period: Identify): Identify =>
    (record) =>
      identityOf(record, record.isTarget ? '目标' : '', period(record));
  const [ofBefore, ofAfter] = [inReport(periodBefore), inReport(periodAfter)];
  const olds = uniqueBy(ledgerOf(before), ofBefore);
  const news = uniqueBy(ledgerOf(after), ofAfter);
  const targets = uniqueBy(
    ledgerOf(before).filter(({ isTarget }) => isTarget),
    inCalendar,
  );
  const mayMeet = (a: NumberRecord, b: NumberRecord): boolean =>
    isOfSame(a, b) &&
    (isGeneral(a.part) ||
      isGeneral(b.part) ||
      (areCounterparts(a.part, b.part) && areAlike(a.part, b.part)) ||
      (lettersIn(b.key) >= telling && inGeneral(before, a.part) && inGeneral(after, b.part)));
  const inPart =
    (identify: Identify): Identify =>
    (record) => {
      const identity = identify(record);
      return identity && `${record.part.path} ${identity}`;
    };
  const ambiguous = [
    ...nobodys(ledgerOf(before), inPart(ofBefore)),
    ...nobodys(ledgerOf(after), inPart(ofAfter)),
  ];
  const isNobodys = new Set(ambiguous);
  return {
    pairs: [...news].flatMap(([identity, fresh]) => {
      if (!fresh) return [];
      const old = olds.get(identity);
      const target = fresh.isTarget ? undefined : targets.get(inCalendar(fresh));
      const isChanged = old && !isSameAmount(old, fresh);
      return [target, isChanged ? old : undefined].flatMap((before) =>
        before && mayMeet(before, fresh) ? [{ before, after: fresh }] : [],
      );
    }),
    mayPair: (old, fresh) =>
      comparable.has(fresh.kind) &&
      old.dimension === fresh.dimension &&
      old.kind === fresh.kind &&
      hasSameName(old, fresh) &&
      isOfSame(old, fresh) &&
      (isGeneral(old.part) || isGeneral(fresh.part) || areAlike(old.part, fresh.part)) &&
      old.isTarget === fresh.isTarget &&
      periodBefore(old) === periodAfter(fresh) &&
      periodAfter(fresh) !== '' &&
      !isSameAmount(old, fresh) &&
      !isNobodys.has(inPart(ofBefore)(old)) &&
      !isNobodys.has(inPart(ofAfter)(fresh)),
  };
}

/** Parts whose numbers are those of the whole report: a preamble, a review, aims. */
const isGeneral = ({ title, place }: Part): boolean =>
  place.section === undefined ||
  /回顾|总体|情况|要求|部署|目标|成效|概况|综述|建议|任务|安排|计划|打算/.test(title);

/** Whether two numbers may be told of the same place and thing, and both of how many there are, or came. */
const isOfSame = (a: NumberRecord, b: NumberRecord): boolean =>
  isSameScope(a.scope, b.scope) && (isAsOf(a) === isAsOf(b) || !isMade(b.name));

const isAsOf = ({ period }: NumberRecord): boolean => period.isAsOf ?? false;

/** Titles of parts that may tell of the same: short ones have most letters in common, long ones a word. */
function areAlike({ title: a }: Part, { title: b }: Part): boolean {
  const common = [...a].filter((letter) => b.includes(letter)).length;
  if (Math.min(a.length, b.length) <= shortTitle) return (2 * common) / (a.length + b.length) > 0.5;
  return [...a].some((_, i) => i > 0 && b.includes(a.slice(i - 1, i + 1)));
}

const shortTitle = 6;

/** A name of so many letters tells by itself what it is, in whatever part of a section of tasks it stands. */
const telling = 8;

const inGeneral = ({ sections }: Report, { place }: Part): boolean =>
  sections.some((section) => section.place.section === place.section && isGeneral(section));

function hasSameName(before: NumberRecord, after: NumberRecord): boolean {
  const name = bareName(after.name);
  const isOnlyPredicate = predicate.test(after.name) && !after.name.includes('……');
  return name === bareName(before.name) && lettersIn(name) > 1 && !isOnlyPredicate;
}

/** A period by its distance from the report: last year's stands beside last year's. Empty where it is not known. */
function relativeTo(report: Report, { span, year, of = '' }: Period): string {
  if (span === 'unknown') return '';
  return span === 'year' ? `${(year ?? report.year) - report.year}` : span + of;
}

/** A number by its own year: a target for 2019 beside the result of 2019. */
const inCalendar: Identify = (record) =>
  identityOf(record, '', record.period.span === 'year' ? String(record.period.year ?? '') : '');

const comparable = new Set(['level', 'rate', 'share', 'increase']);

function identityOf(record: NumberRecord, aim: string, time: string): string {
  const { key, dimension, kind, measure, scope } = record;
  if (!key || !measure || !time || !comparable.has(kind)) return '';
  return [key, scope.local, dimension, kind, aim, time].join('|');
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

/** The identities that stand for different amounts. */
const nobodys = (records: NumberRecord[], identify: Identify): string[] =>
  [...uniqueBy(records, identify)].flatMap(([identity, record]) => (record ? [] : identity));
