import { describe, expect, test } from 'vitest';
import { amountOf } from '../../../src/report/amount.ts';

describe('the number that a figure says', () => {
  test.each([
    ['27', 27],
    ['1,286', 1286],
    ['12.5', 12.5],
    ['-3', -3],
    ['0', 0],
    ['98%', 98],
    ['９８％', 98],
    ['四', 4],
    ['第四', 4],
    ['十二', 12],
    ['一百零三', 103],
    ['两千五百', 2500],
    ['三点五', 3.5],
    ['1.2万', 12000],
    ['9.8万', 98000],
    ['1.32亿', 132000000],
    ['2万亿', 2e12],
    ['3千万', 3e7],
    ['三万', 30000],
    ['一亿二千万', 120000000],
  ])('of %s is %d', (text, number) => {
    expect(amountOf(text)).toEqual({ from: number, to: number, isApproximate: false });
  });

  test.each([
    ['7500多', 7500],
    ['7500多亿', 7.5e11],
    ['9800多万', 9.8e7],
    ['4300余', 4300],
    ['约3000', 3000],
    ['近200', 200],
    ['超过1.5万', 15000],
    ['十余', 10],
    ['七千五百多亿', 7.5e11],
    ['三十多万', 300000],
    ['90%以上', 90],
    ['100左右', 100],
  ])('of %s is about %d', (text, number) => {
    expect(amountOf(text)).toEqual({ from: number, to: number, isApproximate: true });
  });

  test.each([
    ['3～5', 3, 5, false],
    ['3~5', 3, 5, false],
    ['1.2—1.5', 1.2, 1.5, false],
    ['1.2—1.5万', 12000, 15000, false],
    ['8千至1.2万', 8000, 12000, false],
    ['10%-15%', 10, 15, false],
    ['三到五', 3, 5, false],
    ['2000—3000多', 2000, 3000, true],
  ])('of %s is from %d to %d', (text, from, to, isApproximate) => {
    expect(amountOf(text)).toEqual({ from, to, isApproximate });
  });

  test.each([
    '',
    'xx',
    '若干',
    '数十',
    '一百五',
    '千三万',
    '1.2.3',
    '5—3',
    '8000—1.2万',
    '12 34个',
    '多',
    '百',
    '七成',
  ])('is not guessed of “%s”', (text) => {
    expect(amountOf(text)).toBeUndefined();
  });
});
