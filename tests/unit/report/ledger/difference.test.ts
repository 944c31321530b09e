import { expect, test } from 'vitest';
import {
  type Countable,
  differenceOf,
  differenceText,
} from '../../../../src/report/ledger/difference.ts';

const number = (value: number, unit: string, changes: Partial<Countable> = {}): Countable => ({
  measure: { from: value, to: value, unit, dimension: unit, factor: 1 },
  isTarget: false,
  approximation: '',
  kind: 'level',
  ...changes,
});

test.each([
  [number(5, '个'), number(7, '个'), '+2个（+40.0%）'],
  [number(64, '%'), number(71, '%'), '+7个百分点'],
])(
  'what differs is told in its unit, and in per cent where that means something',
  (before, after, text) => {
    const difference = differenceOf(before, after);
    expect(difference && differenceText(difference)).toBe(text);
  },
);

test.each([
  ['an edition is none more than the last', number(2, '届'), number(3, '届')],
  ['a rank is no amount', number(3, '名', { kind: 'rank' }), number(1, '名', { kind: 'rank' })],
  ['a target is not reached', number(5, '个', { isTarget: true }), number(7, '个')],
])('%s', (_why, before, after) => {
  expect(differenceOf(before, after)).toBeUndefined();
});
