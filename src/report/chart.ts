import { type Amount, amountOf } from './amount.ts';
import { isBlank, type Series, shownValue } from './series.ts';

/** A series as a bar chart, one line a year. Lengths are in percent of its width. */
export interface Chart {
  bars: Bar[];
  /** Where zero is. */
  zero: number;
}

/** One line of a chart: a figure of a year, or a year without any, which keeps its place in time. */
export interface Bar {
  year: number;
  /** What is written on it: the report's own text, or why there is none. */
  label: string;
  /** Where it begins and ends; none where there is no number. */
  ends?: [from: number, to: number];
  /** What the report gives: a number, a rounded one, or a range. */
  kind?: 'exact' | 'approximate' | 'range';
}

/** The chart of a series, oldest year first, its bars from zero on one scale; none unless two years have a number. */
export function chartOf({ years }: Series): Chart | undefined {
  const rows = years.flatMap(({ year, figures, absence = '' }) =>
    figures.length === 0
      ? [{ year, label: absence, amount: undefined }]
      : figures.map((figure) => ({
          year,
          label: shownValue(figure),
          amount: isBlank(figure.value) ? undefined : amountOf(figure.value),
        })),
  );
  const drawn = rows.filter(({ amount }) => amount !== undefined);
  if (new Set(drawn.map(({ year }) => year)).size < 2) return undefined;
  const ends = drawn.flatMap(({ amount }) => (amount ? [amount.from, amount.to] : []));
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const place = (value: number): number =>
    Math.round(((value - low) * 1e4) / (high - low || 1)) / 100;
  return {
    zero: place(0),
    bars: rows.map(({ year, label, amount }) => ({
      year,
      label,
      ...(amount && barOf(amount, place)),
    })),
  };
}

function barOf(
  { from, to, isApproximate }: Amount,
  place: (value: number) => number,
): Required<Pick<Bar, 'ends' | 'kind'>> {
  if (from < to) return { ends: [place(from), place(to)], kind: 'range' };
  return {
    ends: [place(Math.min(0, to)), place(Math.max(0, to))],
    kind: isApproximate ? 'approximate' : 'exact',
  };
}
