import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/markdown/syntax.ts';
import { blocks, blockText } from '../../../src/report/blocks.ts';

const shown = (source: string): [string, string][] =>
  blocks(parseBody(source)).map((block) => [block.id, blockText(block)]);

describe('what has text has an address, in reading order', () => {
  const cases: [what: string, source: string, expected: [string, string][]][] = [
    [
      'text between paragraphs changes no number',
      '甲\n\n### 乙\n\n丙',
      [
        ['p1', '甲'],
        ['h1', '1.乙'],
        ['p2', '丙'],
      ],
    ],
    [
      'an item and the items inside it',
      '- 甲\n  - 乙\n- 丙',
      [
        ['p1', '甲'],
        ['p2', '乙'],
        ['p3', '丙'],
      ],
    ],
    ['an item of two paragraphs is one', '- 甲\n\n  乙', [['p1', '甲乙']]],
    ['a quotation is its paragraphs', '> 甲\n>\n> 乙', shown('甲\n\n乙')],
    ['an image without a caption has none', '![说明](a.png)\n\n甲', [['p1', '甲']]],
    ['an image in a line has no caption', '甲![说明](a.png "题")乙', [['p1', '甲乙']]],
    [
      'cells are parted by tabs, empty ones left out',
      '| 甲 | 乙 | 丙 |\n|--|--|--|\n| 1 |  | 3 |',
      [
        ['r1', '甲\t乙\t丙'],
        ['r2', '1\t3'],
      ],
    ],
    [
      'a note of the editor, in any place, has none',
      '甲\n\n<Note>\n### 注\n\n- 注\n</Note>\n\n乙<Note>注</Note>',
      [
        ['p1', '甲'],
        ['p2', '乙'],
      ],
    ],
    ['a line that is only a note has none', '<Note>注</Note>\n\n甲', [['p1', '甲']]],
    ['a comment has none', '{/* 注 */}\n\n甲', [['p1', '甲']]],
    [
      'footnotes come last, by their marks, each once',
      '甲[^b]乙[^a]丙[^b]\n\n[^a]: 一\n\n[^b]: 二\n\n丁',
      [
        ['p1', '甲乙丙'],
        ['p2', '丁'],
        ['fn-b', '二'],
        ['fn-a', '一'],
      ],
    ],
    ['a footnote that nothing marks has none', '甲\n\n[^a]: 一', [['p1', '甲']]],
    ['an empty body has none', '', []],
  ];
  test.each(cases)('%s', (_what, source, expected) => {
    expect(shown(source)).toEqual(expected);
  });
});
