import { findsEach } from '../check/cases.ts';

findsEach('redirects', [
  [
    'an old address where there is a page',
    { 'redirects.yaml': '2024/1/1/: 2024/1/2/\n' },
    'redirects.yaml:1:1',
    /2024\/1\/1\/ 是现有的页面/,
    /删去这一行/,
  ],
  [
    'a new address that is no page',
    { 'redirects.yaml': '# 小节改号\n2024/1/5/: 2024/1/3/\n' },
    'redirects.yaml:2:12',
    /没有这个页面：2024\/1\/3\//,
    /最接近的是 2024\/1\/[12]\//,
  ],
  [
    'a new address that is old itself',
    { 'redirects.yaml': '2024/1/5/: 2024/1/4/\n2024/1/4/: 2024/1/2/\n' },
    'redirects.yaml:1:12',
    /2024\/1\/4\/ 又转到了别处/,
    /直接写最后的网址：2024\/1\/2\//,
  ],
  [
    'an address that leads to itself',
    { 'redirects.yaml': '2024/1/5/: 2024/1/5/\n' },
    'redirects.yaml:1:12',
    /转来转去，没有终点/,
    /现在的网址/,
  ],
  [
    'a page of a draft',
    {
      '2025/report.mdx': '---\ntitle: 2025年总结\nstatus: draft\n---\n\n导语。\n',
      'redirects.yaml': '2024/1/5/: 2025/\n',
    },
    'redirects.yaml:1:12',
    /没有这个页面：2025\//,
    /2024\//,
  ],
]);
