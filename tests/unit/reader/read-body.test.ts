import { VFileMessage } from 'vfile-message';
import { expect, test, vi } from 'vitest';
import { parseBody } from '../../../src/markdown/syntax.ts';
import { readBody } from '../../../src/reader/read-body.ts';

const times = (text: string, n: number): string => text.repeat(n);

/** As MDX does with the first such sign, in no time. */
function refusing(text: string): ReturnType<typeof parseBody> {
  const offset = text.indexOf('<') + 1;
  if (offset === 0) return parseBody(text);
  const line = text.slice(0, offset).split('\n').length;
  throw new VFileMessage('Unexpected character', { place: { line, column: 1, offset } });
}

test('each paragraph that cannot be read is told, and the others are read', () => {
  const { body, problems } = readBody('甲。\n\n噪声<5分贝。\n\n乙。\n\n浓度<6。\n');
  expect(problems.map(({ line }) => line)).toEqual([3, 7]);
  expect(body.children).toHaveLength(2);
});

test.each([
  ['a thousand', 1000, 19],
  ['ten thousand', 10_000, 2],
])(
  'of %s paragraphs with a syntax error the first are told, and that there are more',
  (_what, n, parses) => {
    const parse = vi.fn(refusing);
    const { problems } = readBody(times('噪声<5分贝以下。\n\n', n), parse);
    expect(parse).toHaveBeenCalledTimes(parses);
    expect(problems).toHaveLength(parses);
    expect(problems.at(-1)).toMatchObject({ message: expect.stringMatching('没有再检查') });
  },
);

test('a paragraph of which the parser cannot make anything is told, and left out', () => {
  const { body, problems } = readBody('甲。\n\n乙[<Note>丙](丁)。\n\n戊。\n');
  expect(problems).toMatchObject([{ line: 3, remedy: expect.stringMatching('标签') }]);
  expect(body.children).toHaveLength(2);
});

test.each<[string, string, RegExp]>([
  ['a body of more than 300 000 characters', times('甲乙丙丁。\n\n', 50_000), /正文超过30万字/],
  ['a paragraph of more than 10 000', times('2024—2024年', 10_000), /一段.*超过1万字/],
  ['a row of a table as long', `|甲|\n|-|\n|${times('甲', 10_000)}|`, /表格的一行/],
  ['6 000 notes in each other', times('<Note>\n\n', 6000), /一层套一层/],
  ['60 notes in each other in a line', `${times('<Note>', 60)}甲`, /一层套一层/],
  ['6 000 quotes in each other', `${times('>', 6000)} 甲`, /一层套一层/],
  ['3 000 lists in each other', `${times('- ', 3000)}甲`, /一层套一层/],
  [
    'lists in each other by indents',
    Array.from({ length: 160 }, (_, i) => `${times('  ', i)}- 甲`).join('\n'),
    /一层套一层/,
  ],
  ['3 000 signs of emphasis', `${times('*', 3000)}甲${times('*', 3000)}`, /超过500个/],
  ['5 000 quotes', times('> 甲\n\n', 5000), /合起来超过1000处/],
  ['5 000 footnotes', times('[^1]: 甲\n', 5000), /合起来超过1000处/],
])('%s: said, and not parsed', (_what, text, message) => {
  const parse = vi.fn(parseBody);
  const { body, problems } = readBody(text, parse);
  expect(problems).toEqual([
    {
      line: expect.any(Number),
      column: expect.any(Number),
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(/./),
    },
  ]);
  expect(body.children).toEqual([]);
  expect(parse.mock.calls.length).toBeLessThanOrEqual(1);
});

test('the place of what is too much is where it begins', () => {
  const { problems } = readBody(`甲。\n\n${times('乙', 10_000)}\n`);
  expect(problems).toMatchObject([{ line: 3, column: 1 }]);
});

test.each<[string, string]>([
  ['a list of 900 items', times('- 完成绿化任务。\n', 900)],
  ['a table of 900 rows', `|甲|乙|\n|-|-|\n${times('|1|2|\n', 900)}`],
  [
    '300 footnotes',
    Array.from({ length: 300 }, (_, i) => `甲[^${i}]。\n\n[^${i}]: 乙\n`).join('\n'),
  ],
  ['a line to be filled in', `姓名${times('_', 120)}`],
  ['a table of elements', `<table>\n${times('<tr>\n<td>1</td>\n</tr>\n', 600)}</table>`],
  ['notes one after another', times('<Note>甲</Note>\n\n', 200)],
])('%s is within the limits', (_what, text) => {
  expect(readBody(text).problems).toEqual([]);
});
