import { describe, expect, test } from 'vitest';
import { blind, findNumbers } from '../../../../src/report/ledger/numbers.ts';

const found = (text: string): string[] =>
  findNumbers(text).map(({ text, kind, unit }) => `${text} ${kind} ${unit}`.trim());

describe('a number and its unit are one piece', () => {
  test.each([
    ['完成投资7500多万元', ['7500多万元 quantity 万元']],
    [
      '接待1.2—1.5万人次，提高1个百分点',
      ['1.2—1.5万人次 quantity 万人次', '1个百分点 quantity 个百分点'],
    ],
    [
      '由20个工作日压缩到10个工作日',
      ['20个工作日 quantity 个工作日', '10个工作日 quantity 个工作日'],
    ],
    ['公开14万余条', ['14万余条 quantity 万条']],
    ['支出1,234.5万元', ['1,234.5万元 quantity 万元']],
    ['增长３．５％', ['３．５％ quantity %']],
    ['占5%至6%', ['5%至6% quantity %']],
    [
      '八成以上按时，近四成下降，成立三成',
      ['八成 quantity 成', '四成 quantity 成', '三成 quantity 成'],
    ],
    ['投入三万元、建成十二个', ['三万元 quantity 万元', '十二个 quantity 个']],
    ['扣减养护费xx万元', ['xx万元 quantity 万元']],
  ])('%s', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });
});

describe('what only names a day, a place in an order, or a document counts nothing', () => {
  test.each([
    ['2024年1月5日', ['2024年1月5日 date 年月日']],
    ['3~5月集中栽植', ['3~5月 date ~月']],
    ['2020—2025年，10:30', ['2020—2025年 date —年', '10:30 date :']],
    ['第四届、第12次', ['第四届 ordinal 届', '第12次 ordinal 次']],
    ['示局发〔2022〕1号', ['〔2022〕1号 reference 号']],
  ])('%s', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });
});

test('names are no numbers, and an open name is none', () => {
  expect(found('国产大飞机C919、5G、PM2.5，1+X证书，市xx局')).toEqual([]);
});

test('an open number is known as such, and its place is that in the text', () => {
  const [number] = findNumbers('改造xx个');
  expect(number).toMatchObject({ start: 2, end: 5, text: 'xx个', isBlank: true });
});

test('made blind, sentences of two years read the same', () => {
  expect(blind('新建公园7个，投资7500多万元')).toBe(blind('新建公园xx个，投资6,800.5多万元'));
});
