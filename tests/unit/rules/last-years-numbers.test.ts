import { expect, test } from 'vitest';
import { type Files, findingsWith } from '../check/folder.ts';

const reports = (before: string, after: string): Files => ({
  '2023/report.mdx': `---\ntitle: 2023年总结\nstatus: published\npublishedOn: 2024-01-15\n---\n\n${before}\n`,
  '2024/report.mdx': `---\ntitle: 2024年总结\nstatus: published\npublishedOn: 2025-01-15\n---\n\n${after}\n`,
});

const found = async (before: string, after: string) =>
  (await findingsWith(reports(before, after))).filter(({ rule }) => rule === 'last-years-numbers');

test('last year’s number is set beside that of last year’s report, with both places', async () => {
  const findings = await found('全年受理群众投诉320件。', '2023年受理群众投诉280件。');
  expect(findings).toEqual([
    expect.objectContaining({ severity: 'hint', place: '2024/report.mdx:7:12' }),
  ]);
  expect(findings[0]?.message).toMatch(/这里是280件，2023年的报告是320件（2023\/report\.mdx）/);
});

test.each([
  ['is the same', '全年受理群众投诉320件。', '2023年受理群众投诉320件。'],
  ['is only rounded', '全年绿化投资3.52亿元。', '2023年绿化投资3.5亿元。'],
  ['is not exact', '全年受理群众投诉约320件。', '2023年受理群众投诉280件。'],
  ['is of this year', '全年受理群众投诉320件。', '全年受理群众投诉280件。'],
])('nothing is said of what %s', async (_what, before, after) => {
  expect(await found(before, after)).toEqual([]);
});
