import { describe, expect, test } from 'vitest';
import { repetitionOf, shareOf } from '../../../../src/report/compare/repetition.ts';

const share = (earlier: string, later: string): number => shareOf(repetitionOf(earlier)(later));

describe('the share of repeated text', () => {
  test('is all of the same text, whatever its numbers, blanks and spaces', () => {
    expect(
      share('全年新建公园5个，完成投资xx万元。', '全年 新建公园12个，完成投资7500万元。'),
    ).toBe(1);
  });

  test('is nothing of another text, and of a row shorter than 13 characters', () => {
    expect(share('全年新建公园和绿地若干，成效良好。', '绿道沿北河向东延伸到城边。')).toBe(0);
    expect(share('一二三四五六七八九十甲乙', '一二三四五六七八九十甲乙')).toBe(0);
  });

  test('counts just the characters of the rows that stand in both', () => {
    const row = '坚持开门办园邀请市民代表参与';
    expect(repetitionOf(`前言${row}结束`)(`另起${row}${row}一句新话`)).toEqual({
      repeated: 2 * row.length,
      characters: 2 * row.length + 6,
    });
  });

  test('is no share of nothing', () => {
    expect(share('甲', '')).toBe(0);
  });
});
