import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Found } from '../../../src/search/find.ts';
import { perTenThousand, yearsCsv } from '../../../src/search/over-years.ts';
import { resultRows, resultsCsv, resultsJson } from '../../../src/search/take-along.ts';

const found: Found[] = [
  {
    address: '/base/2024/1/2/#p1',
    isHeading: false,
    year: '2024',
    titles: ['2024年总结', '一、公园', '（二）绿道'],
    text: '建成“绿道”，长12.4公里,\n另有一处',
    lead: '',
  },
  {
    address: '/base/2024/attachments/a.csv',
    isHeading: false,
    year: '2024',
    titles: ['2024年总结'],
    text: '=1+1',
    lead: '',
    source: '附件：表，第2行',
    missing: ['绿道', '公里'],
  },
];
const rows = resultRows(found, 'https://example.org');

test('results are read as they were from CSV, and no text becomes a formula', () => {
  const [head, first, second] = parse(resultsCsv(rows), { bom: true });
  expect(head).toEqual(['年份', '标题', '位置', '出处', '原文', '缺少的词', '网址']);
  expect(first).toEqual([
    '2024',
    '2024年总结',
    '一、公园 （二）绿道',
    '正文',
    '建成“绿道”，长12.4公里,\n另有一处',
    '',
    'https://example.org/base/2024/1/2/#p1',
  ]);
  expect(second?.slice(3, 6)).toEqual(['附件：表，第2行', "'=1+1", '绿道、公里']);
});

test('results as JSON say what was asked and answered', () => {
  const json = resultsJson('绿道', '找到 2 处', 'https://example.org/search/?q=绿道', rows);
  expect(JSON.parse(json)).toEqual({
    query: '绿道',
    status: '找到 2 处',
    url: 'https://example.org/search/?q=绿道',
    results: rows,
  });
});

test('hits of a year are related to the length of its report', () => {
  const counts = [
    { year: '2023', hits: 3, characters: 6000 },
    { year: '2024', hits: 0, characters: 0 },
  ];
  expect(counts.map(perTenThousand)).toEqual([5, 0]);
  expect(parse(yearsCsv(counts), { bom: true })).toEqual([
    ['年份', '处数', '全文字数', '每万字处数'],
    ['2023', '3', '6000', '5'],
    ['2024', '0', '0', '0'],
  ]);
});
