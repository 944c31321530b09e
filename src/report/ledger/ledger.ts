import { type Block, blockText } from '../blocks.ts';
import { passagesOf } from '../passages.ts';
import { type Part, partsOf, type Report } from '../tree.ts';
import { cellRecords } from './cells.ts';
import { dimensionOf, type Measure, measureOf } from './measure.ts';
import { lettersIn, nameOf, predicate } from './names.ts';
import { findNumbers, type NumberInText } from './numbers.ts';
import { partsAhead } from './parts-ahead.ts';
import { type Period, periodOf, periodsOfParts } from './period.ts';

/**
 * What a number says of its subject: how much it is (`level`), from where it came (`base`), by how much it changed
 * (`increase`, or `rate` in per cent), which share it is; or that it only names something.
 */
export type NumberKind =
  | 'level'
  | 'base'
  | 'increase'
  | 'rate'
  | 'share'
  | 'ordinal'
  /** A place in an order of several: 居全市第三位. */
  | 'rank'
  | 'date'
  | 'reference'
  /** In words that the program does not read: a number without a unit, one of several told at once (分别). */
  | 'unknown';

/** A number of the prose as a record. */
export interface NumberRecord {
  /** The words that tell what it is, as the report has them. */
  name: string;
  /** The same without what only says when or how: what two reports must have in common. Empty where not sure. */
  key: string;
  number: NumberInText;
  /** The number with what makes it less exact: 约500人, 5%左右, 90%以上. */
  text: string;
  /** Where that starts in the text of the block, and where the number itself does. */
  start: number;
  numberStart: number;
  measure?: Measure | undefined;
  dimension: string;
  /** 约, 超过, 左右, 以上 …; empty where the number is exact. */
  approximation: string;
  kind: NumberKind;
  /** Whether it tells what shall be, not what is. */
  isTarget: boolean;
  period: Period;
  sentence: string;
  part: Part;
  block: Block;
}

const ledgers = new WeakMap<Report, NumberRecord[]>();

/** All numbers of a report's sentences in reading order, of each part then those of its tables; made once. */
export function ledgerOf(report: Report): NumberRecord[] {
  const made = ledgers.get(report) ?? makeLedger(report);
  ledgers.set(report, made);
  return made;
}

/** Titles of sections that tell what shall be. */
const aims = /总体要求|政策取向|目标/;

function makeLedger(report: Report): NumberRecord[] {
  const ahead = new Set(partsAhead(report));
  for (const section of report.sections.filter(({ title }) => aims.test(title))) {
    for (const part of [section, ...section.subsections]) ahead.add(part);
  }
  const periods = periodsOfParts(report, ahead);
  return partsOf(report).flatMap((part) => {
    const isAhead = ahead.has(part);
    const ofPart = periods.get(part) ?? { span: 'unknown' };
    const place = { part, year: report.year, isAhead, ofPart };
    const ofSentences = passagesOf(part).flatMap(({ text, start, block }) =>
      findNumbers(text).map((number) => recordOf(number, text, start, { ...place, block })),
    );
    return [...ofSentences, ...cellRecords(part, ofPart, isAhead)];
  });
}

interface Place {
  part: Part;
  block: Block;
  year: number;
  isAhead: boolean;
  ofPart: Period;
}

const vagueBefore = /(?:不少于|不低于|不超过|大约|将近|接近|超过|突破|约|近|超|逾|至少)$/;
const vagueAfter = /^(?:左右|以上|以内|以下|上下)/;

function recordOf(
  number: NumberInText,
  sentence: string,
  offset: number,
  { part, block, year, isAhead, ofPart }: Place,
): NumberRecord {
  const before = sentence.slice(0, number.start);
  const after = sentence.slice(number.end);
  const vague = [vagueBefore.exec(before)?.[0] ?? '', vagueAfter.exec(after)?.[0] ?? ''] as const;
  const name = nameOf(sentence, number);
  const kind = kindOf(number, before, after);
  const paragraph = blockText(block).slice(0, offset);
  return {
    name,
    key: kind === 'unknown' ? '' : keyOf(name),
    number,
    text: vague[0] + number.text + vague[1],
    start: offset + number.start - vague[0].length,
    numberStart: offset + number.start,
    measure: measureOf(number),
    dimension: dimensionOf(number),
    approximation: vague.join('') + (/[多余来几](?=\D|$)/.exec(number.text)?.[0] ?? ''),
    kind,
    isTarget: isTarget(paragraph, before, after, isAhead),
    period: periodOf(paragraph, before, ofPart, year),
    sentence,
    part,
    block,
  };
}

