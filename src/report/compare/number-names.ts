import { findNumbers, type NumberInText } from './numbers.ts';
import { type Piece, sideOf } from './words.ts';

/** A stretch between two marks; a bracket right before the number belongs to it. */
const clauseAtEnd = /[^，。；：、！？“”（）]*(?:（[^（）]*）)?$/;
const clauseAtStart = /^[^，。；：、！？“”（）]*/;
/** What says of something named before how it is: of itself it is no name. */
const predicate =
  /^(?:同比|环比|平均)?(?:增长|增加|增幅|上升|提高|提升|下降|降低|减少|收取|采纳|占|达|比|较|约|共|其中|分别)/;

/** What a number of a sentence is about: the words before it, with what they say it of where they need it. */
export function nameOf(sentence: string, { start, end }: NumberInText): string {
  const before = sentence.slice(0, start);
  const own = wordsAtEnd(before);
  if (lettersIn(own) < 2 || own === '其中') {
    return `${own}……${clauseAtStart.exec(sentence.slice(end))?.[0] ?? ''}`;
  }
  if (!predicate.test(own)) return own;
  const subject = subjectOf(before.slice(0, before.length - own.length));
  return subject ? `${subject}……${own}` : own;
}

/** The words of the clause at the end of a text: after its last number, if those are enough to be a name. */
function wordsAtEnd(text: string): string {
  const clause = (clauseAtEnd.exec(text)?.[0] ?? '').replace(/（[^（）]*）$/, '');
  const rest = clause.slice(findNumbers(clause).at(-1)?.end ?? 0);
  return lettersIn(rest) < 4 ? clause.replace(/^\d{4}年/, '') : rest;
}

/** What the number before was about. */
function subjectOf(text: string): string {
  const last = findNumbers(text).findLast(({ kind }) => kind === 'quantity');
  return last ? wordsAtEnd(text.slice(0, last.start)) : '';
}

/** How alike the words before two numbers must be that count the same, by their letters; few must be the same. */
const leastAlike = 0.5;
const fewLetters = 4;

/**
 * Whether the two numbers of a piece count the same thing, and so may be set side by side: both quantities, after
 * words that are alike, with nothing put in place of something else before them; a comparison (比上年) with the same.
 */
export function isSameCount(pieces: Piece[], index: number): boolean {
  const piece = pieces[index];
  if (piece?.kind !== 'number' || !isQuantity(piece.before) || !isQuantity(piece.after))
    return false;
  const text = (side: 'before' | 'after'): string =>
    pieces
      .slice(0, index)
      .map((each) => sideOf(each, side))
      .join('');
  const [before, after] = [wordsAtEnd(text('before')), wordsAtEnd(text('after'))];
  const isExact = /^[比较]/.test(after) || lettersIn(after) <= fewLetters;
  return alike(before, after) >= (isExact ? 1 : leastAlike) && !isReplaced(pieces.slice(0, index));
}

const isQuantity = ({ kind, unit }: NumberInText): boolean => kind === 'quantity' && unit !== '';

/** Whether in the clause before a number, or in the one before a short one, something stands for something else. */
function isReplaced(pieces: Piece[]): boolean {
  let letters = 0;
  for (let i = pieces.length - 1; i >= 0; i--) {
    const [piece, last] = [pieces[i], pieces[i - 1]];
    if (!piece) break;
    if (piece.kind === 'after' && last?.kind === 'before') {
      return lettersIn(piece.text) >= 3 && lettersIn(last.text) >= 3;
    }
    const text = sideOf(piece, 'after');
    const marks = [...text.matchAll(/[；。：、，]/g)];
    for (const { 0: mark, index } of marks.reverse()) {
      if (mark !== '，' || letters + lettersIn(text.slice(index)) >= 4) return false;
    }
    letters += lettersIn(text);
  }
  return false;
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

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
