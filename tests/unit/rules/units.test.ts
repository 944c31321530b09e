import { findsEach } from '../check/cases.ts';
import { withBody } from '../check/folder.ts';

findsEach('units', [
  [
    'another unit than in an earlier year',
    {
      ...withBody('共<Figure name="公园" unit="个">7</Figure>个。'),
      '2023/report.mdx':
        '---\ntitle: 总结\nstatus: draft\n---\n\n共<Figure name="公园" unit="处">5</Figure>处。\n',
    },
    '@:8:29',
    /“公园”的单位是“个”，2023年是“处”（2023\/report.mdx）/,
    /换一个名称/,
  ],
]);
