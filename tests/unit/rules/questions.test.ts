import { findsEach } from '../check/cases.ts';
import { withBody } from '../check/folder.ts';

findsEach('questions', [
  [
    'what was left open, where it stands',
    {
      ...withBody('完成5个7个公园。'),
      '2024/report.mdx':
        '---\ntitle: 2024年总结\nstatus: draft\nquestions:\n  - text: 完成【5个】7个公园\n    decide: 删去还是保留\n---\n导语。',
    },
    '@:8:1',
    /“完成【5个】7个公园”。删去还是保留/,
    /删去/,
  ],
]);
