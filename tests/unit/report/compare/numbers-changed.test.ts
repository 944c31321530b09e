import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../../src/report/compare/compare.ts';
import { sharedItems } from '../../../../src/report/compare/items.ts';
import { differenceText } from '../../../../src/report/ledger/difference.ts';
import { report } from '../sample.ts';

const changes = (before: string, after: string): string[] =>
  compareReports(
    report({ year: 2023, preamble: before }),
    report({ year: 2024, preamble: after }),
  ).numbers.map((change) => `${change.name}：${change.before.text}→${change.after.text}`);

describe('a changed number is named by the words before it', () => {
  test.each([
    [
      '全年新建公园5个，投资9800万元。',
      '全年新建公园7个，投资1.2亿元。',
      ['全年新建公园：5个→7个', '投资：9800万元→1.2亿元'],
    ],
    ['对18条道路开展普查工作。', '对20条道路开展普查工作。', ['对……道路开展普查工作：18条→20条']],
    [
      '国内生产总值121万亿元，增长3%。',
      '国内生产总值126万亿元，增长5.2%。',
      ['国内生产总值：121万亿元→126万亿元', '国内生产总值……增长：3%→5.2%'],
    ],
    [
      '作其他处理（含撤回申请）341件。',
      '作其他处理（含撤回申请）469件。',
      ['作其他处理：341件→469件'],
    ],
    [
      '改造老旧公园xx个，全部完成任务。',
      '改造老旧公园4个，全部完成任务。',
      ['改造老旧公园：xx个→4个'],
    ],
  ])('%s', (before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });
});

describe('no number is set beside one that counts something else', () => {
  test.each([
    ['another thing', '将新建公园7个，全部完成绿化任务。', '将改造老旧公园5个，全部完成绿化任务。'],
    [
      'another place',
      '其中，沭阳县自然资源局1件，收取费用420元。',
      '其中，沭阳县民政事务中心1件，收取费用880元。',
    ],
    [
      'another base',
      '生物防治占比达标，比2021年提高5个百分点。',
      '生物防治占比达标，比上年提高3个百分点。',
    ],
    [
      'an office beside what it is the office of',
      '其中，沭阳县人民政府2件，收取费用290元。',
      '其中，沭阳县人民政府办公室1件，收取费用1080元。',
    ],
    ['a year', '2023年，我局完成了各项工作。', '2024年，我局完成了各项工作。'],
    ['a day', '按照要求，3月5日前全部完成栽植。', '按照要求，3月8日前全部完成栽植。'],
    ['the same', '全年新建公园5个，办好热线。', '全年新建公园5个，办好窗口。'],
  ])('%s', (_what, before, after) => {
    expect(changes(before, after)).toEqual([]);
  });
});

test('a figure is followed by its name into another sentence', () => {
  expect(
    changes(
      '东湖公园举办第<Figure name="花展" unit="届">二</Figure>届花展。',
      '这一年最受欢迎的，是第<Figure name="花展" unit="届">三</Figure>届花展和灯会。',
    ),
  ).toEqual(['花展：第二届→第三届']);
});

test('of a figure it is told by how much it changed', () => {
  const { numbers } = compareReports(
    report({ preamble: '新建公园<Figure name="新建公园" unit="个">5</Figure>个。' }),
    report({
      year: 2025,
      preamble: '绿地越来越多，建成的公园有<Figure name="新建公园" unit="个">七</Figure>个。',
    }),
  );
  expect(numbers[0]?.difference && differenceText(numbers[0].difference)).toBe('+2个（+40.0%）');
});

test('what a list counts is followed by its names, in whatever order', () => {
  const before = '全年答问100期，其中，市级47期、宿城区28期、泗阳县15期、沭阳县5期。';
  const after = '全年答问98期，其中，市级48期、沭阳县15期、泗阳县9期、宿城区2期。';
  expect(changes(before, after)).toEqual([
    '全年答问：100期→98期',
    '市级：47期→48期',
    '沭阳县：5期→15期',
    '泗阳县：15期→9期',
    '宿城区：28期→2期',
  ]);
  expect(sharedItems('甲区5个、乙区6个。', '甲区7个、乙区8个。')).toEqual([]);
  expect(
    sharedItems('甲区5个、乙区6个、丙区7个、丁区1个。', '甲区7个、乙区8个、丙区9个。').at(-1),
  ).toMatchObject({
    name: '丁区',
    before: { text: '1个' },
  });
});

test('numbers in tables are named by row and column', () => {
  const table = (a: string, b: string): string =>
    `| 片区 | 公园（个） | 进度 |\n|--|--|--|\n| 东片区 | ${a} | 完成 |\n| 西片区 | ${b} | 完成 |`;
  expect(changes(table('2', '3'), table('2', '1,200'))).toEqual(['西片区　公园（个）：3→1,200']);
});
