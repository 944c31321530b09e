import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { reportMarkdown as write } from '../../../src/markdown/download.ts';
import type { Report } from '../../../src/report/tree.ts';
import { report } from '../report/sample.ts';

const reportMarkdown = (of: Report): string => write(of, (address) => `https://a.cn/${address}`);

test('the Markdown file of a report is read by any reader of Markdown', () => {
  const markdown = reportMarkdown(
    report({
      preamble: '导语<Note>编者注</Note>。{/* 注释 */}',
      sections: [
        {
          title: '工作',
          subsections: [
            {
              title: '绿化',
              body: '共<Figure name="公园">7</Figure>个。\n\n### 做法\n\n1. 甲\n3. 乙\n\n![公园](a.png "图1")',
            },
          ],
        },
      ],
    }),
  );
  expect(markdown).toBe(
    '# 2024年总结\n\n导语。\n\n## 一、工作\n\n### （一）绿化\n\n共7个。\n\n#### 1.做法\n\n1\\. 甲\n\n3\\. 乙\n\n〔图：公园〕图1\n',
  );
});

describe('any reader of Markdown finds the report’s text in it', () => {
  const reader = unified().use(remarkParse).use(remarkGfm);
  test.each([
    ['bold beside Chinese marks', '做到**“真”**是', '做到“真”是'],
    ['strikethrough', '~~“甲”~~乙', '“甲”乙'],
    ['ranges', '3~5月，6~8月', '3~5月，6~8月'],
    ['a year at the start of a line', '2024. 甲', '2024. 甲'],
    ['typed numbers', '1. 甲\n3. 乙', '1. 甲3. 乙'],
    ['a hash', '#题', '#题'],
    ['a bracket', '[1]: 字', '[1]: 字'],
    ['stars', '100*2*3', '100*2*3'],
    ['a line of dashes', '上文\n---', '上文---'],
    ['escaped signs', '\\{甲\\} \\<10', '{甲} <10'],
    ['an address', '见https://a.cn/b。后', '见https://a.cn/b。后'],
    ['marks', '“甲”……——乙', '“甲”……——乙'],
    ['a blank', '共xx个', '共xx个'],
    ['an attachment', '<Attachment file="a.pdf">附件</Attachment>', '附件'],
  ])('%s', (_what, preamble, text) => {
    const [, ...body] = reader.parse(reportMarkdown(report({ preamble }))).children;
    expect(body.map((node) => textOf(node)).join('')).toBe(text);
  });

  test('with footnotes and tables as such', () => {
    const markdown = reportMarkdown(report({ preamble: '甲[^1]\n\n| 乙 |\n|--|\n\n[^1]: 注' }));
    expect(reader.parse(markdown).children.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'table',
      'footnoteDefinition',
    ]);
  });

  test('with the footnotes of each part apart', () => {
    const body = (note: string) => `甲[^1]\n\n[^1]: ${note}`;
    const subsections = [
      { title: '子', body: body('一注') },
      { title: '丑', body: body('二注') },
    ];
    const markdown = reportMarkdown(report({ sections: [{ title: '工作', subsections }] }));
    for (const [mark, note] of [
      ['1-1-1', '一注'],
      ['1-2-1', '二注'],
    ]) {
      expect(markdown).toContain(`甲[^${mark}]`);
      expect(markdown).toContain(`[^${mark}]: ${note}`);
    }
  });

  test('with its links and attachments as full addresses', () => {
    const preamble =
      '见[甲](1-甲/1-乙.mdx#p2)、[上文](#p1)、[网](https://b.cn/)、<Attachment file="表 1.csv">表</Attachment>。';
    expect(reportMarkdown(report({ preamble }))).toContain(
      '见[甲](https://a.cn/2024/1/1/#p2)、[上文](https://a.cn/2024/#p1)、[网](https://b.cn/)、' +
        '[表](https://a.cn/2024/attachments/%E8%A1%A8%201.csv)。',
    );
  });

  test('with the alignment of a table', () => {
    expect(reportMarkdown(report({ preamble: '| 甲 | 乙 |\n|--|-:|\n| 丙 | 1 |' }))).toMatch(
      /\| -+ \| -+: \|/,
    );
  });

  test('with who signed it, and when, at its end', () => {
    const signed = report({ data: { signedOn: '2025-01-05' }, preamble: '甲。' });
    expect(reportMarkdown(signed)).toMatch(/甲。\n\n示例局\n\n2025年1月5日\n$/);
  });
});
