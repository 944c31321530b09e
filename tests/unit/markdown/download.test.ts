import { expect, test } from 'vitest';
import { reportMarkdown } from '../../../src/markdown/download.ts';
import { report } from '../report/sample.ts';

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
