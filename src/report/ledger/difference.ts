import type { NumberRecord } from './record.ts';

/** By how much a number differs from another of its name. */
export interface Difference {
  /** In the unit that both are written in, else in their dimension; of shares and rates in percentage points. */
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

/** What of a number tells whether it has a difference from another. */
export type Countable = Pick<NumberRecord, 'measure' | 'isTarget' | 'approximation' | 'kind'>;

/** None of ranges, targets, ranks, numbers that count off (三届), and those that the reports themselves round (7500多). */
export function differenceOf(before: Countable, after: Countable): Difference | undefined {
  const [a, b] = [before.measure, after.measure];
  if (!a || !b || a.from !== a.to || b.from !== b.to || a.dimension !== b.dimension)
    return undefined;
  if (before.isTarget !== after.isTarget || before.approximation || after.approximation)
    return undefined;
  if ([before, after].some(({ kind }) => kind === 'ordinal' || kind === 'rank')) return undefined;
  if (a.dimension.endsWith('届')) return undefined;
  const [unit, factor] = a.unit === b.unit ? [b.unit, b.factor] : [b.dimension, 1];
  const by = Number(((b.from - a.from) / factor).toPrecision(10));
  if (a.dimension === '%') return { by, unit: '个百分点' };
  const isLevel = a.from > 0 && before.kind === 'level';
  return { by, unit, percent: isLevel ? ((b.from - a.from) / a.from) * 100 : undefined };
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
