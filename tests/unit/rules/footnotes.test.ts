import { placesOf } from '../check/cases.ts';

placesOf('footnotes', [
  ['文[^1]。', '@:8:2'],
  ['[^1]: 注文', '@:8:1'],
  ['文[^1]。\n\n[^1]：注文', '@:10:1'],
  ['文[^1]。\n\n[^1]: 甲\n\n[^1]: 乙', '@:12:1'],
]);
