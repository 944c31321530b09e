import { once } from './once.ts';
import { setPhrase, shortPhrase } from './set-phrases.ts';

/** Where the lines of titles may be broken: between words (GB/T 9704-2012, 7.3.1: 词意完整), on screen and on paper. */

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/**
 * The words of a title, each with the marks at its sides, the unit after a number, and 的; set phrases are words.
 * Joined, they are the title.
 */
export const titleWords = (title: string): string[] => wordsOf(title, setPhrase);

function wordsOf(title: string, phrase: RegExp): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const word of rawWords(title, phrase)) {
    const last = pieces.at(-1);
    const joins = isOpen || isCloser.test(word) || (isNumber.test(last ?? '') && !/^\s/.test(word));
    if (last !== undefined && joins) pieces[pieces.length - 1] = last + word;
    else pieces.push(word);
    isOpen = isOpener.test(word);
  }
  return pieces;
}

/**
 * The pieces between which a browser may break a title: its words, but a single character, likely a part of a word that
 * no dictionary has, stays with its neighbour, and so does an end of one or two, where a phone's line holds both.
 */
export const titlePieces = once(findPieces);

function findPieces(title: string): string[] {
  const pieces: string[] = [];
  for (const word of wordsOf(title, shortPhrase)) {
    const last = pieces.at(-1);
    const isSplit = last === undefined || /[、，；：]$/.test(last);
    const joins = !isSplit && (isLonely(word) || isLonely(last) || isLeading.test(last));
    if (joins && widthOf(last + word) <= most) pieces[pieces.length - 1] = last + word;
    else pieces.push(word);
  }
  return withoutShortEnd(pieces);
}

/** So many characters stay together at most, lest they be wider than a phone's line in the largest type. */
const most = 6;

/** Whether a piece is so short that the number before it can be kept in its line. */
export const isShort = (piece: string): boolean => widthOf(piece) <= most;

const isLonely = (word: string): boolean => {
  const bare = word.replace(/\p{P}/gu, '');
  return widthOf(bare) <= 1 && !isLeading.test(bare);
};

/** Small words that begin what follows them. */
const isLeading = /^(?:[和与及暨在向对为以从把被将并或不高大总稳保促]|关于)$/;

function withoutShortEnd(pieces: string[]): string[] {
  const [before, last] = pieces.slice(-2);
  if (before === undefined || last === undefined || widthOf(last) >= 3) return pieces;
  if (widthOf(before + last) > most + 1) return pieces;
  return [...pieces.slice(0, -2), before + last];
}

function* rawWords(title: string, phrase: RegExp): Iterable<string> {
  let end = 0;
  for (const { 0: found, index } of title.matchAll(phrase)) {
    yield* segments(title.slice(end, index));
    yield found;
    end = index + found.length;
  }
  yield* segments(title.slice(end));
}

const segments = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

/** A number to which its unit belongs. */
const isNumber = /[\d.][百千万亿多余]*$/;
const isCloser = /^[、，。：；！？）〕》」』”’…—·\-－～~%％的年月日号届次]/;
const isOpener = /[（〔《「『“‘第]$/;

/** The width of a text in characters; half-width ones count a half. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 0.5 : 1), 0);
