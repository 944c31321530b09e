import { placesOf } from '../check/cases.ts';

placesOf('swallowed-characters', [
  ['存于C:\\!公文', '@:8:5'],
  ['甲&nbsp;乙', '@:8:2'],
]);
