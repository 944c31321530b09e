import { describe, expect, test } from 'vitest';
import { diffWords, keptShare, sideOf } from '../../../../src/report/compare/words.ts';

/** [-went-] {+came+} <old → new> */
const shown = (before: string, after: string): string =>
  diffWords(before, after)
    .map((piece) => {
      if (piece.kind === 'number') return `<${piece.before.text} → ${piece.after.text}>`;
      if (piece.kind === 'kept') return piece.text;
      return piece.kind === 'before' ? `[-${piece.text}-]` : `{+${piece.text}+}`;
    })
    .join('');

describe('words', () => {
  test.each([
    ['a changed number', '新建公园5个，投资', '新建公园7个，投资', '新建公园<5个 → 7个>，投资'],
    ['an open number', '改造xx个公园', '改造4个公园', '改造<xx个 → 4个>公园'],
    ['another unit', '投资9800万元。', '投资1.2亿元。', '投资<9800万元 → 1.2亿元>。'],
    [
      'words in place of others',
      '扎实推进城市绿化',
      '统筹推进城市绿化',
      '[-扎实-]{+统筹+}推进城市绿化',
    ],
    ['words added', '城市绿化工作。', '城市绿化和便民服务工作。', '城市绿化{+和便民服务+}工作。'],
    ['words taken away', '公园、绿地和道路。', '公园和道路。', '公园[-、绿地-]和道路。'],
    ['a number that came', '公园建成。', '公园建成3个。', '公园建成{+3个+}。'],
  ])('%s', (_what, before, after, pieces) => {
    expect(shown(before, after)).toBe(pieces);
  });

  test('both sentences are wholly told', () => {
    const before = '全年修剪绿篱7.5万米，补植草坪3.6万平方米，清理绿化垃圾4300余吨。';
    const after =
      '全年修剪绿篱xx万米，补植草坪3.9万平方米，清理绿化垃圾4700余吨，其中3200余吨粉碎还田。';
    const pieces = diffWords(before, after);
    expect(pieces.map((piece) => sideOf(piece, 'before')).join('')).toBe(before);
    expect(pieces.map((piece) => sideOf(piece, 'after')).join('')).toBe(after);
  });

  test('a lone letter that both happen to share is not kept between changes', () => {
    expect(shown('甲子年的春天', '乙丑岁的秋风')).toBe('[-甲子年的春天-]{+乙丑岁的秋风+}');
  });
});

test('the kept share tells a change from a rewriting', () => {
  const share = (before: string, after: string): number => keptShare(diffWords(before, after));
  expect(share('新建公园5个。', '新建公园7个。')).toBe(1);
  expect(share('甲乙丙丁', '春夏秋冬')).toBe(0);
  expect(share('建设公园', '建设公园绿地道路')).toBeCloseTo(0.5);
});
