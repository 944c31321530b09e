import { findsEach, frontMatter, part } from '../check/cases.ts';

findsEach('titles', [
  ['a number in a title', frontMatter('title: （一）绿化'), '@:2:8', /序号“（一）”/, /删去/],
  [
    'a number at the start of a body',
    { [part]: '---\ntitle: 绿化\n---\n\n（一）绿化。正文\n' },
    '@:5:1',
    /正文开头又写了序号“（一）”/,
    /title/,
  ],
]);
