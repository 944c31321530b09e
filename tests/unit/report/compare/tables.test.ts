import { describe, expect, test } from 'vitest';
import { compareTables } from '../../../../src/report/compare/tables.ts';
import type { Grid } from '../../../../src/report/grid.ts';
import { passagesOf } from '../../../../src/report/passages.ts';
import { report } from '../sample.ts';

const gridIn = (preamble: string): Grid | undefined => passagesOf(report({ preamble }))[0]?.table;

describe('a table', () => {
  test('is a grid, its first row the header', () => {
    expect(gridIn('| 公园 | 面积 |\n|--|--|\n| 东湖 | 8 |\n| 西山 | 12.5 |')).toEqual({
      caption: '',
      header: ['公园', '面积'],
      rows: [
        ['东湖', '8'],
        ['西山', '12.5'],
      ],
    });
  });

  test('has what spans several cells in each of them', () => {
    const grid = gridIn(`<table>
  <caption>表1　考核结果</caption>
  <thead>
    <tr><th rowSpan="2">片区</th><th colSpan="2">得分</th><th rowSpan="2">等次</th></tr>
    <tr><th>上半年</th><th>下半年</th></tr>
  </thead>
  <tbody>
    <tr><th>东片区</th><td>92分</td><td>95分</td><td>优秀</td></tr>
    <tr><th>西片区</th><td colSpan="2">93分</td><td rowSpan="2">良好</td></tr>
    <tr><th>南片区</th><td>88分</td><td>91分</td></tr>
  </tbody>
</table>`);
    expect(grid).toEqual({
      caption: '表1　考核结果',
      header: ['片区', '得分 上半年', '得分 下半年', '等次'],
      rows: [
        ['东片区', '92分', '95分', '优秀'],
        ['西片区', '93分', '93分', '良好'],
        ['南片区', '88分', '91分', '良好'],
      ],
    });
  });
});

describe('two tables', () => {
  const before = {
    caption: '',
    header: ['区域', '2023年数', '进度'],
    rows: [
      ['东', '2', '完成'],
      ['南', '1', '完成'],
    ],
  };

  test('are compared cell by cell, whatever the order of their rows and columns', () => {
    const after = {
      caption: '表1',
      header: ['区域', '2024年数'],
      rows: [
        ['西', '4'],
        ['东', '3'],
      ],
    };
    expect(compareTables(before, after)).toEqual({
      caption: '表1',
      columns: [
        { before: '区域', after: '区域' },
        { before: '2023年数', after: '2024年数' },
        { before: '进度', after: undefined },
      ],
      rows: [
        [
          { before: undefined, after: '西' },
          { before: undefined, after: '4' },
          { before: undefined, after: undefined },
        ],
        [
          { before: '东', after: '东' },
          { before: '2', after: '3' },
          { before: '完成', after: undefined },
        ],
        [
          { before: '南', after: undefined },
          { before: '1', after: undefined },
          { before: '完成', after: undefined },
        ],
      ],
    });
  });

  test('with no column in common are two tables', () => {
    expect(
      compareTables(before, { caption: '', header: ['区域', '面积'], rows: [['东', '8']] }),
    ).toBeUndefined();
  });
});
