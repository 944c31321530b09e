import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { wordOfChanges } from '../../../../src/export/changes.ts';
import { readOriginal } from '../../../../src/original/original.ts';
import { changesCsv, changesOf } from '../../../../src/report/compare/changes.ts';
import { compareReports } from '../../../../src/report/compare/compare.ts';
import { numberRows } from '../../../../src/report/compare/number-rows.ts';
import { wholeText } from '../../../../src/report/fidelity.ts';
import { report } from '../sample.ts';

const body = (year: number, text: string) =>
  report({ year, sections: [{ title: '工作', body: text }] });

const comparison = compareReports(
  body(2023, '坚持开门办园，邀请市民参与。全年新建公园5个，办好花展。取消重复的检查评比事项。'),
  body(2024, '坚持开门办园，邀请市民参与。全年新建公园7个，办好花展。\n\n沿河建成绿道若干公里。'),
);

test('each change has an address of its own, by the place of its sentence', () => {
  expect(changesOf(comparison)).toMatchObject([
    {
      id: 'c1-p1-2',
      name: '改动',
      place: '2024年第一部分第1段',
      section: '一、工作',
      before: '全年新建公园5个，办好花展。',
      after: '全年新建公园7个，办好花展。',
    },
    { id: 'c1-p2-1', name: '删去和新增', after: '沿河建成绿道若干公里。' },
  ]);
});

test('what is gone has the place that it had', () => {
  const [change] = changesOf(
    compareReports(
      body(2023, '坚持开门办园。\n\n取消重复的检查评比事项。'),
      body(2024, '坚持开门办园。'),
    ),
  );
  expect(change).toMatchObject({
    id: 'c-before-1-p2-1',
    name: '删去',
    place: '2023年第一部分第2段',
  });
});

test('changes are the same as CSV and as Word', async () => {
  const changes = changesOf(comparison);
  const numbers = numberRows(comparison);
  const rows: string[][] = parse(changesCsv(numbers, changes, 'https://example.org/c/'), {
    bom: true,
  });
  expect(rows[1]?.slice(0, 4)).toEqual(['数字：全年新建公园', '一、工作', '5个', '7个']);
  expect(rows[2]).toEqual([
    ...['改动', '一、工作', '全年新建公园5个，办好花展。', '全年新建公园7个，办好花展。'],
    ...['2024年第一部分第1段', 'https://example.org/c/#c1-p1-2'],
  ]);
  const word = await wordOfChanges({
    title: '变化',
    years: ['2023年的报告', '2024年的报告'],
    url: 'https://example.org/c/',
    numbers,
    changes,
  });
  const text = wholeText(readOriginal('changes.docx', word));
  for (const part of ['全年新建公园', '5个', '7个', '+2个（+40.0%）', '沿河建成绿道若干公里。']) {
    expect(text).toContain(part);
  }
});
