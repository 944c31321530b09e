import { describe, expect, test } from 'vitest';
import { anchorOf, compareReports, countsOf } from '../../../../src/report/compare/compare.ts';
import type { Comparison, PartComparison, Row } from '../../../../src/report/compare/comparison.ts';
import { passagesOf } from '../../../../src/report/passages.ts';
import { partsOf, type Report } from '../../../../src/report/tree.ts';
import { report } from '../sample.ts';

const parks = '全年新建公园5个，改造老旧公园4个。坚持开门办园，邀请市民代表参与方案评审。';
const hotline = '受理市民热线812件，按时办结率99%。对树木遮光、设施破损等集中反映的问题逐件建账。';
const service = '绿化审批事项全部进驻政务服务大厅。推行告知承诺和容缺受理。';

const partsIn = ({ sections }: Comparison): PartComparison[] =>
  sections.flatMap((section) => [section, ...section.subsections]);

/** The rows of a comparison, each as its mark and its text. */
const shown = (part: PartComparison | undefined): string[] => part?.rows.map(line) ?? [];
const line = (row: Row): string => {
  if (row.kind === 'table') return '表';
  const text = row.kind === 'dropped' || row.kind === 'moved' ? row.before.text : row.after.text;
  const marks = { kept: '=', changed: '~', rewritten: '≈', added: '+', dropped: '-', moved: '>' };
  return `${marks[row.kind]} ${text}`;
};

const earlier = report({
  year: 2023,
  preamble: '2023年，我局较好地完成了各项工作。',
  sections: [
    {
      title: '公园和服务',
      subsections: [
        { title: '公园', body: parks, topic: 'parks' },
        { title: '热线', body: hotline, topic: 'hotline' },
        { title: '窗口', body: service, topic: 'service' },
      ],
    },
    { title: '下一步打算', body: '对树木遮光、设施破损等集中反映的问题逐件建账、限期解决。' },
  ],
});
const later = report({
  year: 2024,
  preamble: '2024年，我局较好地完成了各项工作。',
  sections: [
    {
      title: '公园和服务',
      subsections: [
        {
          title: '公园建设',
          body: '坚持开门办园，邀请市民代表参与方案评审。全年新建公园7个，改造老旧公园4个。开展科普活动。',
          topic: 'parks',
        },
        { title: '合力便民', body: `${hotline}推行告知承诺和容缺受理。`, topic: 'service' },
      ],
    },
  ],
});
const comparison = compareReports(earlier, later);

describe('two reports', () => {
  test('are told in the order of the later, each part beside its counterpart', () => {
    expect(partsIn(comparison).map(anchorOf)).toEqual([
      'preamble',
      '1',
      '1-1',
      'before-1-2',
      '1-2',
      'before-2',
    ]);
  });

  test('are told sentence by sentence: kept, changed, added, dropped', () => {
    expect(shown(partsIn(comparison)[2])).toEqual([
      '= 坚持开门办园，邀请市民代表参与方案评审。',
      '~ 全年新建公园7个，改造老旧公园4个。',
      '+ 开展科普活动。',
    ]);
    expect(countsOf(partsIn(comparison))).toEqual({ kept: 4, changed: 2, added: 1, dropped: 2 });
  });

  test('say where a merged part has gone, and where its sentences came from', () => {
    const [, , , gone, merged] = partsIn(comparison);
    expect(shown(gone)).toEqual([
      '> 受理市民热线812件，按时办结率99%。',
      '> 对树木遮光、设施破损等集中反映的问题逐件建账。',
    ]);
    expect(shown(merged)).toEqual([
      '- 绿化审批事项全部进驻政务服务大厅。',
      '= 受理市民热线812件，按时办结率99%。',
      '= 对树木遮光、设施破损等集中反映的问题逐件建账。',
      '= 推行告知承诺和容缺受理。',
    ]);
  });

  test('never take what will be done for what was done', () => {
    expect(shown(partsIn(comparison).at(-1))).toEqual([
      '- 对树木遮光、设施破损等集中反映的问题逐件建账、限期解决。',
    ]);
  });

  test('measure repetition in all and part by part', () => {
    const [preamble, section, park] = comparison.sections.flatMap((each) => [
      each,
      ...each.subsections,
    ]);
    expect(comparison.repetition.repeated).toBeGreaterThan(0);
    expect(preamble?.repetition).toEqual({ repeated: 20, characters: 20 });
    expect(park?.repetition.characters).toBeLessThan(
      comparison.sections[1]?.wholeRepetition.characters ?? 0,
    );
    expect(section?.repetition).toEqual({ repeated: 0, characters: 7 });
  });
});

describe('a topic in two parts', () => {
  const one = report({
    year: 2023,
    sections: [
      {
        title: '管理',
        subsections: [{ title: '便民', body: hotline + service, topic: 'service' }],
      },
    ],
  });
  const two = report({
    year: 2024,
    sections: [
      {
        title: '管理',
        subsections: [
          { title: '热线', body: hotline, topic: 'service' },
          { title: '窗口', body: service, topic: 'service' },
        ],
      },
    ],
  });

  test('of the later year: each stands beside the earlier part, and nothing is dropped', () => {
    const [, first, second] = partsIn(compareReports(one, two));
    for (const part of [first, second])
      expect(part?.before.map(({ title }) => title)).toEqual(['便民']);
    expect(countsOf(partsIn(compareReports(one, two)))).toMatchObject({ added: 0, dropped: 0 });
  });

  test('of the earlier year: both stand beside the later part', () => {
    const [, merged, ...others] = partsIn(compareReports(two, one));
    expect(others).toEqual([]);
    expect(merged?.before.map(({ title }) => title)).toEqual(['热线', '窗口']);
    expect(shown(merged).every((row) => row.startsWith('='))).toBe(true);
  });
});

test('a report without parts is read beside one with parts', () => {
  const bare = report({ year: 2022, preamble: `${parks}\n\n${hotline}` });
  const rows = partsIn(compareReports(bare, earlier)).flatMap(shown);
  expect(rows).toContain('= 受理市民热线812件，按时办结率99%。');
  expect(rows).toContain('= 坚持开门办园，邀请市民代表参与方案评审。');
});

test('every sentence of both reports is told once', () => {
  const rows = partsIn(comparison).flatMap((part) => part.rows);
  const sentences = (one: Report): string[] =>
    partsOf(one)
      .flatMap(passagesOf)
      .map(({ text }) => text);
  const before = rows.flatMap((row) =>
    row.kind !== 'moved' && 'before' in row && row.before ? [row.before.text] : [],
  );
  const after = rows.flatMap((row) =>
    row.kind !== 'moved' && 'after' in row && row.after ? [row.after.text] : [],
  );
  expect(before.sort()).toEqual(sentences(earlier).sort());
  expect(after.sort()).toEqual(sentences(later).sort());
});
