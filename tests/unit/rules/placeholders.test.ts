import { findsEach } from '../check/cases.ts';

findsEach('placeholders', [
  [
    'a placeholder',
    { 'site.yaml': 'name: 甲\nissuer: 乙\nurl: https://example.org/\ncontact: 【待填：电话】\n' },
    'site.yaml:4:10',
    /占位内容/,
    /真实信息/,
  ],
  [
    'no date of publication',
    { '2024/report.mdx': '---\ntitle: 总结\nstatus: published\n---\n' },
    '2024/report.mdx',
    /没有写发布日期/,
    /publishedOn/,
  ],
]);
