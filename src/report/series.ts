import { type Amount, amountOf } from './amount.ts';
import { findBlanks } from './blanks.ts';
import { type Figure, figuresOf } from './figures.ts';
import { keyFor } from './key.ts';
import { type Difference, differenceOf } from './ledger/difference.ts';
import { ledgerOf } from './ledger/ledger.ts';
import { measureOf, withoutScale } from './ledger/measure.ts';
import type { NumberRecord } from './ledger/record.ts';
import { seriesNumbers } from './ledger/series-numbers.ts';
import type { SeriesDefinition } from './schema.ts';
import type { Report } from './tree.ts';

/** A number through the years: defined in `series.yaml`, or figures of one name and unit in at least two years. */
export interface Series {
  /** Its address: `figures/<key>/`. */
  key: string;
  name: string;
  unit?: string | undefined;
  /** Every year from its first to its last, oldest first, also those that say nothing of it. */
  years: SeriesYear[];
}

/** What is told of one year. */
export interface SeriesYear {
  year: number;
  /** Results, then targets, none twice that says the same; none at all where no report tells of the year. */
  figures: SeriesFigure[];
  /** Why there are none. */
  absence?: string | undefined;
}

/** One year of a series as it is listed, or several in a row that no report tells of. */
export interface SeriesSpan extends SeriesYear {
  /** 2023, 2013—2019 */
  name: string;
}

/** So many years in a row without a number stand in one line: a gap is seen as one. */
const leastGap = 3;

/** The years of a series as they are listed. */
export function spansOf({ years }: Pick<Series, 'years'>): SeriesSpan[] {
  const runs: SeriesYear[][] = [];
  for (const each of years) {
    const run = runs.at(-1);
    const isSame = each.figures.length === 0 && run?.[0]?.figures.length === 0;
    if (run && isSame && run[0]?.absence === each.absence) run.push(each);
    else runs.push([each]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length >= leastGap)
      return [{ ...first, name: `${first.year}—${last.year}` }];
    return run.map((each) => ({ ...each, name: String(each.year) }));
  });
}

/** A number of a series, as a report tells it. */
export interface SeriesFigure extends Figure {
  /** The year that the number is of: often the one before the report's. */
  year: number;
  /** The whole as it stands: 1100万人以上, 约500件. */
  text: string;
  /** In the unit of the series; none where it is left open or cannot be read. */
  amount?: Amount | undefined;
  isTarget: boolean;
}

type Definitions = Record<string, SeriesDefinition>;

/** The series of all readable reports: the defined ones first, then figures, as the newest reports come to them. */
export function seriesOf(reports: Report[], definitions: Definitions = {}): Series[] {
  const readable = reports.filter(({ data }) => data.status !== 'withdrawn');
  const defined = Object.entries(definitions).map(([key, definition]) => ({
    key,
    name: definition.name,
    unit: definition.unit,
    figures: readable.flatMap((report) => definedFigures(definition, report)),
  }));
  const isDefined = (figure: Figure): boolean => defined.some((each) => isOfName(each, figure));
  const others = readable
    .flatMap((report) => figuresOf(report).map((figure) => markedFigure(figure, report)))
    .filter((figure) => !isDefined(figure));
  const keys = new Set(Object.keys(definitions));
  const grouped = [...Map.groupBy(others, ({ name, unit = '' }) => `${name}\0${unit}`).values()];
  const marked = grouped.flatMap((figures) => {
    const [{ name, unit } = { name: '', unit: undefined }] = figures;
    if (!spansYears(figures)) return [];
    const key = keyFor(unit ? `${name}-${unit}` : name, keys);
    keys.add(key);
    return [{ key, name, unit, figures }];
  });
  return [...defined.filter(({ figures }) => spansYears(figures)), ...marked].map(
    ({ figures, ...series }) => ({ ...series, years: yearsOf(figures, reports) }),
  );
}

const spansYears = (figures: SeriesFigure[]): boolean =>
  new Set(figures.map(({ year }) => year)).size > 1;

const isOfName = (series: { name: string; unit?: string | undefined }, figure: Figure): boolean =>
  series.name === figure.name && (series.unit ?? '') === (figure.unit ?? '');

