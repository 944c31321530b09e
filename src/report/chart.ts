import type { Amount } from './amount.ts';
import { type Series, spansOf } from './series.ts';

/** A series as a bar chart, one line a year. Lengths are in percent of its width. */
export interface Chart {
  bars: Bar[];
  /** Where zero is. */
  zero: number;
}

/** One line of a chart: a figure of a year, or a year without any, or a gap of several, which keep their place. */
export interface Bar {
  /** 2023, 2013—2019 */
  when: string;
  /** What is written on it: the report's own text, or why there is none. */
  label: string;
  /** Where it begins and ends; none where there is no number. */
  ends?: [from: number, to: number];
  /** What the report gives: a number, a rounded one, a range, or what was to be reached. */
  kind?: 'exact' | 'approximate' | 'range' | 'target';
}

/** The chart of a series, oldest year first, its bars from zero on one scale; none unless two years have a number. */
export function chartOf({ years }: Series): Chart | undefined {
  const rows = spansOf({ years }).flatMap(({ name: when, figures, absence }) => [
    ...(absence ? [{ when, label: absence, amount: undefined, isTarget: false }] : []),
    ...figures.map(({ text, amount, isTarget }) => ({
      when,
      label: isTarget ? `目标${text}` : text,
      amount,
      isTarget,
    })),
  ]);
  const drawn = rows.filter(({ amount }) => amount !== undefined);
  if (new Set(drawn.map(({ when }) => when)).size < 2) return undefined;
  const ends = drawn.flatMap(({ amount }) => (amount ? [amount.from, amount.to] : []));
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const place = (value: number): number =>
    Math.round(((value - low) * 1e4) / (high - low || 1)) / 100;
  return {
    zero: place(0),
    bars: rows.map(({ when, label, amount, isTarget }) => ({
      when,
      label,
      ...(amount && barOf(amount, place)),
      ...(amount && isTarget && { kind: 'target' as const }),
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

/** A series in the space of a word: points from 0 to 100, right and down; parted where years have no number. */
export function sparklineOf({ years }: Series): { x: number; y: number }[][] {
  // What is only ever planned (a deficit) is drawn by its plans.
  const isPlan = years.every(({ figures }) => figures.every(({ isTarget }) => isTarget));
  const numbers = years.map(({ figures }) => {
    const amount = figures.find((figure) => figure.amount && (!figure.isTarget || isPlan))?.amount;
    return amount && (amount.from + amount.to) / 2;
  });
  const told = numbers.filter((value) => value !== undefined);
  const [low, high] = [Math.min(...told), Math.max(...told)];
  const round = (value: number): number => Math.round(value * 10) / 10;
  const stretches: { x: number; y: number }[][] = [[]];
  numbers.forEach((value, i) => {
    if (value === undefined) stretches.push([]);
    else {
      stretches.at(-1)?.push({
        x: round((100 * i) / Math.max(1, numbers.length - 1)),
        y: high === low ? 50 : round(100 - (100 * (value - low)) / (high - low)),
      });
    }
  });
  return stretches.filter((points) => points.length > 0);
}
