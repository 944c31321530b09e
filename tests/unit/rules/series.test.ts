import { findsEach } from '../check/cases.ts';
import { withBody } from '../check/folder.ts';

findsEach('series', [
  [
    'two numbers that fit one series',
    {
      ...withBody('全市城镇新增就业300人。开发区稳住企业，城镇新增就业40人。'),
      'series.yaml': 'new-jobs:\n  name: 城镇新增就业\n  unit: 人\n',
    },
    'series.yaml:1:1',
    /2024年.*两个数都像数列“城镇新增就业”.*300人（.*1-绿化\.mdx:\d+，“全市城镇新增就业300人。”）；40人（.*城镇新增就业40人/,
    /words.*<Figure name="城镇新增就业" unit="人">/,
  ],
  [
    'a series of which a report says nothing',
    { 'series.yaml': 'new-jobs:\n  name: 城镇新增就业\n  unit: 人\n' },
    'series.yaml:1:1',
    /2024年的报告里没有找到数列“城镇新增就业”/,
    /without 里写上 2024/,
  ],
]);
