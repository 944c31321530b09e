import { describe, expect, test } from 'vitest';
import { address, idPrefix, placeId, placeOf } from '../../../src/report/addresses.ts';
import { findBlanks } from '../../../src/report/blanks.ts';
import { citation } from '../../../src/report/citation.ts';
import { chineseDate, toInstant } from '../../../src/report/dates.ts';
import { verify } from '../../../src/report/fidelity.ts';
import { figuresOf, shownSentence } from '../../../src/report/figures.ts';
import { readingMinutes, reportLength, wordCount } from '../../../src/report/length.ts';
import {
  chineseNumeral,
  fourthLabel,
  sectionLabel,
  subsectionLabel,
  thirdLabel,
} from '../../../src/report/numbering.ts';
import { plainTextFile } from '../../../src/report/plainText.ts';
import { partsOf } from '../../../src/report/tree.ts';
import { report } from './sample.ts';

describe('numbers of official documents', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
  ])('%i is %s', (n, numeral) => {
    expect(chineseNumeral(n)).toBe(numeral);
  });
  test('of each level', () => {
    expect([sectionLabel(3), subsectionLabel(12), thirdLabel(1), fourthLabel(2)]).toEqual([
      '三、',
      '（十二）',
      '1.',
      '（2）',
    ]);
  });
  test.each([0, 100, 1.5])('%d is none', (n) => {
    expect(() => chineseNumeral(n)).toThrow(RangeError);
  });
});

describe('addresses are made of numbers only', () => {
  test.each([
    ['2024/report.mdx', '2024/', ''],
    ['2024/1-理论学习/section.mdx', '2024/1/', '1'],
    ['2024/1-理论学习/12-思想.mdx', '2024/1/12/', '1-12'],
    ['2024/1/2.mdx', '2024/1/2/', '1-2'],
  ])('%s → %s', (path, expected, id) => {
    const place = placeOf(path);
    expect(place && address(place)).toBe(expected);
    expect(place && placeId(place)).toBe(id);
    expect(place && idPrefix(place)).toBe(id && `${id}-`);
  });
  test.each(['2024/说明.mdx', '2024/理论/1-甲.mdx', '24/report.mdx', '2024/1-甲/2-乙/3-丙.mdx'])(
    '%s has none',
    (path) => {
      expect(placeOf(path)).toBeUndefined();
    },
  );
});

