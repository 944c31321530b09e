import { measureOf } from '../../report/ledger/measure.ts';
import { findNumbers, type NumberInText } from '../../report/ledger/numbers.ts';
import type { Passage } from './matches.ts';

/** An exact number of a sentence, and between which values lies what it was rounded from: 3.5亿元 is 3.45 to 3.55. */
export interface Quantity {
  text: string;
  unit: string;
  /** In its dimension (元, 人, %), as `low` and `high`. */
  value: number;
  low: number;
  high: number;
  dimension: string;
  start: number;
  end: number;
}

/** A sentence with its exact numbers taken out: 比上年的⟨1⟩下降⟨2⟩. Others, as 约500人 and 3—5次, stay text. */
export interface Frame {
  sentence: string;
  text: string;
  quantities: Quantity[];
}

/** Several rules reckon with the numbers of one sentence. */
const frames = new WeakMap<Passage, Frame>();

/** A sentence as a frame. */
export function frameOf(passage: Passage): Frame {
  const frame = frames.get(passage) ?? readFrame(passage.text);
  frames.set(passage, frame);
  return frame;
}

function readFrame(sentence: string): Frame {
  const quantities = findNumbers(sentence).flatMap((number) => quantityOf(number, sentence));
  let text = '';
  let from = 0;
  for (const [i, { start, end }] of quantities.entries()) {
    text += `${sentence.slice(from, start)}⟨${i}⟩`;
    from = end;
  }
  return { sentence, text: text + sentence.slice(from), quantities };
}

const vagueBefore =
  /(?:不少于|不低于|不超过|大约|将近|接近|超过?|突破|约|近|逾|至少|最[高多低少])$/;
const vagueAfter = /^(?:左右|以上|以内|以下|上下)/;

function quantityOf(number: NumberInText, sentence: string): Quantity[] {
  const measure = measureOf(number);
  const isVague =
    vagueBefore.test(sentence.slice(0, number.start)) ||
    vagueAfter.test(sentence.slice(number.end)) ||
    /[多余来几]/.test(number.text);
  if (!measure || measure.from !== measure.to || number.kind !== 'quantity' || isVague) return [];
  const { from: value, dimension } = measure;
  const slack = roundingOf(number, value, dimension);
  const { text, unit, start, end } = number;
  return [{ text, unit, value, low: value - slack, high: value + slack, dimension, start, end }];
}

/** Things are counted one by one; money, lengths and shares are rounded to the last digit that is written. */
function roundingOf({ text }: NumberInText, value: number, dimension: string): number {
  const [, digits = '', decimals = ''] = /([\d０-９,]+)(?:[.．]([\d０-９]+))?/.exec(text) ?? [];
  const written = Number(
    `${digits.normalize('NFKC').replaceAll(',', '')}.${decimals.normalize('NFKC')}`,
  );
  const scale = written > 0 ? value / written : 1;
  const isCounted =
    decimals === '' && scale === 1 && !/^(?:%|元|米|平方米|千克|千瓦|亩|度)/.test(dimension);
  return isCounted ? 0 : (0.5 * scale) / 10 ** decimals.length;
}

/** Whether a number that is stated may be what was reckoned, between two values, after rounding. */
export const mayBe = (stated: Quantity, low: number, high: number): boolean =>
  stated.low - 1e-9 <= Math.max(low, high) && Math.min(low, high) <= stated.high + 1e-9;

/** A number as it is shown in a reckoning. */
export const shownNumber = (value: number, decimals = 1): string =>
  String(Number(value.toFixed(decimals)));

/** The quantities that stand in a piece of a frame, in order. */
export const quantitiesIn = (piece: string, { quantities }: Frame): Quantity[] =>
  Array.from(piece.matchAll(/⟨(\d+)⟩/g), ([, at]) => quantities[Number(at)]).filter(
    (each) => each !== undefined,
  );
