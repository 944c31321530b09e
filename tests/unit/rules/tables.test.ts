import { placesOf } from '../check/cases.ts';

placesOf('tables', [
  ['| 甲 | 乙 |\n|--|--|\n| 1 | 2 | 3 |', '@:10:1'],
  ['| 甲 | 乙 |\n|--|--|\n| 1 |', '@:10:1'],
  ['| 甲 | 乙 |\n|--|\n| 1 | 2 |', '@:9:1'],
  ['<td>甲</td>', '@:8:1'],
  ['<table><td>甲</td></table>', '@:8:8'],
  ['<table><tr><Note>注</Note></tr></table>', '@:8:12'],
  ['<table>\n<tr>甲<td>乙</td></tr>\n</table>', '@:9:5'],
]);
