import { lettersIn, predicate, wordsAtEnd, wordsAtStart } from '../ledger/names.ts';
import type { NumberInText } from '../ledger/numbers.ts';
import { type Piece, sideOf } from './words.ts';

/** How alike the words before two numbers must be that count the same, by their letters; few must be the same. */
const leastAlike = 0.5;
const fewLetters = 4;
/** 超过126万亿元, 达到134.9万亿元: both say how much. */
const reaching = /^[，、]?(?:超过|超|达到?|突破|完成|实现|增至|升至|降至|约|近|为|共)$/;

/**
 * Whether the two numbers of a piece count the same thing, and so may be set side by side: both quantities, after
 * words that are alike, with nothing put in place of something else in what they are about; a comparison (比上年)
 * with the same.
 */
export function isSameCount(pieces: Piece[], index: number): boolean {
  const piece = pieces[index];
  if (piece?.kind !== 'number' || !isQuantity(piece.before) || !isQuantity(piece.after))
    return false;
  const start = pieces.slice(0, index);
  const [before, after] = [
    wordsAround(pieces, index, 'before'),
    wordsAround(pieces, index, 'after'),
  ];
  const isExact = /^[比较]/.test(after) || lettersIn(after) <= fewLetters;
  return alike(before, after) >= (isExact ? 1 : leastAlike) && !isReplaced(start);
}

/** The words before a number, or those after it where the clause begins with it. */
function wordsAround(pieces: Piece[], index: number, side: 'before' | 'after'): string {
  const before = wordsAtEnd(textOf(pieces.slice(0, index), side));
  return lettersIn(before) < 2 ? wordsAtStart(textOf(pieces.slice(index + 1), side)) : before;
}

const isQuantity = ({ kind, unit }: NumberInText): boolean => kind === 'quantity' && unit !== '';

const textOf = (pieces: Piece[], side: 'before' | 'after'): string =>
  pieces.map((piece) => sideOf(piece, side)).join('');

/** Whether in what a number is about, by the pieces before it, something stands in the place of something else. */
function isReplaced(pieces: Piece[]): boolean {
  const text = textOf(pieces, 'after');
  const scope = scopeOf(text);
  let end = 0;
  return pieces.some((piece, i) => {
    end += sideOf(piece, 'after').length;
    const last = pieces[i - 1];
    if (end > scope && isOtherHead(piece, pieces[i + 1], last)) return true;
    if (piece.kind !== 'after' || last?.kind !== 'before' || end <= scope) return false;
    if (reaching.test(piece.text) && reaching.test(last.text)) return false;
    const letters = Math.min(lettersIn(piece.text), lettersIn(last.text));
    return letters > 2 || (letters === 2 && lettersIn(text.slice(end)) < fewLetters);
  });
}

/**
 * Whether words were put before a number, or taken from there, in one year only: the last word of a Chinese name says
 * what the thing is (人民政府, 人民政府办公室).
 */
function isOtherHead(piece: Piece, next: Piece | undefined, last: Piece | undefined): boolean {
  if (piece.kind !== 'after' && piece.kind !== 'before') return false;
  const isAlone = last?.kind !== 'before' && next?.kind !== 'after';
  const isBeforeNumber = next === undefined || next.kind === 'number';
  return isAlone && isBeforeNumber && lettersIn(piece.text) > 2 && !measured.test(piece.text);
}

/** Words before a number that say how it is told, not what it is. */
const measured =
  /^[，、]?(?:超过|超|达到?|突破|完成|实现|增至|升至|降至|约|近|为|共|累计|合计|同比|比上年|较上年|已|分别|全年|总计|增长|增加|减少|下降)+$/;

/** Where what a number is about begins: at its clause, or at the one before where its own does not say it. */
function scopeOf(text: string): number {
  const marks = [...text.matchAll(/[；。：、，]/g)].reverse();
  const boundary = marks.find(({ 0: mark, index }) => {
    const clause = text.slice(index + 1);
    return mark !== '，' || (lettersIn(clause) >= fewLetters && !predicate.test(clause));
  });
  return boundary ? boundary.index + 1 : 0;
}

/** The share of letters that two phrases have in common. */
function alike(a: string, b: string): number {
  const rest = [...b];
  const common = [...a].filter((letter) => {
    const at = rest.indexOf(letter);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return a === b ? 1 : (2 * common.length) / (a.length + b.length);
}
