import { expect, test } from 'vitest';
import { titleLines } from '../../../src/print/title-lines.ts';
import { widthOf } from '../../../src/report/title-words.ts';

test.each([
  ['2024年精神文明建设工作总结', ['2024年精神文明建设工作总结']],
  [
    '示例市示例局关于2024年度城市园林绿化建设管理和古树名木保护工作情况的总结',
    ['示例市示例局关于2024年度城市园林', '绿化建设管理和古树名木保护工作情况的总结'],
  ],
  [
    '关于示例市2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案的报告',
    [
      '关于示例市2024年国民经济和社会发展',
      '计划执行情况与2025年国民经济',
      '和社会发展计划草案的报告',
    ],
  ],
  [
    '关于深入学习贯彻落实习近平新时代中国特色社会主义思想推动全市园林绿化和古树名木保护事业高质量发展取得新成效有关工作情况的报告',
    [
      '关于深入学习贯彻落实',
      '习近平新时代中国特色社会主义思想',
      '推动全市园林绿化和古树名木保护事业',
      '高质量发展取得新成效有关工作情况的报告',
    ],
  ],
])('%s is broken between words', (title, lines) => {
  expect(titleLines(title)).toEqual(lines);
});

const lengths = (title: string): number[] => titleLines(title).map(widthOf);

test('no line is longer than the type area, and lines get longer, shorter, or longest in the middle', () => {
  const words =
    '示例市示例局关于城市绿化和古树名木保护的工作情况与下一步打算的总结报告以及其他有关事项的说明';
  for (let length = 21; length <= words.length; length++) {
    const widths = lengths(words.slice(0, length));
    expect(Math.max(...widths), widths.join()).toBeLessThanOrEqual(20);
    const turns = widths.slice(1, -1).filter((width, i) => {
      const [before = 0, after = 0] = [widths[i], widths[i + 2]];
      return width < before && width < after;
    });
    expect(turns, widths.join()).toEqual([]);
  }
});

test('what cannot be broken stays as it is', () => {
  expect(titleLines('x'.repeat(60))).toEqual(['x'.repeat(60)]);
});
