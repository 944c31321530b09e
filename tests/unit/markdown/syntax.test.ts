import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/markdown/syntax.ts';
import { blocks, blockText } from '../../../src/report/blocks.ts';

/** The blocks of a body as the site and `report.txt` show them. */
const textOf = (source: string): string[] => blocks(parseBody(source)).map(blockText);
const kindsOf = (source: string): string[] =>
  blocks(parseBody(source)).map(({ kind, id }) => `${kind} ${id}`);

describe('Markdown reads Chinese official text as its writers mean it', () => {
  const cases: [what: string, source: string, shown: string[]][] = [
    [
      'bold beside full-width punctuation',
      '做到**“真”**，**（实）**干。',
      ['做到“真”，（实）干。'],
    ],
    [
      'bold that ends a sentence',
      '说：**“好。”**然后**（一）做。**再',
      ['说：“好。”然后（一）做。再'],
    ],
    ['strikethrough beside Chinese', '原~~“甲”~~乙', ['原“甲”乙']],
    ['ranges with a tilde', '3~5月栽植，6~8月养护', ['3~5月栽植，6~8月养护']],
    ['a range beside strikethrough', '3~5月~~“甲”~~', ['3~5月“甲”']],
    [
      'a line break between Han characters',
      '全面\n完成“任务”\n“目标”。',
      ['全面完成“任务”“目标”。'],
    ],
    ['a line break between Han and Latin', '建成\nLED\n屏3\n块', ['建成LED屏3块']],
    ['a line break beside bold', '全面\n**完成**\n“任务”', ['全面完成“任务”']],
    ['a line break between Latin words', 'Green\nCity', ['Green City']],
    ['spaces at the end of a line', '全面  \n完成 \n任务。  ', ['全面完成任务。']],
    ['spaces at the end of a Latin line', 'Green  \nCity', ['Green City']],
    ['spaces before a line end of Windows', '全面  \r\n完成', ['全面完成']],
    ['a line break that is wanted', '全面\\\n完成', ['全面 完成']],
    ['a line break of Windows', '全面\r\n完成\r\n\r\n第二段', ['全面完成', '第二段']],
    ['lists of Windows', '1. 甲\r\n2. 乙\r\n\r\n- 丙', ['1. 甲', '2. 乙', '丙']],
    ['tables of Windows', '| 甲 | 乙 |\r\n|--|--|\r\n| 1 | 2 |\r\n', ['甲\t乙', '1\t2']],
    ['full-width spaces as indent', '　　第一段\n　　第二段', ['第一段', '第二段']],
    ['an indent after spaces at a line’s end', '第一段。  \n　　第二段', ['第一段。', '第二段']],
    ['an indent after bold', '**第一段**\n　　**第二段**', ['第一段', '第二段']],
    ['a year at the start of a line', '2024. 是关键之年', ['2024. 是关键之年']],
    ['years, a line each', '2024. 甲\n2025. 乙', ['2024. 甲', '2025. 乙']],
    ['typed numbers', '1. 甲\n3. 乙\n\n5) 丙', ['1. 甲', '3. 乙', '5) 丙']],
    ['typed numbers in lists', '- 甲\n  1. 乙\n  1. 丙', ['甲', '1. 乙', '1. 丙']],
    ['Chinese numbers', '（1）甲\n\n1、乙\n\n①丙', ['（1）甲', '1、乙', '①丙']],
    ['a line of dashes under a line', '上文\n---', ['上文---']],
    ['a line of dashes or stars by itself', '上文\n\n---\n\n***', ['上文', '---', '***']],
    ['a line of spaced dashes or stars', '上文\n\n- - -\n\n* * *', ['上文', '- - -', '* * *']],
    ['a line of equals signs under a line', '上文\n===', ['上文===']],
    ['a bracket at the start of a line', '[1]: 注释文字', ['[1]: 注释文字']],
    ['brackets that repeat', '[甲]: 乙\n\n见[甲]', ['[甲]: 乙', '见[甲]']],
    ['a hash without a space', '#题目', ['#题目']],
    ['stars between numbers', '面积100*2*3平方米', ['面积100*2*3平方米']],
    ['stars between brackets', '（1+2）*（3+4）*5', ['（1+2）*（3+4）*5']],
    ['stars in a table', '| 甲 |\n|--|\n| 1*2*3 |', ['甲', '1*2*3']],
    ['marks as they were typed', '“甲”……——乙... "丙"', ['“甲”……——乙... "丙"']],
    ['two dashes, straight marks and (c)', "甲--'乙' (c) 1/2", ["甲--'乙' (c) 1/2"]],
    ['escaped signs', '\\{甲\\} \\<10 \\*', ['{甲} <10 *']],
    ['signs written as codes', '&#105;mport &lt;10', ['import <10']],
    ['signs that need no escape', 'a < b，5}', ['a < b，5}']],
    ['comments', '甲{/* 不公开 */}乙\n\n{/* 整段 */}', ['甲乙']],
    ['notes of the editor', '甲<Note>编者注</Note>乙\n\n<Note>\n整段\n</Note>', ['甲乙']],
    ['figures', '共<Figure name="公园" unit="个">7</Figure>个', ['共7个']],
    ['a figure that is a whole line', '<Figure name="公园">7</Figure>', ['7']],
    [
      'third and fourth levels',
      '### 甲\n\n#### 乙\n\n#### 丙\n\n### 丁\n\n#### 戊',
      ['1.甲', '（1）乙', '（2）丙', '2.丁', '（1）戊'],
    ],
    ['captions, not descriptions', '![说明](a.png "图1 图题")', ['图1 图题']],
    ['tables, a row a line', '| 甲 | 乙 |\n|:--|--:|\n| 1 | 2 |', ['甲\t乙', '1\t2']],
    [
      'tables with merged cells',
      '<table>\n  <caption>表1</caption>\n  <tr><th>甲</th><td colSpan="2">乙</td></tr>\n  <tr><td>1</td><td>2</td></tr>\n</table>',
      ['表1', '甲\t乙', '1\t2'],
    ],
    [
      'footnotes, after the text',
      '甲[^b]乙[^a]\n\n[^a]: 注一\n\n[^b]: 注二',
      ['甲乙', '注二', '注一'],
    ],
    ['lists in lists', '- 甲\n  - 乙\n- 丙', ['甲', '乙', '丙']],
  ];
  test.each(cases)('%s', (_what, source, shown) => {
    expect(textOf(source)).toEqual(shown);
  });

  test.each([
    ['见https://example.org/a?b=1。随后', 'https://example.org/a?b=1'],
    ['（http://example.org/路径）', 'http://example.org/'],
    ['邮箱a.b@example.org，电话', 'mailto:a.b@example.org'],
    ['www.example.org：网站', 'http://www.example.org'],
    ['“https://example.org/a-b_c/”', 'https://example.org/a-b_c/'],
    ['见https://example.org/a.html.', 'https://example.org/a.html'],
  ])('a bare address ends before Chinese: %s', (source, address) => {
    const [paragraph] = parseBody(source).children;
    const links =
      paragraph?.type === 'paragraph' ? paragraph.children.filter((c) => c.type === 'link') : [];
    expect(links.map(({ url }) => url)).toEqual([address]);
    expect(textOf(source)).toEqual([source]);
  });
});

