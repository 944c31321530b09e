import { expect, test } from 'vitest';
import { attachmentFile } from '../../../src/export/word.ts';
import { parseMarkdown } from '../../../src/original/original.ts';
import { wordText } from '../../../src/print/word-attachment.ts';
import { p, word } from '../import/word.ts';

test('a Word file is printed below its title, its headings by their numbers, its tables as tables', async () => {
  const body = parseMarkdown(
    '为规范考核，制定本办法。\n\n一、内容\n\n| 项目 | 分值 |\n|---|---|\n| 绿地 | 60 |\n',
  ).children;
  const file = await attachmentFile({ label: '附件1', title: '考核办法', body }, () => undefined);
  const { title, html } = wordText('附件1.docx', file, 'attachment-1-');
  expect(title).toBe('考核办法');
  expect(html.replace(/\n/g, '')).toBe(
    '<p>为规范考核，制定本办法。</p><h3>一、内容</h3><table><thead><tr><th>项目</th><th>分值</th></tr></thead><tbody><tr><td>绿地</td><td>60</td></tr></tbody></table>',
  );
});

test('what would not be printed as it is in Word is said, and not printed', () => {
  const struck =
    '<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>五个</w:t></w:r><w:r><w:t>七个。</w:t></w:r></w:p>';
  expect(() => wordText('办法.docx', word({ body: p('正文。') + struck }), '')).toThrow(
    /附件“办法\.docx”不能随正文打印：.*五个.*printedAttachments/,
  );
  expect(() => wordText('办法.docx', Buffer.from('none'), '')).toThrow(/不能随正文打印/);
});
