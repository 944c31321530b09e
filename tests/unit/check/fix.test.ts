import { describe, expect, test } from 'vitest';
import { fixed } from '../../../src/check/fix.ts';
import { findingsWith } from './folder.ts';

const frontMatter = '---\ntitle: 绿化\n---\n\n';

describe('what is mended without a change of the text', () => {
  test.each([
    ['a sign before a digit', '噪声<60分贝', '噪声\\<60分贝'],
    ['a sign before Han', '<绿化条例>', '\\<绿化条例>'],
    ['a brace', '气温{约}5度', '气温\\{约}5度'],
    ['an indent', '　　第一段\n　　第二段', '第一段\n\n第二段'],
    ['an indent with the line ends of Windows', '甲\r\n　　乙', '甲\r\n\r\n乙'],
    ['an invisible character', '甲\u200b乙', '甲乙'],
    ['a control character', '甲\u0007乙', '甲乙'],
  ])('%s', async (_what, body, mended) => {
    expect(fixed(frontMatter + body)).toBe(frontMatter + mended);
    expect(await findingsWith({ '2024/1-工作/1-绿化.mdx': fixed(frontMatter + body) })).toEqual([]);
  });
});

test.each([
  '噪声\\<60分贝，\\{甲\\}',
  '{/* 注释 {甲} */}',
  '共<Figure name="公园">7</Figure>个',
  '<Figure name={x}>7</Figure>',
  'a < b',
])('what is right, or not safe to mend, stays: %s', (body) => {
  expect(fixed(frontMatter + body)).toBe(frontMatter + body);
});

test('front matter stays as it is', () => {
  const text = '---\ntitle: 甲<10{乙\n---\n';
  expect(fixed(text)).toBe(text);
});
