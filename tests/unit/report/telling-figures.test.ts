import { expect, test } from 'vitest';
import { figuresOf } from '../../../src/report/figures.ts';
import { tellingFigures } from '../../../src/report/telling-figures.ts';
import { report } from './sample.ts';

test('ordinals, anniversaries, a single one and blanks say nothing by themselves', () => {
  const figures = figuresOf(
    report({
      preamble:
        '第<Figure name="评选" unit="届">四</Figure>届，建党<Figure name="建党周年" unit="周年">98</Figure>周年，第<Figure name="排名" unit="名">二</Figure>名，<Figure name="职工" unit="名">一</Figure>名，<Figure name="会议" unit="次">xx</Figure>次，公园<Figure name="公园" unit="个">7</Figure>个，投资<Figure name="投资" unit="万元">7500多</Figure>万元，<Figure name="成活率" unit="%">96</Figure>%。',
    }),
  );
  expect(figures).toHaveLength(8);
  expect(tellingFigures(figures).map(({ name }) => name)).toEqual(['公园', '投资', '成活率']);
});
