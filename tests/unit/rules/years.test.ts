import { findsEach } from '../check/cases.ts';

findsEach('years', [
  [
    'a year of another report in the title',
    { '2024/report.mdx': '---\ntitle: 2023年总结\nstatus: draft\n---\n' },
    '2024/report.mdx:2:8',
    /标题里是2023年，文件夹是2024年/,
    /改正标题/,
  ],
  [
    'a year of another report in the title of a section',
    { '2024/1-工作/section.mdx': '---\ntitle: 2023年主要工作\n---\n' },
    '2024/1-工作/section.mdx:2:8',
    /标题里是2023年/,
    /复制/,
  ],
]);
