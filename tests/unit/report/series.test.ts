import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../src/report/chart.ts';
import { seriesOf } from '../../../src/report/series.ts';
import type { Report } from '../../../src/report/tree.ts';
import { report } from './sample.ts';

const withdrawn = {
  status: 'withdrawn',
  withdrawnOn: '2022-01-01',
  withdrawnReason: '有误',
} as const;

/** One report a year, newest first, as the site has them. */
const reports = (bodies: Record<number, string>, withdrawnYear?: number): Report[] =>
  Object.entries(bodies)
    .map(([year, preamble]) =>
      report({
        year: Number(year),
        preamble,
        data: Number(year) === withdrawnYear ? withdrawn : {},
      }),
    )
    .reverse();

const parks = (value: string, unit = '个') =>
  `<Figure name="公园" unit="${unit}">${value}</Figure>${unit}。`;

/** The only series of some reports, one line a year. */
const lines = (all: Report[]): string[] =>
  seriesOf(all).flatMap(({ name, years }) =>
    years.map(
      ({ year, figures, absence }) =>
        `${name} ${year} ${absence ?? figures.map(({ value }) => value).join('、')}`,
    ),
  );

describe('a series', () => {
  test('has every year from its first to its last, and says why one has no number', () => {
    const all = reports(
      { 2019: parks('2'), 2020: parks('40'), 2022: '甲。', 2023: parks('7') },
      2020,
    );
    expect(lines(all)).toEqual([
      '公园 2019 2',
      '公园 2020 总结已撤下',
      '公园 2021 本站没有',
      '公园 2022 没有列出',
      '公园 2023 7',
    ]);
  });

  test('needs two years', () => {
    expect(lines(reports({ 2023: `${parks('5')}\n\n${parks('7')}`, 2024: '甲。' }))).toEqual([]);
  });

  test('never joins different units', () => {
    expect(lines(reports({ 2023: parks('5'), 2024: parks('7', '处') }))).toEqual([]);
  });

  test('says once what a year says twice, and both where it contradicts itself', () => {
    const all = reports({ 2023: parks('5') + parks('5'), 2024: parks('7') + parks('8') });
    expect(lines(all)).toEqual(['公园 2023 5', '公园 2024 7、8']);
  });

  test('stands where the newest report comes to it', () => {
    const both = (first: string, second: string) =>
      `<Figure name="${first}">1</Figure><Figure name="${second}">2</Figure>`;
    const all = reports({ 2023: both('甲', '乙'), 2024: both('乙', '甲') });
    expect(seriesOf(all).map(({ name }) => name)).toEqual(['乙', '甲']);
  });
});

describe('a chart', () => {
  const chart = (bodies: Record<number, string>) => {
    const [series] = seriesOf(reports(bodies));
    return series && chartOf(series);
  };

  test('has a bar of its length for each number, from zero', () => {
    expect(chart({ 2023: parks('5'), 2024: parks('20') })).toEqual({
      zero: 0,
      bars: [
        { year: 2023, label: '5个', ends: [0, 25], kind: 'exact' },
        { year: 2024, label: '20个', ends: [0, 100], kind: 'exact' },
      ],
    });
  });

  test('keeps a place for years without a number, and draws none for them', () => {
    expect(chart({ 2021: parks('5'), 2022: parks('xx'), 2024: parks('若干') })).toBeUndefined();
    expect(chart({ 2021: parks('5'), 2022: parks('xx'), 2024: parks('5') })?.bars).toEqual([
      { year: 2021, label: '5个', ends: [0, 100], kind: 'exact' },
      { year: 2022, label: '未公开' },
      { year: 2023, label: '本站没有' },
      { year: 2024, label: '5个', ends: [0, 100], kind: 'exact' },
    ]);
  });

  test('marks what is rounded and what is a range, with the report’s own words', () => {
    expect(chart({ 2023: parks('1万多'), 2024: parks('1—2万') })?.bars).toEqual([
      { year: 2023, label: '1万多个', ends: [0, 50], kind: 'approximate' },
      { year: 2024, label: '1—2万个', ends: [50, 100], kind: 'range' },
    ]);
  });

  test('has zero between what fell and what rose, and at the left where all is zero', () => {
    expect(chart({ 2023: parks('-5'), 2024: parks('15') })).toMatchObject({
      zero: 25,
      bars: [{ ends: [0, 25] }, { ends: [25, 100] }],
    });
    expect(chart({ 2023: parks('0'), 2024: parks('0') })).toMatchObject({
      zero: 0,
      bars: [{ ends: [0, 0] }, { ends: [0, 0] }],
    });
  });
});
