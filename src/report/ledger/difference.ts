import type { NumberRecord } from './ledger.ts';

/** By how much a number differs from another of its name. */
export interface Difference {
  /** In the dimension of both: 元, 人; of shares and rates in percentage points. */
  by: number;
  unit: string;
  /** In per cent of the earlier; none of shares and rates, and where the earlier is 0. */
  percent?: number | undefined;
}

/** The units in which large differences are told. */
const scales: [number, string][] = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
];

/** None of ranges, targets and numbers that the reports themselves round (7500多). */
export function differenceOf(before: NumberRecord, after: NumberRecord): Difference | undefined {
  const [a, b] = [before.measure, after.measure];
  if (!a || !b || a.from !== a.to || b.from !== b.to || a.dimension !== b.dimension)
    return undefined;
  if (before.isTarget !== after.isTarget || before.approximation || after.approximation)
    return undefined;
  const by = Number((b.from - a.from).toPrecision(10));
  if (a.dimension === '%') return { by, unit: '个百分点' };
  const percent = a.from > 0 && before.kind === 'level' ? (by / a.from) * 100 : undefined;
  return { by, unit: a.dimension, percent };
}

/** As it stands in a table: +8.9万亿元（+7.1%）, −0.1个百分点. */
export function differenceText({ by, unit, percent }: Difference): string {
  const sign = (value: number): string => (value < 0 ? '−' : '+');
  const size = Math.abs(by);
  const [factor, scale] = (unit !== '个百分点' && scales.find(([least]) => size >= least)) || [
    1,
    '',
  ];
  const shown = Number((size / factor).toFixed(4));
  const share = percent === undefined ? '' : `（${sign(percent)}${Math.abs(percent).toFixed(1)}%）`;
  return `${sign(by)}${shown}${scale}${unit}${share}`;
}
