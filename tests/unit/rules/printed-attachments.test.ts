import { findsEach } from '../check/cases.ts';
import { type Files, withBody } from '../check/folder.ts';

const asked = (name: string): Files => ({
  ...withBody(`见<Attachment file="${name}">附表</Attachment>。`),
  [`2024/attachments/${name}`]: '甲,乙\n',
  '2024/report.mdx': `---\ntitle: 2024年总结\nstatus: published\npublishedOn: 2025-01-15\nprintedAttachments: [${name}]\n---\n\n导语。\n`,
});

findsEach('printed-attachments', [
  [
    'a kind that cannot be printed',
    asked('表.csv'),
    '2024/report.mdx:5:22',
    /“表\.csv”不能随正文打印：只能打印 Word/,
    /另存为 \.docx.*删去/,
  ],
  [
    'what is no attachment',
    { ...asked('表.docx'), ...withBody('没有附件。') },
    '2024/report.mdx:5:22',
    /“表\.docx”不是这份报告的附件/,
    /<Attachment file="表\.docx">/,
  ],
]);
