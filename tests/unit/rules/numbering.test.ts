import { findsEach } from '../check/cases.ts';

findsEach('numbering', [
  [
    'a number left out',
    { '2024/1-工作/4-丁.mdx': '---\ntitle: 丁\n---\n' },
    '2024/1-工作/4-丁.mdx',
    /缺少序号 3/,
    /3-丁.mdx/,
  ],
  [
    'a number twice',
    { '2024/1-工作/2-丁.mdx': '---\ntitle: 丁\n---\n' },
    '2024/1-工作/2-服务.mdx',
    /序号 2 用了两次：2-丁.mdx 和 2-服务.mdx/,
    /换一个序号/,
  ],
  [
    'a section’s number left out',
    { '2024/3-打算/section.mdx': '---\ntitle: 打算\n---\n' },
    '2024/3-打算',
    /部分的序号不连续.*缺少序号 2/,
    /2-打算/,
  ],
  [
    'a number that no report has',
    { '2024/0-前言/section.mdx': '---\ntitle: 前言\n---\n' },
    '2024/0-前言',
    /1 到 99/,
    /从 1 起/,
  ],
]);
