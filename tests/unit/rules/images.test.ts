import { findsEach, picture, placesOf } from '../check/cases.ts';
import { withBody } from '../check/folder.ts';

findsEach('images', [
  [
    'an image without a description',
    { ...withBody('![](../images/图.png)'), '2024/images/图.png': picture },
    '@:8:1',
    /没有说明文字/,
    /!\[说明文字\]/,
  ],
  [
    'an image that the import left to be described',
    { ...withBody('![【待填：图片说明】](../images/图.png)'), '2024/images/图.png': picture },
    '@:8:1',
    /还没有说明文字/,
    /!\[说明文字\]/,
  ],
  [
    'an image in other letters',
    { ...withBody('![公园](../images/A.png)'), '2024/images/a.png': picture },
    '@:8:1',
    /找不到图片/,
    /大小写要一致：a.png/,
  ],
  [
    'a caption in a line of text',
    { ...withBody('见图![公园](../images/a.png "图1")'), '2024/images/a.png': picture },
    '@:8:3',
    /图题不会显示/,
    /单独成一段/,
  ],
]);

placesOf('images', [
  ['![公园](../images/图.png)', '@:8:1'],
  ['![公园](https://example.org/a.png)', '@:8:1'],
]);
