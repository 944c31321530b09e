import { pinyin } from 'pinyin-pro';
import type { SearchRecord } from './records.ts';

/**
 * The syllables with the characters that are read so, of the records and of the 3,755 most common ones (GB 2312,
 * level 1): `an安按 bai百白 …`, without tones.
 */
export function pinyinTable(records: SearchRecord[]): string {
  const characters = new Set(common());
  for (const { text } of records) for (const character of text) characters.add(character);
  const groups = new Map<string, string>();
  for (const character of characters) {
    if (!/\p{Script=Han}/u.test(character)) continue;
    const readings = pinyin(character, {
      toneType: 'none',
      multiple: true,
      type: 'array',
      v: true,
    });
    for (const syllable of new Set(readings)) {
      if (/^[a-z]+$/.test(syllable)) groups.set(syllable, (groups.get(syllable) ?? '') + character);
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, group]) => syllable + group)
    .join(' ');
}

function common(): string {
  const decoder = new TextDecoder('gb18030');
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return decoder.decode(Uint8Array.from(bytes));
}
