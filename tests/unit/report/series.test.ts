import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { chartOf, sparklineOf } from '../../../src/report/chart.ts';
import { latestChange, seriesOf } from '../../../src/report/series.ts';
import { seriesCsv, seriesData, seriesFile } from '../../../src/report/series-file.ts';
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

describe('a series that is defined once', () => {
  const growth = { growth: { name: '地区生产总值增长', unit: '%' } };
  const ofYear = (year: number, done: string, planned: string): Report =>
    report({
      year,
      sections: [
        { title: `${year - 1}年工作回顾`, body: done },
        { title: `${year}年工作安排`, body: planned },
      ],
    });
  const all = [
    ofYear(
      2020,
      '地区生产总值增长6.1%。五年来，地区生产总值年均增长7%。',
      '地区生产总值增长6%左右。',
    ),
    ofYear(2019, '经济稳中向好，地区生产总值比上年增长6.5%。', '全市地区生产总值增长6.5%以上。'),
  ];

  test('has the number of each year, its own and not its report’s, targets apart, in the very words', () => {
    const [series] = seriesOf(all, growth);
    expect(series?.key).toBe('growth');
    expect(
      series?.years.map(({ year, figures, absence }) => [
        year,
        ...figures.map(
          ({ text, isTarget, part }) => `${part.place.year} ${isTarget ? '目标' : ''}${text}`,
        ),
        ...(absence ? [absence] : []),
      ]),
    ).toEqual([
      [2018, '2019 6.5%'],
      [2019, '2020 6.1%', '2019 目标6.5%以上'],
      [2020, '2020 目标6%左右', '还没有报告'],
    ]);
  });

  test('tells what was said last and by how much it differs', () => {
    const [series] = seriesOf(all, growth);
    expect(series && latestChange(series)).toMatchObject({
      latest: { year: 2019, text: '6.1%' },
      earlier: { year: 2018, text: '6.5%' },
      difference: { by: -0.4, unit: '个百分点' },
    });
  });

  test('tells amounts in its own unit, whatever the report writes', () => {
    const [series] = seriesOf(
      [
        report({ year: 2020, preamble: '城镇新增就业1.3万人。' }),
        report({ year: 2019, preamble: '城镇新增就业9800余人。' }),
      ],
      { jobs: { name: '新增就业', unit: '万人', words: '城镇新增就业' } },
    );
    expect(series?.years.map(({ figures }) => figures[0]?.amount)).toEqual([
      { from: 0.98, to: 0.98, isApproximate: true },
      { from: 1.3, to: 1.3, isApproximate: false },
    ]);
  });

  test('takes what staff marked in a report before what it finds there', () => {
    const marked =
      '城镇新增就业<Figure name="城镇新增就业" unit="人">300</Figure>人。城镇新增就业40人。';
    const [series] = seriesOf(
      [
        report({ year: 2020, preamble: marked }),
        report({ year: 2019, preamble: '城镇新增就业250人。' }),
      ],
      { jobs: { name: '城镇新增就业', unit: '人' } },
    );
    expect(series?.years.map(({ figures }) => figures.map(({ text }) => text))).toEqual([
      ['250人'],
      ['300人'],
    ]);
  });

  test('is a line that parts where a year has no number', () => {
    const [series] = seriesOf(
      reports({ 2019: parks('2'), 2020: parks('4'), 2022: parks('4'), 2023: parks('3') }),
    );
    expect(series && sparklineOf(series)).toEqual([
      [
        { x: 0, y: 100 },
        { x: 25, y: 0 },
      ],
      [
        { x: 75, y: 0 },
        { x: 100, y: 50 },
      ],
    ]);
  });

  test('is the same as CSV and JSON, targets and gaps told', () => {
    const [series] = seriesOf(all, growth);
    if (!series) throw new Error('there is one series');
    const data = seriesData(
      series,
      '示例局',
      'https://example.org/s.json',
      (path) => `https://example.org/${path}`,
    );
    expect(seriesFile.parse(data)).toEqual(data);
    expect(data.gaps).toEqual([{ year: 2020, reason: '还没有报告' }]);
    const rows: Record<string, string>[] = parse(seriesCsv(data), { bom: true, columns: true });
    expect(
      rows.map((row) => [row.年份, row.报告年份, row.数值, row.数字, row.约数, row.目标]),
    ).toEqual([
      ['2018', '2019', '6.5%', '6.5', '', ''],
      ['2019', '2020', '6.1%', '6.1', '', ''],
      ['2019', '2019', '6.5%以上', '6.5', '是', '是'],
      ['2020', '2020', '6%左右', '6', '是', '是'],
    ]);
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
        { when: '2023', label: '5个', ends: [0, 25], kind: 'exact' },
        { when: '2024', label: '20个', ends: [0, 100], kind: 'exact' },
      ],
    });
  });

  test('keeps a place for years without a number, and draws none for them', () => {
    expect(chart({ 2021: parks('5'), 2022: parks('xx'), 2024: parks('若干') })).toBeUndefined();
    expect(chart({ 2021: parks('5'), 2022: parks('xx'), 2024: parks('5') })?.bars).toEqual([
      { when: '2021', label: '5个', ends: [0, 100], kind: 'exact' },
      { when: '2022', label: '未公开' },
      { when: '2023', label: '本站没有' },
      { when: '2024', label: '5个', ends: [0, 100], kind: 'exact' },
    ]);
  });

  test('shows a gap of several years as one', () => {
    const bars = chart({ 2018: parks('5'), 2022: parks('6'), 2024: parks('7') })?.bars;
    expect(bars?.map(({ when }) => when)).toEqual(['2018', '2019—2021', '2022', '2023', '2024']);
  });

  test('marks what is rounded and what is a range, with the report’s own words', () => {
    expect(chart({ 2023: parks('1万多'), 2024: parks('1—2万') })?.bars).toEqual([
      { when: '2023', label: '1万多个', ends: [0, 50], kind: 'approximate' },
      { when: '2024', label: '1—2万个', ends: [50, 100], kind: 'range' },
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
