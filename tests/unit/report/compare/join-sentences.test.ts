import { expect, test } from 'vitest';
import { joinSentences } from '../../../../src/report/compare/join-sentences.ts';

const before = [
  { text: '全年新建公园5个，改造老旧公园4个。', part: 'parks' },
  { text: '对树木遮光、设施破损等集中反映的问题逐件建账。', part: 'hotline' },
  { text: '坚持开门办园，邀请市民代表参与方案评审。', part: 'parks' },
  { text: '下一步，对树木遮光、设施破损等问题逐件建账。', part: 'plans' },
];
const after = [
  { text: '坚持开门办园，邀请市民和专家参与方案评审。', part: 'parks' },
  { text: '全年新建公园7个，改造老旧公园xx个。', part: 'parks' },
  { text: '对树木遮光、设施破损等反映集中的问题逐件建账。', part: 'service' },
  { text: '编印图册，挂上二维码树牌。', part: 'parks' },
];

test('sentences are joined whatever their order, and followed where they moved', () => {
  const joins = joinSentences(
    before,
    after,
    (a, b) => a.part === b.part,
    (a) => a.part !== 'plans',
  );
  expect(after.map((sentence) => joins.get(sentence))).toEqual([
    before[2],
    before[0],
    before[1],
    undefined,
  ]);
});

test('short sentences, and those of other parts, must be more alike', () => {
  const join = (a: string, b: string, belong: boolean): number =>
    joinSentences(
      [{ text: a, part: 1 }],
      [{ text: b, part: 1 }],
      () => belong,
      () => !belong,
    ).size;
  expect(join('工作成效明显。', '改革成效初显。', true)).toBe(0);
  expect(join('全年召开座谈会六次，收集建议。', '全年召开座谈会多次，听取意见。', true)).toBe(1);
  expect(join('全年召开座谈会六次，收集建议。', '全年召开座谈会多次，听取意见。', false)).toBe(0);
});
