import type { Range } from './fold.ts';
import { bare, placesIn } from './forms.ts';
import { type Match, meaningsOf, merged, type Sources } from './matches.ts';

/** Words that ask and say nothing of what is asked. */
const asking =
  /怎么办|怎么样|怎样|怎么|如何|什么|多少|哪些|哪里|哪个|几个|是否|有没有|为什么|请问|关于|吗|呢|是|的|了|有/gu;

/** Texts that hold less than this share of what the best one holds are left out. */
const least = 0.6;

/** A word of the query, with what may stand for it, and how much finding it says. */
interface Word {
  word: string;
  forms: string[];
  weight: number;
}

/**
 * The texts that hold most of a query's words, best first, each with the words that it lacks. The query is cut into the
 * longest strings that the reports hold; where these are not more than half of it, nothing is found: a guess would say little.
 */
export function partial(query: string, chunks: string[], sources: Sources): Match[] {
  const texts = sources.records.map(({ text }) => bare(text));
  const all = texts.map(({ text }) => text).join('\n');
  const pieces = chunks
    .flatMap((chunk) => chunk.replace(asking, ' ').split(' '))
    .flatMap((chunk) => piecesOf(chunk, (piece) => isThere(piece, all, sources.synonyms)));
  const wordOf = ({ text }: Piece): Word => {
    const forms = meaningsOf(text, sources.synonyms).map((form) => bare(form).text);
    const count = texts.filter(({ text }) => forms.some((form) => text.includes(form))).length;
    return { word: text, forms, weight: text.length * Math.log(1 + texts.length / (count || 1)) };
  };
  const words = pieces.filter(({ isKnown }) => isKnown).map(wordOf);
  const missing = pieces.filter(({ isKnown }) => !isKnown).map(({ text }) => text);
  const length = (list: string[]): number =>
    list.reduce((sum, text) => sum + unitsOf(text).length, 0);
  const known = length(words.map(({ word }) => word));
  const isParted = /\S\s+\S/u.test(query) && known > 0;
  if (!isParted && known <= length(missing)) return [];
  const scored = sources.records.map((record, i) => score(record, texts[i], words, missing));
  const best = Math.max(0, ...scored.map(({ weight }) => weight));
  return scored
    .filter(({ weight }) => weight > 0 && weight >= best * least)
    .sort((a, b) => b.weight - a.weight)
    .map(({ match }) => match);
}

function score(
  record: Match['record'],
  text: ReturnType<typeof bare> = bare(record.text),
  words: Word[],
  missing: string[],
): { match: Match; weight: number } {
  let weight = 0;
  const places: Range[] = [];
  const lacked: string[] = [];
  for (const word of words) {
    const found = word.forms.flatMap((form) => placesIn(form, text));
    places.push(...found);
    if (found.length > 0) weight += word.weight;
    else lacked.push(word.word);
  }
  return { match: { record, places: merged(places), missing: [...lacked, ...missing] }, weight };
}

interface Piece {
  text: string;
  isKnown: boolean;
}

const isThere = (piece: string, all: string, synonyms: string[][]): boolean =>
  meaningsOf(piece, synonyms).some((form) => all.includes(bare(form).text));

/** Characters; letters and digits that belong together are one. */
const unitsOf = (text: string): string[] => text.match(/[A-Za-z0-9.,%]+年?|./gu) ?? [];

/** Cuts a text into the longest pieces that are known, from the left, and what lies between; letters and digits stay whole. */
function piecesOf(chunk: string, isKnown: (piece: string) => boolean): Piece[] {
  const units = unitsOf(chunk);
  const pieces: Piece[] = [];
  for (let at = 0; at < units.length; ) {
    const length = longest(units.slice(at), isKnown);
    const last = pieces[pieces.length - 1];
    if (length > 0) pieces.push({ text: units.slice(at, at + length).join(''), isKnown: true });
    else if (last && !last.isKnown) last.text += units[at];
    else pieces.push({ text: units[at] ?? '', isKnown: false });
    at += Math.max(1, length);
  }
  return pieces;
}

function longest(units: string[], isKnown: (piece: string) => boolean): number {
  for (let length = Math.min(units.length, 20); length > 0; length--) {
    const piece = units.slice(0, length).join('');
    if (bare(piece).text.length > 1 && isKnown(piece)) return length;
  }
  return 0;
}