describe('each block has an address of its own', () => {
  test('paragraphs and list items are counted together, other kinds by themselves', () => {
    const source =
      '一\n\n### 题\n\n- 二\n- 三\n\n| 甲 |\n|--|\n| 乙 |\n\n![图](a.png "题")\n\n四[^1]\n\n[^1]: 注';
    expect(kindsOf(source)).toEqual([
      'paragraph p1',
      'heading h1',
      'listItem p2',
      'listItem p3',
      'tableRow r1',
      'tableRow r2',
      'caption c1',
      'paragraph p4',
      'footnote fn-1',
    ]);
  });

  test('every character knows its line and column', () => {
    const [block] = blocks(parseBody('\n\n一**二**\n三'));
    expect(block?.leaves.map(({ text, line, column }) => [text, line, column])).toEqual([
      ['一', 3, 1],
      ['二', 3, 4],
      ['', 3, 7],
      ['三', 4, 1],
    ]);
  });

  test('also those of lines joined, of indents and after spaces at a line’s end', () => {
    const leaves = blocks(parseBody('一  \n二\r\n　　三\n四')).flatMap((block) => block.leaves);
    const places = leaves.filter(({ text }) => text).map(({ text, line }) => [text, line]);
    expect(places).toEqual([
      ['一', 1],
      ['二', 2],
      ['三', 3],
      ['四', 4],
    ]);
  });
});

describe('MDX that cannot be read is refused at its place', () => {
  test.each([
    ['an address in angle brackets', '甲\n\n见<https://example.org/>', 3],
    ['a sign before a number', '甲\n低于<10', 2],
    ['an open brace', '甲{乙', 1],
  ])('%s', (_what, source, line) => {
    expect(() => parseBody(source)).toThrow(expect.objectContaining({ line }));
  });
});