describe('blanks of the original', () => {
  test.each([
    ['市xx局', ['xx']],
    ['x文明委〔2024〕x号', ['x', 'x']],
    ['XXX名与XX户', ['XXX', 'XX']],
    ['××公园、ｘｘ公园', ['××', 'ｘｘ']],
    ['3×5米，X光，X射线，“1+X”发布会', []],
    ['Ｘ光机、X线机', []],
    ['xx年x月x日', ['xx', 'x', 'x']],
    ['5xx项', []],
    ['LED屏，index，2x4', []],
  ])('in %s', (text, found) => {
    expect(findBlanks(text).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});

const two = report({
  preamble: '导语。',
  sections: [
    {
      title: '工作',
      subsections: [
        {
          title: '绿化',
          body: '共<Figure name="公园" unit="个">7</Figure>个，修剪<Figure name="绿篱" unit="米">xx</Figure>米。\n\n第二段。',
        },
        { title: '服务如何？', body: '很好。' },
        { title: '说明', body: '另起。', runIn: false },
        { title: '附表', body: '| 甲 |\n|--|\n| 乙 |' },
      ],
    },
    { title: '打算', body: '继续努力。' },
  ],
});

describe('the plain text of a report', () => {
  test('is one paragraph a line, numbered, with run-in headings and their stop', () => {
    expect(plainTextFile(two)).toBe(
      [
        '\uFEFF2024年总结',
        '导语。',
        '一、工作',
        '（一）绿化。共7个，修剪xx米。',
        '第二段。',
        '（二）服务如何？很好。',
        '（三）说明',
        '另起。',
        '（四）附表',
        '甲',
        '乙',
        '二、打算',
        '继续努力。',
        '',
      ].join('\n'),
    );
  });

  test('ends with 署名 and 成文日期 where the report is signed', () => {
    const signed = report({ data: { signedOn: '2025-01-05', issuer: '示例局办公室' } });
    expect(plainTextFile(signed)).toBe('\uFEFF2024年总结\n示例局办公室\n2025年1月5日\n');
  });
});

describe('fidelity', () => {
  const one = (corrections: { original: string; corrected: string; reason: string }[] = []) =>
    report({ data: { corrections }, preamble: '\n\n甲乙**丙**丁。' });

  test('holds whatever the white space', () => {
    expect(verify(one(), { text: ' 2024年 总结\r\n\n　　甲乙丙丁。\n' })).toEqual({
      result: 'equal',
      characters: 12,
    });
  });

  test('shows the first difference, with its place to the character', () => {
    expect(verify(one(), { text: '2024年总结甲乙并丁。' })).toEqual({
      result: 'different',
      difference: {
        path: '2024/report.mdx',
        line: 3,
        column: 5,
        published: '2024年总结甲乙【丙】丁。',
        original: '2024年总结甲乙【并】丁。',
      },
    });
  });

  test('shows where a text ends too early', () => {
    const outcome = verify(one(), { text: '2024年总结甲乙丙丁。戊' });
    expect(outcome.result === 'different' && outcome.difference.published).toMatch(/。〔完〕$/);
  });

  test('names the file of a heading, which has no line in a body', () => {
    const outcome = verify(two, { text: '2024年总结导语。一、工昨' });
    expect(outcome).toMatchObject({
      difference: {
        path: '2024/1/section.mdx',
        line: undefined,
        original: expect.stringMatching(/【昨】$/),
      },
    });
  });

  test('leaves out what the editor adds', () => {
    const noted = report({ preamble: '甲<Note>注</Note>{/* 注 */}。' });
    expect(verify(noted, { text: '2024年总结甲。' }).result).toBe('equal');
  });

  test('applies corrections, each at exactly one place', () => {
    const mend = (original: string) => one([{ original, corrected: '丙', reason: '错字' }]);
    expect(verify(mend('并'), { text: '2024年总结甲乙并丁。' }).result).toBe('equal');
    expect(verify(mend('戊'), { text: '2024年总结甲乙并丁。' })).toMatchObject({
      result: 'unusable-correction',
      found: 0,
    });
    expect(verify(mend('并'), { text: '2024年总结甲并并丁。' })).toMatchObject({
      result: 'unusable-correction',
      found: 2,
    });
  });
});

describe('figures', () => {
  test('have name, unit, value and the paragraph in which they stand', () => {
    expect(
      figuresOf(two).map(({ name, unit, value, block }) => [name, unit, value, block.id]),
    ).toEqual([
      ['公园', '个', '7', 'p1'],
      ['绿篱', '米', 'xx', 'p1'],
    ]);
  });

  test.each([
    ['a list', '- <Figure name="甲">1</Figure>棵', ['1 p1']],
    [
      'a list in a list',
      '- <Figure name="甲">1</Figure>棵\n  - <Figure name="乙">2</Figure>株',
      ['1 p1', '2 p2'],
    ],
    ['a table', '| <Figure name="甲">1</Figure> |\n|--|', ['1 r1']],
    ['a footnote', '甲[^1]\n\n[^1]: - <Figure name="甲">1</Figure>棵', ['1 fn-1']],
    ['a note of the editor', '甲<Note><Figure name="甲">1</Figure></Note>', []],
    ['a paragraph of such notes', '<Note>\n<Figure name="甲">1</Figure>\n</Note>', []],
  ])('in %s', (_where, preamble, found) => {
    const figures = figuresOf(report({ preamble }));
    expect(figures.map(({ value, block }) => `${value} ${block.id}`)).toEqual(found);
  });
});

test('of a long sentence the clause is shown in which a figure stands', () => {
  const shown = (text: string): string[] =>
    figuresOf(report({ preamble: text })).map((figure) => {
      const { text, start } = shownSentence(figure);
      return `${text.slice(0, start)}|${text.slice(start)}`;
    });
  const long = '很长的一句，'.repeat(20);
  const figure = '公园<Figure name="甲">7</Figure>个';
  expect(shown(`先说。${figure}，乙。`)).toEqual(['公园|7个，乙。']);
  expect(shown(`${long}；${figure}；丙${long}。`)).toEqual(['……公园|7个；……']);
  expect(shown(`${figure}；${long}。`)).toEqual(['公园|7个；……']);
  expect(shown(`${long}；${figure}。`)).toEqual(['……公园|7个。']);
  expect(shown(`${figure}${long}。`)).toEqual([`公园|7个${long}。`]);
});

describe('lengths', () => {
  test('are counted as Word counts 字数', () => {
    expect(wordCount('共7500多亿元，LED屏。')).toBe(9);
    expect(reportLength(report({ preamble: '甲乙。' }))).toBe(7);
  });
  test('take at least a minute to read', () => {
    expect([readingMinutes(3), readingMinutes(5024)]).toEqual([1, 13]);
  });
});

test('a citation names the issuer, the report, the place and the address', () => {
  const [, , part] = partsOf(two);
  expect(part && citation(two, part, 'https://a.b/2024/1/1/#p2', 2)).toBe(
    '示例局：《2024年总结》第一部分（一）第2段，https://a.b/2024/1/1/#p2',
  );
  expect(citation(two, two, 'https://a.b/2024/')).toBe('示例局：《2024年总结》，https://a.b/2024/');
});

test('dates are written as in official documents, and are of China’s day', () => {
  expect(chineseDate('2025-01-05')).toBe('2025年1月5日');
  expect(chineseDate('2025-01-05 09:30')).toBe('2025年1月5日 09:30');
  expect(toInstant('2025-01-05').toISOString()).toBe('2025-01-04T16:00:00.000Z');
});
