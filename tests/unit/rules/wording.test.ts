import { expect, test } from 'vitest';
import { typoFinder } from '../../../src/usage/find-typos.ts';
import { typos, variantForms } from '../../../src/usage/typos.ts';
import { findingsWith, withBody } from '../check/folder.ts';

const find = typoFinder([...typos, ...variantForms]);
const found = (text: string): string[] => [...find(text)].map(({ typo }) => typo.wrong);

test('a word of the bureau’s own list is found, with its source', async () => {
  const findings = await findingsWith({
    ...withBody('湟中县共有公园7个。'),
    'words.yaml': '- wrong: 湟中县\n  right: 湟中区\n  source: 国函〔2019〕110号\n',
  });
  expect(findings.map(({ place }) => place)).toEqual(['2024/1-工作/1-绿化.mdx:8:1']);
  expect(findings[0]?.message).toBe('“湟中县”应为“湟中区”');
  expect(findings[0]?.remedy).toContain('国函〔2019〕110号');
});

test('each wrong word of the list is found, and no right one is wrong', () => {
  const plain = [...typos, ...variantForms].filter(({ before, after }) => !before && !after);
  const missed = plain.filter(({ wrong }) => found(`，${wrong}，`)[0] !== wrong);
  const contradicted = plain.filter(({ right }) => found(`，${right}，`).length > 0);
  expect([...missed, ...contradicted]).toEqual([]);
});

test('no word is in the list twice', () => {
  const plain = [...typos, ...variantForms].filter(({ before, after }) => !before && !after);
  expect(new Set(plain.map(({ wrong }) => wrong)).size).toBe(plain.length);
});
