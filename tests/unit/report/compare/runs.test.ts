import { expect, test } from 'vitest';
import { compareReports } from '../../../../src/report/compare/compare.ts';
import { paragraphsOf, runsOf, sizeOf } from '../../../../src/report/compare/runs.ts';
import { counterpartsOf, stepOf, yearStepOf } from '../../../../src/report/compare/threads.ts';
import type { Part } from '../../../../src/report/tree.ts';
import { report } from '../sample.ts';

const body = (year: number, sentences: string): ReturnType<typeof report> =>
  report({ year, sections: [{ title: '工作', body: sentences, topic: 'parks' }] });

test('what is read together is one run, the sentences of a paragraph one text', () => {
  const comparison = compareReports(
    body(2023, '坚持开门办园。邀请市民参与评审。\n\n完成普查建档工作。划定保护范围。'),
    body(2024, '坚持开门办园。邀请市民参与评审。\n\n沿河建成绿道若干。'),
  );
  const [kept, exchanged, ...others] = runsOf(comparison.sections[0]?.rows ?? []);
  expect(others).toEqual([]);
  expect(kept?.kind).toBe('kept');
  expect(kept && paragraphsOf(kept, 'after').map(({ text }) => text)).toEqual([
    '坚持开门办园。邀请市民参与评审。',
  ]);
  expect(exchanged?.kind).toBe('exchanged');
  expect(exchanged && sizeOf(exchanged, 'before')).toEqual({ sentences: 2, characters: 16 });
  expect(exchanged && sizeOf(exchanged, 'after')).toEqual({ sentences: 1, characters: 9 });
});

test('a step of a topic says what changed, where it came from and where it went', () => {
  const hotline = '对树木遮光、设施破损等集中反映的问题逐件建账。';
  const comparison = compareReports(
    report({
      year: 2023,
      sections: [
        { title: '公园', body: '全年新建公园5个，办好花展。', topic: 'parks' },
        { title: '热线', body: hotline, topic: 'hotline' },
      ],
    }),
    report({
      year: 2024,
      sections: [
        { title: '公园', body: `全年新建公园7个，办好花展。\n\n${hotline}`, topic: 'parks' },
      ],
    }),
  );
  const years = yearStepOf(comparison);
  const parks = stepOf(years, ({ topic }) => topic === 'parks');
  expect(parks.counts).toEqual({ kept: 1, changed: 1, added: 0, dropped: 0 });
  expect(parks.numbers.map(({ after }) => after.text)).toEqual(['7个']);
  expect(parks.origins.map(({ title }) => title)).toEqual(['热线']);
  const ended = stepOf(years, ({ topic }) => topic === 'hotline');
  expect(ended.destinations.map(({ title }) => title)).toEqual(['公园']);
});

test('without topics a part has its likely counterpart in the other year, by title or much the same text', () => {
  const greening = '全年新建公园，改造绿地，修剪绿篱，做好绿化养护，办好花展。';
  const [before, after] = [
    report({
      year: 2023,
      sections: [
        { title: '城区绿化', body: greening },
        { title: '队伍建设', body: '开展培训若干期。' },
      ],
    }),
    report({
      year: 2024,
      sections: [
        { title: '绿化提升', body: greening },
        { title: '财务管理', body: '压减一般性支出。' },
      ],
    }),
  ];
  const step = yearStepOf(compareReports(before, after));
  const titles = (part: Part | undefined): string[] =>
    part ? counterpartsOf(step, part).map(({ title }) => title) : [];
  expect(titles(after.sections[0])).toEqual(['城区绿化']);
  expect(titles(before.sections[0])).toEqual(['绿化提升']);
  expect(titles(after.sections[1])).toEqual([]);
});