const hedge = '(?:了|约|近|超过?|不低于|不超过|逾|高达|达到?|为|在)*';
const changeBefore = new RegExp(
  `(?:增长|增加|减少|下降|降低|降幅|增幅|涨幅|上涨|上升|提高|提升|提速|回落|压减|压缩|缩减|增|降|多|少)${hedge}$`,
);
const reachedBefore =
  /(?:增长|增加|减少|下降|降低|上升|提高|提升|压减|压缩|缩减|增|降|扩大)(?:到|至|为)(?:了|约|近|超过)*$/;
const ratio = /^(?:%|％|‰|个百分点|倍|成)$/;

function kindOf({ kind, unit }: NumberInText, before: string, after: string): NumberKind {
  if (kind === 'ordinal' && /[居列排]|名次|位次/.test(before.slice(-8))) return 'rank';
  if (kind !== 'quantity') return kind;
  if (unit.endsWith('届')) return 'ordinal';
  const clause = /[^，。；：]*$/.exec(before)?.[0] ?? '';
  if (unit === '' || /分别|各(?:自)?(?:增|降|为|达)/.test(clause)) return 'unknown';
  if (
    /[从由](?:[^，。；从由]{0,12})$/.test(before) &&
    /^[^，。；]{0,14}(?:到|至|为|成)/.test(after)
  ) {
    return 'base';
  }
  if (changeBefore.test(before) && !reachedBefore.test(before)) {
    return ratio.test(unit) ? 'rate' : 'increase';
  }
  return ratio.test(unit) ? 'share' : 'level';
}

/** What shall be is told by the part, by words of the paragraph that open a list of aims, or by those of the clause. */
function isTarget(paragraph: string, before: string, after: string, isAhead: boolean): boolean {
  const clause = /[^，。；]*$/.exec(before)?.[0] ?? '';
  if (/完成|实现了|已|去年|上年/.test(clause) && !isAhead) return false;
  if (/(?:预期|主要|工作|发展)目标[是为：]/.test(paragraph + before)) return true;
  const around = clause + (/^[^，。；]*/.exec(after)?.[0] ?? '');
  return isAhead || /拟|将|力争|计划|预期|争取|目标(?!任务)|确保/.test(around);
}

const opening =
  /^(?:截至.{0,8}底|20\d{2}年|去年|上年|今年|全年|预计|其中|共|累计|将|要|力争|确保|全国|我国|全市|全省|全县|全区|我局|，|的)+/;
const closing =
  /(?:比上年|同比|较上年|比去年|全年|分别|合计|总计|平均|累计|已经|已|首次|稳定|超额|左右|将|拟|按|再|又|净|达到|达|为|超过|超|突破|约|近|完成|实现|增至|升至|降至|增加到|增长到|提高到|提高至|上升到|上升至|下降到|下降至|扩大到|控制在|保持在|稳定在|在|到|至|共|逾|是|有|了|不低于|不超过|不少于|至少)+$/;
/** Words of change that say the same of a thing. */
const changes: [RegExp, string][] = [
  [/(?:比上年|同比|较上年|比去年|年均|平均)/g, ''],
  [/(?:涨幅|上涨)/, '上涨'],
  [/(?:增幅|增速|增长)/, '增长'],
];

/** A name without what only says when or how: what it has in common with the same name in another year. */
export const bareName = (name: string): string => bareParts(name).join('').replace(closing, '');

const bareParts = (name: string): string[] =>
  name.split('……').map((words) => {
    const bare = words
      .replace(/（[^）]*）/g, '')
      .replace(opening, '')
      .replace(closing, '');
    return changes.reduce((text, [pattern, usual]) => text.replace(pattern, usual), bare);
  });

/** What two names must have in common; empty for words that do not say what is counted. */
function keyOf(name: string): string {
  const [subject = ''] = bareParts(name);
  const key = bareName(name);
  if (lettersIn(subject) < 2 || lettersIn(key) < 4 || predicate.test(key)) return '';
  return key;
}

/** Whether two numbers say the same, in whatever writing: 7个 and 七个, 1.2亿元 and 12000万元. */
export function isSameAmount(
  before: Pick<NumberRecord, 'text' | 'approximation' | 'measure'>,
  after: Pick<NumberRecord, 'text' | 'approximation' | 'measure'>,
): boolean {
  if (before.text === after.text) return true;
  if (before.approximation !== after.approximation) return false;
  const [a, b] = [before.measure, after.measure];
  if (!a || !b) return false;
  return a.from === b.from && a.to === b.to && a.dimension === b.dimension;
}
