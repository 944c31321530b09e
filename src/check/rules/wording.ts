import type { Content } from '../../reader/content.ts';
import { proseOf } from '../../reader/prose.ts';
import type { Finding } from '../finding.ts';

/** Words that are always a slip, by 《现代汉语词典》(第7版). */
const slips: [wrong: string, right: string][] = [
  ['截止目前', '截至目前'],
  ['布署', '部署'],
  ['再接再励', '再接再厉'],
  ['因地治宜', '因地制宜'],
  ['一如继往', '一如既往'],
  ['名符其实', '名副其实'],
  ['迫不急待', '迫不及待'],
  ['不径而走', '不胫而走'],
  ['鼎立相助', '鼎力相助'],
  ['兴高彩烈', '兴高采烈'],
  ['呕心呖血', '呕心沥血'],
  ['竭泽而鱼', '竭泽而渔'],
  ['震憾', '震撼'],
  ['松驰', '松弛'],
  ['欠收', '歉收'],
  ['幅射', '辐射'],
  ['通迅员', '通讯员'],
];

/** Where a word stands in a text, from 0. */
function* placesOf(word: string, text: string): Iterable<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at;
}

/** Misspelt words, and those of the bureau's own list in `words.yaml`: 截止目前 → 截至目前. */
export function* wording(content: Content): Iterable<Finding> {
  const own = (content.words.data ?? []).map(({ wrong, right, source }) => ({
    wrong,
    right,
    source: source ?? 'words.yaml',
  }));
  const dictionary = slips.map(([wrong, right]) => ({ wrong, right, source: '《现代汉语词典》' }));
  for (const { path, text, pointAt } of proseOf(content)) {
    for (const { wrong, right, source } of [...dictionary, ...own]) {
      for (const index of placesOf(wrong, text)) {
        yield {
          path,
          ...pointAt(index),
          excerpt: wrong,
          message: `“${wrong}”应为“${right}”`,
          remedy: `依据${source}；原文如此的，在栏目 acknowledged 里写明`,
          severity: 'warning',
        };
      }
    }
  }
}