/** What a report says of a defined series: the figures that staff marked in it, else what the ledger finds. */
export function definedFigures(definition: SeriesDefinition, report: Report): SeriesFigure[] {
  const marked = figuresOf(report).filter((figure) => isOfName(definition, figure));
  if (marked.length > 0) {
    return marked.map((figure) => {
      const record = recordOf(figure, report);
      const own = markedFigure(figure, report);
      return record?.period.span === 'year' && record.period.year
        ? { ...own, year: record.period.year, isTarget: record.isTarget }
        : own;
    });
  }
  return seriesNumbers(definition, report).numbers.map((record) => foundFigure(definition, record));
}

const recordOf = ({ part, block, start }: Figure, report: Report): NumberRecord | undefined =>
  ledgerOf(report).find(
    (each) =>
      each.part === part &&
      each.block.id === block.id &&
      each.numberStart <= start &&
      start < each.numberStart + each.number.text.length,
  );

const markedFigure = (figure: Figure, report: Report): SeriesFigure => ({
  ...figure,
  year: report.year,
  text: isBlank(figure.value) ? '未公开' : figure.value + (figure.unit ?? ''),
  amount: isBlank(figure.value) ? undefined : amountOf(figure.value),
  isTarget: false,
});

function foundFigure({ name, unit = '' }: SeriesDefinition, record: NumberRecord): SeriesFigure {
  const { measure, number, text, part, block, numberStart, period, isTarget } = record;
  const one = measureOf({ text: `1${unit}`, unit })?.from ?? 1;
  const inUnit = (value: number): number => Number((value / one).toPrecision(12));
  const ownUnit = withoutScale(number.unit);
  return {
    name,
    unit: ownUnit,
    value: number.text.slice(0, number.text.length - ownUnit.length),
    part,
    block,
    start: numberStart,
    year: period.year ?? part.place.year,
    text,
    amount: measure && {
      from: inUnit(measure.from),
      to: inUnit(measure.to),
      isApproximate: record.approximation !== '',
    },
    isTarget,
  };
}

function yearsOf(figures: SeriesFigure[], reports: Report[]): SeriesYear[] {
  const told = figures.map(({ year }) => year);
  const [first, last] = [Math.min(...told), Math.max(...told)];
  // How many years after its own a number is usually told: the report on it is missing, not that of its year.
  const lags = figures.filter(({ isTarget }) => !isTarget).map(lagOf);
  const lag = Math.min(...lags.filter((each) => each >= 0), 1);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).map((year) => {
    const ofYear = figures.filter((figure) => figure.year === year);
    const told = [...new Map(ofYear.map((figure) => [sameText(figure), figure])).values()];
    const [results, targets] = [told.filter((f) => !f.isTarget), told.filter((f) => f.isTarget)];
    return {
      year,
      figures: [...results, ...targets],
      ...(results.length === 0 && { absence: absenceOf(year + lag, reports) }),
    };
  });
}

const lagOf = ({ part, year }: SeriesFigure): number => part.place.year - year;

/** What is the same where two reports say the same of one year. */
const sameText = ({ amount, text, isTarget }: SeriesFigure): string =>
  `${isTarget} ${amount ? `${amount.from} ${amount.to} ${amount.isApproximate}` : text}`;

function absenceOf(year: number, reports: Report[]): string {
  const report = reports.find((each) => each.year === year);
  if (!report) return year > (reports[0]?.year ?? year) ? '还没有报告' : '本站没有';
  return report.data.status === 'withdrawn' ? '总结已撤下' : '没有列出';
}

/** The newest year with a number, the one with a number before it, and by how much they differ. */
export interface LatestChange {
  latest: SeriesFigure;
  earlier?: SeriesFigure | undefined;
  difference?: Difference | undefined;
}

/** What a series says last. Of one that is only ever planned, the plans. */
export function latestChange({ years }: Series): LatestChange | undefined {
  const isPlan = years.every(({ figures }) => figures.every(({ isTarget }) => isTarget));
  const told = years.flatMap(({ figures }) => {
    const results = figures.filter(({ isTarget }) => isTarget === isPlan);
    return results.slice(0, 1);
  });
  const [latest, earlier] = told.toReversed();
  if (!latest) return undefined;
  return {
    latest,
    earlier,
    difference: earlier && differenceOf(asCounted(earlier), asCounted(latest)),
  };
}

const asCounted = ({ value, unit = '', amount, isTarget }: SeriesFigure) => ({
  measure: measureOf({ text: value + unit, unit }),
  approximation: amount?.isApproximate ? '约' : '',
  kind: 'level' as const,
  isTarget,
});

/** Whether the original leaves the number open: `xx`. It is no number, least of all zero. */
export const isBlank = (value: string): boolean => findBlanks(value).length > 0;
