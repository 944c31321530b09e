import { expect, test } from 'vitest';
import { png } from '../check/documents.ts';
import { findingsWith, withBody } from '../check/folder.ts';

const part = '2024/1-工作/1-绿化.mdx';
/** In these cases `@` stands for the subsection's file. */
const at = (place: string): string => place.replace('@', part);

test.each([
  ['in a later line of a paragraph', '甲甲\n乙,乙', '@:9:2'],
  ['in an indented line', '- 甲\n  乙,乙', '@:9:4'],
  ['after signs with a backslash', '甲\\<60，甲\\*甲,乙', '@:8:11'],
  ['after the name of a sign', '甲&#60;甲,乙', '@:8:8'],
  ['after bold text and a figure', '**甲**<Figure name="甲">七</Figure>乙,乙', '@:8:34'],
  ['in a cell', '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁,丁 |', '@:10:8'],
  ['in a caption', '![甲的图样](../images/图.png "乙,乙")', '@:8:1'],
  ['in a footnote', '甲[^1]\n\n[^1]: 注,注', '@:10:8'],
])('a place is right to the character %s', async (_where, text, place) => {
  const findings = await findingsWith({ ...withBody(text), '2024/images/图.png': png(800, 600) });
  expect(findings.filter(({ rule }) => rule === 'marks').map((found) => found.place)).toEqual([
    at(place),
  ]);
});
