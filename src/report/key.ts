import { pinyin } from 'pinyin-pro';

/** So many syllables tell one name from another; more make an address that nobody copies by hand. */
const most = 8;

/**
 * A key for a name, as it stands in addresses: small Latin letters, digits and hyphens; 新建公园 → xin-jian-gong-yuan.
 * @param taken keys that are another's
 */
export function keyFor(name: string, taken: Set<string>): string {
  const syllables = pinyin(name.replaceAll('%', '率'), { toneType: 'none', type: 'array', v: true })
    .join(' ')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const key = (syllables ?? ['series']).slice(0, most).join('-');
  for (let n = 1; ; n++) {
    const free = n === 1 ? key : `${key}-${n}`;
    if (!taken.has(free)) return free;
  }
}
