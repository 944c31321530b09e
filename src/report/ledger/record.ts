import type { Block } from '../blocks.ts';
import type { Part } from '../tree.ts';
import type { Measure } from './measure.ts';
import type { NumberInText } from './numbers.ts';
import type { Period } from './period.ts';
import type { Scope } from './scope.ts';

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
  scope: Scope;
  sentence: string;
  part: Part;
  block: Block;
}
