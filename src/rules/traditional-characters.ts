import { Converter } from 'opencc-js/t2cn';
import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { proseOf } from '../reader/prose.ts';

/**
 * Official text is in the characters of 《通用规范汉字表》 (国发〔2013〕23号): traditional ones and variants that came by
 * copying are named, each with its standard form (by OpenCC).
 * @says 警告：繁体字、异体字
 * @like `加強隊伍`
 * @remedy 改成规范字；人名原来如此的，见本节末尾
 * @standard 《中华人民共和国国家通用语言文字法》（2001年1月1日起施行）第九条
 * @standard 《通用规范汉字表》（国务院2013年6月5日公布）
 * @example 加強隊伍建设。 → “強隊”里有繁体字或者异体字，应为“强队”
 * @example 後续跟进。 → 应为“后”
 * @example 羣众满意。 → 应为“群”
 * @right 显著，瞭望，乾坤，慰藉，李昇，王喆，张堃，垚，鑫，㎡。
 */
export function* traditionalCharacters(content: Content): Iterable<Finding> {
  for (const { path, text, pointAt } of proseOf(content)) {
    if (!unusual.test(text)) continue;
    for (const { 0: run, index } of text.matchAll(/[\u3400-\u9fff]+/g)) {
      const [first, last] = [firstIn(run), lastIn(run)];
      if (first < 0) continue;
      const excerpt = run.slice(first, last + 1);
      yield {
        path,
        ...pointAt(index + first),
        excerpt,
        message: `“${excerpt}”里有繁体字或者异体字，应为“${[...excerpt].map(standard).join('')}”`,
        remedy:
          '改成规范字（《通用规范汉字表》）；人名、书名原来如此的，在栏目 acknowledged 里写明',
        severity: 'warning',
      };
    }
  }
}

/**
 * The characters of GB 2312, nearly all that is ever written, are looked up nowhere: many of them are the traditional
 * forms of others and yet standard (乾, 著, 瞭). Of those of 《通用规范汉字表》 beyond it, 昇 and the like are for names.
 */
const gb2312 = new Set(
  Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) =>
    new TextDecoder('gbk').decode(
      Uint8Array.from({ length: 2 * 94 }, (_, i) =>
        i % 2 === 0 ? 0xb0 + row : 0xa1 + Math.floor(i / 2),
      ),
    ),
  ).flatMap((characters) => [...characters]),
);
const traditionalInGb2312 = new Set('後麽');
/** By it nearly every text is passed over at once. */
const unusual = new RegExp(`[^\\0-\u33ff\ua000-\uffff${[...gb2312].join('')}]|[後麽]`);
const forNames = new Set('昇陞甦邨氾迺脩陞濛劻勣菉堃喆淼镕鎔崑崙');

const firstIn = (run: string): number => [...run].findIndex(isTraditional);
const lastIn = (run: string): number => [...run].findLastIndex(isTraditional);
const standard = (character: string): string =>
  isTraditional(character) ? simplified(character) : character;

const known = new Map<string, boolean>();

function isTraditional(character: string): boolean {
  if (gb2312.has(character)) return traditionalInGb2312.has(character);
  const before = known.get(character);
  if (before !== undefined) return before;
  const is = !forNames.has(character) && simplified(character) !== character;
  known.set(character, is);
  return is;
}

/** Made when it is first needed: it takes longer than the rest of the check of a small folder. */
let convert: ((text: string) => string) | undefined;

function simplified(character: string): string {
  convert ??= Converter({ from: 't', to: 'cn' });
  return convert(character);
}
