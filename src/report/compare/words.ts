import { diffArrays } from 'diff';
import { lettersIn } from '../ledger/names.ts';
import { findNumbers, type NumberInText } from '../ledger/numbers.ts';

/** A word of a sentence: a number with its unit, a word of the language, or a mark. */
interface Word {
  text: string;
  /** What makes two words the same: numbers of one unit are, whatever they say. */
  key: string;
  number?: NumberInText;
}

/** A run of words that both sentences have, or only the earlier one (`before`), or only the later (`after`). */
export type Piece =
  | { kind: 'kept'; text: string }
  | { kind: 'before' | 'after'; text: string }
  | { kind: 'number'; before: NumberInText; after: NumberInText };

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Cuts a sentence into words; a number and its unit are one. */
function wordsOf(sentence: string): Word[] {
  const numbers = findNumbers(sentence);
  const gaps = [0, ...numbers.map(({ end }) => end)];
  return gaps.flatMap((from, i) => {
    const number = numbers[i];
    const gap = Array.from(
      segmenter.segment(sentence.slice(from, number?.start)),
      ({ segment }) => ({
        text: segment,
        key: segment,
      }),
    );
    return number ? [...gap, numberWord(number)] : gap;
  });
}

const numberWord = (number: NumberInText): Word => ({
  text: number.text,
  key: `\0${number.kind} ${number.unit}`,
  number,
});

/**
 * Compares two sentences word by word. A number in the place of another of the same unit, or alone in the place of
 * another, is a changed number.
 */
export function diffWords(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of diffArrays(a.map(keyOf), b.map(keyOf))) {
    const old = added ? [] : a.slice(i, i + count);
    const fresh = removed ? [] : b.slice(j, j + count);
    i += old.length;
    j += fresh.length;
    if (!added && !removed) pieces.push(...old.map((word, n) => keptOrNumber(word, fresh[n])));
    else
      pieces.push({
        kind: added ? 'after' : 'before',
        text: [...old, ...fresh].map(textOf).join(''),
      });
  }
  return numbersInPlace(merged(withoutCrumbs(merged(pieces))));
}

const keyOf = ({ key }: Word): string => key;
const textOf = ({ text }: Word): string => text;

function keptOrNumber(old: Word, fresh: Word | undefined): Piece {
  return old.text !== fresh?.text && old.number && fresh?.number
    ? { kind: 'number', before: old.number, after: fresh.number }
    : { kind: 'kept', text: old.text };
}

/** Joins neighbours of one kind; between two kept pieces what went stands before what came. */
function merged(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'number') result.push(piece);
    else append(result, piece);
  }
  return result;
}

function append(result: Piece[], piece: Exclude<Piece, { kind: 'number' }>): void {
  const [last, beforeLast] = [result.at(-1), result.at(-2)];
  const isLate = piece.kind === 'before' && last?.kind === 'after';
  const target = isLate ? beforeLast : last;
  if (target?.kind === piece.kind) {
    result[result.indexOf(target)] = { ...piece, text: target.text + piece.text };
  } else if (isLate) result.splice(-1, 0, piece);
  else result.push(piece);
}

/** A lone letter or mark that two rewritten stretches happen to share is no common ground. */
function withoutCrumbs(pieces: Piece[]): Piece[] {
  const isChange = (piece: Piece | undefined): boolean =>
    piece?.kind === 'before' || piece?.kind === 'after';
  return pieces.flatMap((piece, i): Piece[] => {
    const isCrumb = piece.kind === 'kept' && lettersIn(piece.text) < 2;
    if (!isCrumb || !isChange(pieces[i - 1]) || !isChange(pieces[i + 1])) return [piece];
    return [
      { kind: 'before', text: piece.text },
      { kind: 'after', text: piece.text },
    ];
  });
}

/** A number that was written in place of another, of whatever unit: 9800万元 → 1.2亿元. */
function numbersInPlace(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  let [start, startAfter] = [0, 0];
  for (const piece of pieces) {
    const last = result.at(-1);
    const after = piece.kind === 'after' && onlyNumber(piece.text, startAfter);
    const before = last?.kind === 'before' && onlyNumber(last.text, start - last.text.length);
    if (before && after) result.splice(-1, 1, { kind: 'number', before, after });
    else result.push(piece);
    start += sideOf(piece, 'before').length;
    startAfter += sideOf(piece, 'after').length;
  }
  return result;
}

/** The number that a text is, and nothing else, with its place in a sentence where the text starts there. */
function onlyNumber(text: string, start: number): NumberInText | undefined {
  const [first] = findNumbers(text);
  return first?.text === text ? { ...first, start, end: start + text.length } : undefined;
}

/** How much of the longer of two sentences the other has too, from 0 to 1. */
export function keptShare(pieces: Piece[]): number {
  const length = (side: 'before' | 'after'): number =>
    pieces.reduce((sum, piece) => sum + lettersIn(sideOf(piece, side)), 0);
  const kept = pieces
    .filter(({ kind }) => kind === 'kept' || kind === 'number')
    .reduce((sum, piece) => sum + lettersIn(sideOf(piece, 'after')), 0);
  return kept / Math.max(1, length('before'), length('after'));
}

/** What a piece says in the earlier or the later sentence. */
export function sideOf(piece: Piece, side: 'before' | 'after'): string {
  if (piece.kind === 'number') return piece[side].text;
  return piece.kind === 'kept' || piece.kind === side ? piece.text : '';
}
