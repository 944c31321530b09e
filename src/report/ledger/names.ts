import { findNumbers, type NumberInText } from '../ledger/numbers.ts';

/** A stretch between two marks; a bracket right before the number belongs to it. */
const clauseAtEnd = /[^，。；：、！？“”（）]*(?:（[^（）]*）)?$/;
const clauseAtStart = /^[^，。；：、！？“”（）]*/;
/** What says of something named before how it is: of itself it is no name. */
export const predicate =
  /^(?:同比|环比|平均)?(?:增长|增加|增幅|上升|提高|提升|下降|降低|减少|收取|采纳|占|达|比|较|约|共|其中|分别)/;

/** What a number of a sentence is about: the words before it, with what they say it of where they need it. */
export function nameOf(sentence: string, { start, end }: NumberInText): string {
  const before = sentence.slice(0, start);
  const own = wordsAtEnd(before);
  if (lettersIn(own) < 2 || own === '其中') {
    return `${own}……${wordsAtStart(sentence.slice(end))}`;
  }
  if (!predicate.test(own)) return own;
  const subject = subjectOf(before.slice(0, before.length - own.length));
  return subject ? `${subject}……${own}` : own;
}

/** The words of the clause at the end of a text: after its last number, if those are enough to be a name. */
export function wordsAtEnd(text: string): string {
  const clause = (clauseAtEnd.exec(text)?.[0] ?? '').replace(/（[^（）]*）$/, '');
  const rest = clause.slice(findNumbers(clause).at(-1)?.end ?? 0);
  return lettersIn(rest) < 4 ? clause.replace(/^\d{4}年/, '') : rest;
}

/** What the number before was about. */
function subjectOf(text: string): string {
  const last = findNumbers(text).findLast(({ kind }) => kind === 'quantity');
  return last ? wordsAtEnd(text.slice(0, last.start)) : '';
}

/** The words up to the first mark. */
export const wordsAtStart = (text: string): string => clauseAtStart.exec(text)?.[0] ?? '';

/** How many letters and digits a text has. */
export const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
