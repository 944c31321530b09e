import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changesOf } from '../../../src/proof/changes.ts';
import { lineAt } from '../../../src/proof/lines.ts';
import { openPlaces } from '../../../src/proof/open-places.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { reportsOf } from '../../../src/reader/reports.ts';
import { linesLike, withoutSpace } from '../../../src/report/fidelity.ts';
import { lineText, plainText } from '../../../src/report/plainText.ts';

const [report] = reportsOf(readContent(resolve('tests/fixtures/sample')), 2024);
if (!report) throw new Error('no sample');
const text = plainText(report).map(lineText).join('\n');

describe('a draft beside its earlier version', () => {
  test('that says the same has no changes, wherever the footnotes stand', () => {
    expect(changesOf(report, { text }).changes).toEqual([]);
    const lines = linesLike({ text: '', footnotes: [] }, report);
    const of = (isNote: boolean): string[] =>
      lines.filter((line) => (line.isFootnote ?? false) === isNote).map(lineText);
    const apart = { text: of(false).join('\n'), footnotes: of(true) };
    expect(apart.footnotes.length).toBeGreaterThan(0);
    expect(changesOf(report, apart).changes).toEqual([]);
  });

  test.each<[string, string, string, string, string]>([
    ['a word that was put in', '召开座谈会', '先后召开座谈会', '', '先后'],
    ['a clause that went', '坚持开门办园，广泛听取意见，', '坚持开门办园，', '广泛听取意见，', ''],
    ['a number that is another', '收集意见建议336条', '收集意见建议338条', '336条', '338条'],
  ])('shows %s, where it is', (_what, earlier, now, before, after) => {
    expect(text).toContain(now);
    const { text: whole, changes } = changesOf(report, { text: text.replace(now, earlier) });
    expect(changes).toEqual([expect.objectContaining({ before, after })]);
    const [change] = changes;
    expect(whole.slice(change?.from, change?.to)).toBe(after);
    expect(whole).toBe(withoutSpace(text));
  });
});

test('blanks and prompts are open', () => {
  expect(openPlaces('完成xx个，投资【待填：金额】万元。').map(({ excerpt }) => excerpt)).toEqual([
    '完成【xx】个，投资【待',
    'xx个，投资【待填：金额】万元。',
  ]);
});

test('a place is found on its line, the nearest of several', () => {
  const [first, second] = [1, 2].map((number) => ({ page: 0, number, baseline: 700 - number }));
  if (!first || !second) throw new Error('no lines');
  const printed = {
    lines: [first, second],
    text: '甲乙丙甲乙丁',
    lineOf: [first, first, first, second, second, second],
  };
  expect(lineAt(printed, '甲乙丙甲乙丁', 3)).toBe(second);
  expect(lineAt(printed, '戊己庚辛壬癸', 3)).toBeUndefined();
});
