import { expect, test } from 'vitest';
import { findsEach, part } from '../check/cases.ts';
import { findingsWith } from '../check/folder.ts';

findsEach('file-tree', [
  [
    'no report.mdx',
    { '2024/report.mdx': null },
    '2024/report.mdx',
    /缺少 2024\/report.mdx/,
    /title.*status/,
  ],
  [
    'no section.mdx',
    { '2024/1-工作/section.mdx': null },
    '2024/1-工作/section.mdx',
    /缺少/,
    /title/,
  ],
  [
    'a file without a number',
    { '2024/1-工作/丁.mdx': '---\ntitle: 丁\n---\n' },
    '2024/1-工作/丁.mdx',
    /没有序号/,
    /1-丁.mdx/,
  ],
  [
    'a folder without a number',
    { '2024/打算/section.mdx': '---\ntitle: 丁\n---\n' },
    '2024/打算',
    /文件夹 打算 没有序号/,
    /1-打算/,
  ],
  [
    'a Word file among the texts',
    { '2024/1-工作/丁.docx': '' },
    '2024/1-工作/丁.docx',
    /不会出现在网站上/,
    /\.mdx/,
  ],
  [
    'a folder of attachments',
    { '2024/attachments/表/甲.csv': '甲' },
    '2024/attachments/表',
    /不能再分文件夹/,
    /直接放在 attachments/,
  ],
  ['a folder that is no year', { '总结/report.mdx': '' }, '总结', /不是四位年份/, /改名/],
  [
    'two reports of one year',
    { '2024-草稿/report.mdx': '' },
    '2024-草稿',
    /2024年的报告有两份/,
    /只留 2024/,
  ],
  [
    'a file too deep',
    { '2024/1-工作/1-甲/1-乙.mdx': '' },
    '2024/1-工作/1-甲/1-乙.mdx',
    /放得太深/,
    /###/,
  ],
  [
    'a font by another name',
    { 'fonts/simfang.ttf': '' },
    'fonts/simfang.ttf',
    /不会用到/,
    /仿宋\.ttf.*小标宋\.ttf/,
  ],
  [
    'a name in capitals',
    { '2024/1-工作/Section.mdx': '' },
    '2024/1-工作/Section.mdx',
    /大小写/,
    /section.mdx/,
  ],
]);

test.each([
  ['1.绿化.mdx', '1-绿化.mdx'],
  ['１－绿化.mdx', '1-绿化.mdx'],
  ['（一）绿化.mdx', '1-绿化.mdx'],
  ['1-绿化.md', '1-绿化.mdx'],
  ['1-绿化.mdx.txt', '1-绿化.mdx'],
  ['1-绿化.MDX', '1-绿化.mdx'],
  ['绿化.mdx', '1-绿化.mdx'],
  ['SECTION.mdx', 'section.mdx'],
])('%s should be named %s', async (name, better) => {
  const files = { [part]: null, [`2024/1-工作/${name}`]: '---\ntitle: 绿化\n---\n' };
  const [finding] = (await findingsWith(files)).filter(({ rule }) => rule === 'file-tree');
  expect(finding?.remedy).toBe(`改名为 ${better}`);
});

test('an attachment’s name that no link can have is refused', async () => {
  const findings = await findingsWith({ '2024/attachments/附件1#.pdf': '' });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([
    expect.objectContaining({ place: '2024/attachments/附件1#.pdf', rule: 'file-tree' }),
  ]);
});

test.each(['1-增长50%.mdx', '1-绿化#.mdx', '1-绿化?.mdx'])('%s is refused', async (name) => {
  const files = { [part]: null, [`2024/1-工作/${name}`]: '---\ntitle: 绿化\n---\n' };
  expect((await findingsWith(files)).map(({ message }) => message)).toEqual([
    `名字里不能有 # ? % \\ : * " < > |：${name}`,
  ]);
});
