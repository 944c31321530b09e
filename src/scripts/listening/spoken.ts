import type { Piece } from './pieces.ts';

const digits = '零一二三四五六七八九';

/** Digits one by one, as years and telephone numbers are read. */
const oneByOne = (number: string): string =>
  number.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);

/**
 * What a voice is given for a text: blanks, years, ranges and hotlines in words, since voices leave the signs out or
 * read them as something else. No lookbehind: Safari had none before 16.4.
 * @param blanks where the original leaves something open (in the page: `abbr.blank`)
 */
export const spoken = (text: string, blanks: Piece[] = []): string =>
  withoutBlanks(text, blanks)
    .replace(/〔((?:19|20)\d\d)〕/g, (_, year: string) => `，${oneByOne(year)}，`)
    .replace(/\b(?:19|20)\d\d(?=\s*(?:年|[—–~～－-]\s*(?:19|20)\d\d\s*年))/g, oneByOne)
    .replace(/\b1\d{4}(?=\p{Script=Han}{0,8}热线)/gu, oneByOne)
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(
      /([\d零一二三四五六七八九十百%％年月日万亿多])\s*[—–~～－]+\s*(?=[\d零一二三四五六七八九])/g,
      '$1至',
    )
    .replace(/(\d)-(?=\d+[月日年%％])/g, '$1至')
    .replace(/[（(]([一二三四五六七八九十]+|\d+)[）)]/g, '$1，')
    .replace(/^(\d+)\.(?=\D)/, '$1，')
    .replace(/㎡/g, '平方米')
    .replace(/元\/(?=\p{Script=Han})/gu, '元每');

/** Blanks as Chinese reads them aloud: xx局 → 某某局. */
const withoutBlanks = (text: string, blanks: Piece[]): string =>
  [0, ...blanks.map(({ end }) => end)]
    .map((from, i) => text.slice(from, blanks[i]?.start) + (blanks[i] ? '某某' : ''))
    .join('');
