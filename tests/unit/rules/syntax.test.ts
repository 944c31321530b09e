import { placesOf } from '../check/cases.ts';

placesOf('syntax', [
  ['共<Figure name="公园">7个。', '@:8:2'],
  ['<Note>\n注', '@:8:1'],
  ['共7</Figure>个。', '@:8:3'],
  ['共<Figure name="a">7</figure>个', '@:8:20'],
  ['气温{约 5}度', '@:8:3'],
  ['气温{5度', '@:8:3'],
  ['噪声<60分贝', '@:8:3'],
  ['见<https://example.org>', '@:8:2'],
  ['<!-- 注 -->', '@:8:1'],
  ['共<Figure name=“公园”>7</Figure>个', '@:8:2'],
  ['共<Figure name="公园>7</Figure>个', '@:8:2'],
  ['import 是英文词', '@:8:1'],
]);
