import { describe, expect, test } from 'vitest';
import { fixed } from '../../../src/check/fix.ts';
import { findingsWith } from './folder.ts';

const frontMatter = '---\ntitle: 绿化\n---\n\n';

describe('what is mended without a change of the text', () => {
  test.each([
    ['a sign before a digit', '噪声<60分贝', '噪声\\<60分贝'],
    ['a sign before Han', '噪声<限值', '噪声\\<限值'],
    ['a brace', '气温{约}5度', '气温\\{约}5度'],
    ['an indent', '　　第一段\n　　第二段', '第一段\n\n第二段'],
    ['an indent with the line ends of Windows', '甲\r\n　　乙', '甲\r\n\r\n乙'],
    ['an invisible character', '甲\u200b乙', '甲乙'],
    ['a control character', '甲\u0007乙', '甲乙'],
    [
      'a sign in a cell',
      '| 项 | 值 |\n| - | - |\n| 噪声 | <60 |',
      '| 项 | 值 |\n| - | - |\n| 噪声 | \\<60 |',
    ],
    [
      'a sign beside code and a figure',
      '`{某}`和<Figure name="噪声<60分贝的点位">7</Figure>个{约}',
      '`{某}`和<Figure name="噪声<60分贝的点位">7</Figure>个\\{约}',
    ],
    ['a sign in a note', '<Note>噪声<60分贝</Note>', '<Note>噪声\\<60分贝</Note>'],
    [
      'a sign in a heading and in an item',
      '### 噪声<60\n\n- 甲{乙}',
      '### 噪声\\<60\n\n- 甲\\{乙}',
    ],
  ])('%s', async (_what, body, mended) => {
    expect(fixed(body)).toBe(mended);
    expect(await findingsWith({ '2024/1-工作/1-绿化.mdx': frontMatter + mended })).toEqual([]);
  });
});

test.each([
  '噪声\\<60分贝，\\{甲\\}',
  '{/* 注释 {甲} <5 */}',
  '{/*注释*/}{/*{甲}*/}',
  '共<Figure name="公园">7</Figure>个',
  '<Figure name={x}>7</Figure>',
  'a < b',
  '<Figure name="噪声<60分贝的点位">7</Figure>个',
  '`{x}`，`<5`',
  '```\n{x}\n　　<5\n```',
  '[甲](https://example.org/<5>{x})',
  '![图{甲}](a.png "<5")',
  '<table>\n<tr><td>甲\n　　乙</td></tr>\n</table>',
  '- 甲\n　　乙',
])('what is right, or not safe to mend, stays: %s', (body) => {
  expect(fixed(body)).toBe(body);
});

test('a thousand signs are mended in one pass', () => {
  const body = '噪声<5分贝，{约}。\n\n'.repeat(1000);
  expect(fixed(body)).toBe('噪声\\<5分贝，\\{约}。\n\n'.repeat(1000));
});
