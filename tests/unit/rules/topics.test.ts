import { findsEach, frontMatter } from '../check/cases.ts';

findsEach('topics', [
  [
    'an unknown topic',
    frontMatter('title: 绿化\ntopic: park'),
    '@:3:8',
    /没有专题“park”/,
    /最接近的是 parks/,
  ],
  [
    'a topic twice in one report',
    { '2024/1-工作/2-服务.mdx': '---\ntitle: 服务\ntopic: parks\n---\n' },
    '2024/1-工作/2-服务.mdx:3:8',
    /“parks”.*用了两次/,
    /不必改/,
  ],
]);
