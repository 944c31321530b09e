import { findsEach, placesOf } from '../check/cases.ts';
import { withBody } from '../check/folder.ts';

findsEach('links', [
  [
    'a link to a report that has no pages',
    {
      ...withBody('见[甲](../../2023/report.mdx)'),
      '2023/report.mdx': '---\ntitle: 2023年总结\nstatus: draft\n---\n',
    },
    '@:8:2',
    /还没有发布/,
    /删去链接/,
  ],
]);

placesOf('links', [
  ['见[甲](../2-无/1-无.mdx)', '@:8:2'],
  ['见[甲](2-服务.mdx#p9)', '@:8:2'],
  ['见[甲](/2024/1/)', '@:8:2'],
  ['见[甲](javascript:alert%281%29)', '@:8:2'],
  ['见[甲](2 服务.mdx)', '@:8:2'],
  ['![甲](a b.png)', '@:8:1'],
  ['见[甲]（https://example.org）', '@:8:2'],
  ['见[甲]()', '@:8:2'],
  ['见[](https://example.org)', '@:8:2'],
  ['见[甲](../attachments/甲.pdf)', '@:8:2'],
]);
