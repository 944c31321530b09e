import { expect, test } from 'vitest';
import { type Files, findingsWith, withBody } from '../check/folder.ts';

const rulesOf = async (files: Files): Promise<(string | undefined)[]> =>
  (await findingsWith(files)).map(({ rule }) => rule);

const county = (years: string): Files => ({
  ...withBody('湟中县共有公园7个。'),
  'words.yaml': `- wrong: 湟中县\n  right: 湟中区\n${years}`,
});

test.each([
  ['since the year of the report', '  since: 2024\n', ['wording']],
  ['since a later year', '  since: 2025\n', []],
  ['until an earlier year', '  until: 2023\n', []],
])('a word of the bureau’s list that is wrong %s', async (_since, years, rules) => {
  expect(await rulesOf(county(years))).toEqual(rules);
});

test('what the bureau’s list has as right is no wrong phrase, and no old name of a body', async () => {
  const own = '- wrong: 四维护\n  right: “四个维护”\n- wrong: 市城乡民防办\n  right: 市民防办\n';
  const text = '做到“四个维护”，会同市民防办检查。';
  expect(await rulesOf(withBody(text))).toEqual(['phrases', 'renamed-bodies']);
  expect(await rulesOf({ ...withBody(text), 'words.yaml': own })).toEqual([]);
});

test('an old name of a body is right in a report of before the reform', async () => {
  const before: Files = {
    '2018/report.mdx':
      '---\ntitle: 2018年总结\nstatus: published\npublishedOn: 2019-01-15\n---\n\n会同市环保局检查。\n',
  };
  expect(await rulesOf(before)).not.toContain('renamed-bodies');
});
