import type { PhrasingContent, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { toMdx } from '../../../src/import/mdx.ts';
import { parseBody } from '../../../src/markdown/syntax.ts';
import { blocks, blockText } from '../../../src/report/blocks.ts';

const paragraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

const readBack = (body: RootContent[]): string[] => blocks(parseBody(toMdx(body))).map(blockText);

/** What a report may say and Markdown or MDX would misread. */
const hostile = [
  '{甲} $ {乙} {/* 丙 */} }',
  '噪声<60分贝，a<b>c</b>，<port>，<>，</Note>，<Figure name="甲">5</Figure>',
  'import 甲 from "乙"',
  'export const a = 1',
  'important exports',
  '*甲* **乙** _丙_ __丁__ ~戊~ ~~己~~ 3~5月，6~8月',
  '100*2*3，a_b_c，2*3=6',
  '* 甲',
  '- 甲',
  '+ 甲',
  '1. 甲',
  '1) 甲',
  '1.甲',
  '1.5万人',
  '2024. 甲',
  '# 甲',
  '#甲',
  '###### 甲',
  '> 甲',
  '---',
  '***',
  '- - -',
  '===',
  '```',
  '~~~',
  '    甲',
  '\t甲',
  '甲\t乙',
  '|甲|乙|',
  '| - | - |',
  ':-- | --:',
  '[甲](乙) [甲][乙] [甲] ![甲](乙) [^1] [1]: 甲 [x] 甲',
  '[ ] 甲',
  '[^1]: 甲',
  '&nbsp; &lt; &amp; &#65; AT&T',
  '\\ \\* C:\\文件\\甲 甲\\',
  '`甲` ``乙``',
  'https://example.org/a?b=1&c=2。见www.example.org，信箱a.b@example.org',
  '“真”甲《乙》（丙）·丁——戊……',
  '甲  乙　丙',
  '（一）甲',
  '一、甲',
  '第1条',
  '①甲',
  'xx局×× ＸＸ',
  '甲\u00a0乙',
  '\'a\' "b" (c) 100% @ ! ? , ; : = + $ ^',
];

test.each(hostile)('is read back as it was written: %s', (text) => {
  expect(readBack([paragraph(text)]).map((each) => each.trim())).toEqual([text.trim()]);
});

test('so are all of them together, and in a table, a list and a footnote', () => {
  expect(readBack(hostile.map(paragraph)).map((each) => each.trim())).toEqual(
    hostile.map((text) => text.trim()),
  );
  const cells = hostile.map((value) => ({
    type: 'tableRow' as const,
    children: [
      { type: 'tableCell' as const, children: [{ type: 'text' as const, value: value.trim() }] },
    ],
  }));
  expect(readBack([{ type: 'table', children: cells }])).toEqual(
    hostile.map((text) => text.trim()),
  );
});

const cell = (value: string): RootContent => ({
  type: 'mdxJsxFlowElement',
  name: 'table',
  attributes: [],
  children: [
    {
      type: 'paragraph',
      children: [
        {
          type: 'mdxJsxTextElement',
          name: 'tr',
          attributes: [],
          children: [
            {
              type: 'mdxJsxTextElement',
              name: 'td',
              attributes: [{ type: 'mdxJsxAttribute', name: 'colSpan', value: '2' }],
              children: [{ type: 'text', value: value.trim() }],
            },
          ],
        },
      ],
    },
  ],
});

test.each(hostile)('and in the cell of a table with merged cells: %s', (text) => {
  expect(readBack([cell(text)])).toEqual([text.trim()]);
});

const text = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : []);

const bold = (before: string, middle: string, after: string): RootContent => ({
  type: 'paragraph',
  children: [...text(before), { type: 'strong', children: text(middle) }, ...text(after)],
});

test.each([
  ['甲', '“乙”', '丙'],
  ['', '一是', '甲'],
  ['甲。', '（乙）', ''],
  ['甲', '*乙*', '，丙'],
])('bold stays bold beside any mark: %s**%s**%s', (before, middle, after) => {
  const source = toMdx([bold(before, middle, after)]);
  expect(source).not.toMatch(/&#/);
  const [first] = parseBody(source).children;
  expect(JSON.stringify(first)).toMatch(/"strong"/);
  expect(readBack([bold(before, middle, after)])).toEqual([before + middle + after]);
});

test('ordinary official text needs no escapes', () => {
  const text =
    '2024年，全局（含二级单位）举办“双进双联”活动3—5次，占比12.5%；网址：https://example.org/a_b。';
  expect(toMdx([paragraph(text)])).toBe(`${text}\n`);
});
