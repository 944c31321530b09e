import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/markdown/syntax.ts';
import type { Place } from '../../../src/report/addresses.ts';
import { reportSchema } from '../../../src/report/schema.ts';
import { buildReports, headingText, partsOf } from '../../../src/report/tree.ts';
import { report } from './sample.ts';

const source = <Data>(place: Place, data: Data) => ({
  path: Object.values(place).join('/'),
  place,
  data,
  body: parseBody(''),
});
const reportOf = (year: number, issuer?: string) =>
  source({ year }, reportSchema.parse({ title: `${year}年总结`, status: 'published', issuer }));
const sectionOf = (year: number, section: number) =>
  source({ year, section }, { title: `部分${section}` });
const subsectionOf = (year: number, section: number, subsection: number) =>
  source({ year, section, subsection }, { title: `小节${subsection}`, runIn: true });

describe('reports', () => {
  test('stand newest first, their parts in the order of their numbers, not of their names', () => {
    const [newest, older] = buildReports(
      '局',
      [reportOf(2023), reportOf(2024)],
      [sectionOf(2024, 10), sectionOf(2024, 2), sectionOf(2023, 1)],
      [subsectionOf(2024, 2, 10), subsectionOf(2024, 2, 9), subsectionOf(2023, 1, 1)],
    );
    expect(newest && partsOf(newest).map(headingText)).toEqual([
      '2024年总结',
      '二、部分2',
      '（九）小节9',
      '（十）小节10',
      '十、部分10',
    ]);
    expect(older && partsOf(older).map(headingText)).toEqual([
      '2023年总结',
      '一、部分1',
      '（一）小节1',
    ]);
  });

  test('are issued by the site’s bureau where they name none', () => {
    const built = buildReports('局', [reportOf(2024), reportOf(2023, '办公室')], [], []);
    expect(built.map(({ issuer }) => issuer)).toEqual(['局', '办公室']);
  });

  test('may have no sections, and sections no subsections', () => {
    const bare = report({ sections: [{ title: '工作', body: '甲' }] });
    expect(bare.sections.map(({ subsections }) => subsections)).toEqual([[]]);
    expect(report({}).sections).toEqual([]);
  });
});

describe('the heading of a subsection', () => {
  test.each([
    ['runs on with a full stop', '绿化', '甲。', true, '（一）绿化。'],
    ['keeps the mark that it has', '成效如何？', '甲。', true, '（一）成效如何？'],
    ['is no sentence after a closing quotation mark', '“双创”', '甲。', true, '（一）“双创”。'],
    ['stands alone where the writer says so', '绿化', '甲。', false, '（一）绿化'],
    ['stands alone before a list', '绿化', '- 甲', true, '（一）绿化'],
    ['stands alone before a table', '绿化', '| 甲 |\n|--|', true, '（一）绿化'],
    ['stands alone before a heading', '绿化', '### 甲', true, '（一）绿化'],
    ['stands alone over nothing', '绿化', '', true, '（一）绿化'],
    ['runs on after a comment', '绿化', '{/* 注 */}\n\n甲。', true, '（一）绿化。'],
  ])('%s', (_what, title, body, runIn, heading) => {
    const built = report({ sections: [{ title: '工作', subsections: [{ title, body, runIn }] }] });
    expect(partsOf(built).map(headingText).at(-1)).toBe(heading);
  });
});
