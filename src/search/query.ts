import { fold, termsOf } from './fold.ts';

/** What a query asks for: all terms of one of the alternatives, and none of those to be left out. */
export interface Query {
  anyOf: string[][];
  noneOf: string[];
}

/** A word of a query, or several in quotation marks; `-` before it leaves it out. */
const wordPattern = /-?(?:"[^"]+"|“[^”]+”)|[^\s|｜]+|[|｜]/gu;
const isOr = (word: string): boolean => /^(?:OR|或|[|｜])$/.test(word);
const isExcluded = (word: string): boolean => /^-./u.test(word);

/**
 * Reads a query: `甲 乙` both, `甲 OR 乙`, `甲 或 乙` or `甲|乙` either, `甲 -乙` one without the other.
 * Where nothing is so joined, the query is taken as it was typed, quotation marks included.
 */
export function readQuery(typed: string): Query {
  const query = typed.replace(/(?<=\d)\s+(?=[%％‰])/gu, ''); // 5 % is one number
  const words = query.match(wordPattern) ?? [];
  const joins = words.slice(1, -1).some(isOr);
  const leavesOut = words.slice(1).some(isExcluded);
  if (!joins && !leavesOut) return { anyOf: [termsOf(query)], noneOf: [] };
  const anyOf: string[][] = [[]];
  const noneOf: string[] = [];
  for (const word of words) {
    const last = anyOf[anyOf.length - 1] ?? [];
    if (isOr(word)) anyOf.push([]);
    else if (isExcluded(word) && leavesOut && word !== words[0]) {
      noneOf.push(fold(unquoted(word.slice(1))).text);
    } else last.push(fold(unquoted(word)).text);
  }
  return { anyOf: anyOf.filter(({ length }) => length > 0), noneOf };
}

/** Without the quotation marks that enclose a phrase. */
const unquoted = (word: string): string => word.replace(/^["“](.+)["”]$/u, '$1');

/** The terms of a query whose phrases stand in quotation marks, without the marks; none where there are no such. */
export function phrasesOf(query: string): string[] {
  const words = query.match(wordPattern) ?? [];
  const phrases = words.map(unquoted);
  return phrases.some((phrase, i) => phrase !== words[i])
    ? phrases.map((phrase) => fold(phrase).text)
    : [];
}

/** The words of a query, parted also by the marks that stand between words or end a question. */
export const wordsOf = (query: string): string[] =>
  query
    .split(/[\s、，；;+＋？?！!。"“”]|,(?!\d{3})|(?<=\p{Script=Han})[/／&＆](?=\p{Script=Han})/u)
    .filter((word) => word !== '' && word !== 'AND');
