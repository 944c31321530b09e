import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { figuresCsv } from '../../../src/report/csv.ts';
import { figuresOf } from '../../../src/report/figures.ts';
import {
  figureRecords,
  figuresFile,
  reportRecord,
  reportsFile,
} from '../../../src/report/open-data.ts';
import { report } from './sample.ts';

const publicAddress = (address: string): string => `https://example.org/${address}`;

const recordsOf = (preamble: string) =>
  figureRecords(figuresOf(report({ preamble })), publicAddress);

describe('a figure for machines', () => {
  test('has the report’s own text, the number it says, its sentence and its address', () => {
    const [record] = recordsOf(
      '先说一句。投入<Figure name="投资" unit="元">1.2亿多</Figure>元，“建成”。又一句。',
    );
    expect(record).toEqual({
      year: 2024,
      name: '投资',
      value: '1.2亿多',
      unit: '元',
      isBlank: false,
      amount: { from: 120000000, to: 120000000, isApproximate: true },
      sentence: '投入1.2亿多元，“建成”。',
      place: '第1段',
      url: 'https://example.org/2024/#p1',
    });
  });

  test('that is left open is blank, and no number', () => {
    expect(recordsOf('种树<Figure name="树">xx</Figure>株。')).toMatchObject([
      { value: 'xx', unit: null, isBlank: true, amount: null },
    ]);
  });

  test('stands in the second of two like sentences where it is marked there', () => {
    const [record] = recordsOf('建公园7个。又建公园<Figure name="公园">7</Figure>个。');
    expect(record?.sentence).toBe('又建公园7个。');
  });

  test('of a table has its row', () => {
    const [record] = recordsOf('| 区 | 公园 |\n|--|--|\n| 东 | <Figure name="公园">7</Figure> |');
    expect(record).toMatchObject({ sentence: '东\t7', place: '表格第2行' });
  });
});

describe('figures as CSV', () => {
  const rows = (preamble: string): string[][] =>
    parse(figuresCsv(recordsOf(preamble)), { bom: true, relax_column_count: false });

  test('begin with a byte order mark, end lines as Excel does, and are read as they were written', () => {
    const csv = figuresCsv(recordsOf('他说“<Figure name="甲,乙" unit="个">3—5</Figure>个”。'));
    expect(csv.startsWith('\uFEFF年份,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(rows('他说"<Figure name="甲,乙" unit="个">3—5</Figure>个"。')[1]).toEqual([
      ...['2024', '甲,乙', '3—5', '个', '3', '5', '', '', '他说"3—5个"。', '第1段'],
      'https://example.org/2024/#p1',
    ]);
  });

  test('hold no formula, and negative numbers as numbers', () => {
    const [, row = []] = rows('=1+1 下降<Figure name="@增速" unit="%">-3</Figure>%。');
    expect(row.slice(1, 5)).toEqual(["'@增速", "'-3", '%', '-3']);
    expect(row[8]).toMatch(/^'=1/);
  });
});

describe('a report for machines', () => {
  const withdrawn = {
    status: 'withdrawn',
    withdrawnOn: '2025-03-01',
    withdrawnReason: '有误',
  } as const;

  test('has dates by ISO 8601, in China’s time', () => {
    const record = reportRecord(
      report({ data: { publishedOn: '2025-01-15 09:30', signedOn: '2025-01-10' } }),
      [],
      publicAddress,
    );
    expect([record.publishedOn, record.signedOn, record.updatedOn]).toEqual([
      '2025-01-15T09:30:00+08:00',
      '2025-01-10',
      null,
    ]);
  });

  test('that was withdrawn has no parts', () => {
    const sections = [{ title: '工作', subsections: [{ title: '绿化', body: '甲。' }] }];
    expect(reportRecord(report({ sections }), [], publicAddress).sections).toMatchObject([
      {
        number: 1,
        label: '一、',
        url: 'https://example.org/2024/1/',
        subsections: [{ number: 1 }],
      },
    ]);
    expect(reportRecord(report({ sections, data: withdrawn }), [], publicAddress)).toMatchObject({
      sections: [],
      characters: null,
      withdrawnReason: '有误',
    });
  });

  test('is what its schema says', () => {
    const file = {
      $schema: publicAddress('s'),
      title: '站',
      publisher: '局',
      url: publicAddress(''),
    };
    const reports = [reportRecord(report({ data: withdrawn }), [], publicAddress)];
    expect(reportsFile.parse({ ...file, reports, topics: [] }).reports).toEqual(reports);
    const figures = recordsOf('<Figure name="甲">1</Figure>');
    expect(figuresFile.parse({ ...file, figures }).figures).toEqual(figures);
  });
});
