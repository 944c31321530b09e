import { amountOf } from '../amount.ts';
import type { NumberInText } from './numbers.ts';

/** How much a number says, in the smallest unit of what it measures. */
export interface Measure {
  from: number;
  to: number;
  /** What is measured: 元, 米, 人, %; numbers of two dimensions are never set side by side. */
  dimension: string;
  /** The unit as it is written, without 万 and 亿, and how much of the dimension it is: 斤 is 0.5 of 千克. */
  unit: string;
  factor: number;
}

/** Units that measure the same as another: how many of that one they are. */
const conversions: Record<string, [dimension: string, factor: number]> = {
  公里: ['米', 1000],
  千米: ['米', 1000],
  吨: ['千克', 1000],
  公斤: ['千克', 1],
  斤: ['千克', 0.5],
  平方公里: ['平方米', 1e6],
  平方千米: ['平方米', 1e6],
  公顷: ['平方米', 1e4],
  千瓦时: ['千瓦时', 1],
  度: ['千瓦时', 1],
  名: ['人', 1],
  位: ['人', 1],
  成: ['%', 10],
  '％': ['%', 1],
};

/** 12000万元 is 1.2亿元, 七个 is 7个. None where the text says no one number (xx个, 百分之五). */
export function measureOf({
  text,
  unit,
}: Pick<NumberInText, 'text' | 'unit'>): Measure | undefined {
  const plainUnit = withoutScale(unit);
  const amount = amountOf(plainUnit ? text.slice(0, -plainUnit.length) : text);
  if (!amount) return undefined;
  const [dimension, factor] = conversions[plainUnit] ?? [plainUnit, 1];
  // Rounded to what the digits of a text can say, so that 1.2 × 10 is 12.
  const inDimension = (value: number): number => Number((value * factor).toPrecision(12));
  return {
    from: inDimension(amount.from),
    to: inDimension(amount.to),
    dimension,
    unit: plainUnit,
    factor,
  };
}

/** A unit without 万 and 亿; the 千 of 千瓦, 千克 and 千米 is its own. */
export const withoutScale = (unit: string): string =>
  unit.replace(/^[十百千万亿]*?(?=千[瓦米克])|^[十百千万亿]+/, '');

/** The dimension of a unit, also where the number itself is left open. */
export function dimensionOf({ unit }: Pick<NumberInText, 'unit'>): string {
  const plainUnit = withoutScale(unit);
  return conversions[plainUnit]?.[0] ?? plainUnit;
}
