import type { Range } from './fold.ts';
import { bare, type Form, placesIn } from './forms.ts';
import { type Match, meaningsOf, merged, type Sources } from './matches.ts';
import { wordsOf } from './query.ts';
import { segmentsOf } from './segments.ts';

/** What asks and says nothing of what is asked. */
const asking =
  /(?:进展|情况|效果)?(?:怎么样|如何)|怎么[办看搞做]?|怎样|为什么要?|为何|有(?:哪些|什么)(?:措施|办法|政策)?|什么(?:时候|是)?|[定达]?了?(?:是|有)?多少(?:[人个家次项]|钱)?|多[大高长久]|哪些|哪里|哪个|哪年|何时|几[个人家次项]|是不是|是否|能不能|能否|可否|有没有|请问|我想知道|关于/gu;
/** Words that only join others. */
const particles = new Set([...'吗呢吧啊是的了有和与及或要会能对在从我你这那看', '以及', '还有']);

/** Texts that hold less than this share of what the best one holds are left out. */
const least = 0.6;

/** A word of the query, with what may stand for it, and how much finding it says. */
interface Word {
  word: string;
  forms: string[];
  /** The words that a longer one is made of: a text may have them apart. */
  parts: string[];
  weight: number;
}

/** How much the parts of a word say, where a text has them apart. */
const apartShare = 0.8;
/** How much a synonym says: the word itself comes first. */
const synonymShare = 0.9;

/** What was found, and the synonyms that were found in the place of words. */
export interface Partial {
  matches: Match[];
  synonyms: string[];
}

/** A longer query is read to here: what is pasted is found by its beginning. */
const longest = 2000;

/**
 * The texts that hold most of a query's words, best first, each with the words that it lacks. The query is cut into the
 * longest strings that the reports hold.
 * @param form in which words and texts are compared
 * @param share more than this share of the query must be known, where its words are not parted: less says little
 */
export function partial(query: string, form: Form, share: number, sources: Sources): Partial {
  const texts = sources.records.map(({ text }) => form(text).text);
  const all = texts.join('\n');
  const formsOf = (word: string): string[] =>
    meaningsOf(word, sources.synonyms).map((meaning) => form(meaning).text);
  const known: Known = {
    has: (piece) =>
      bare(piece).text.length > 1 && formsOf(piece).some((each) => all.includes(each)),
    count: (piece) => all.split(form(piece).text).length - 1,
  };
  const pieces = wordsOf(query.slice(0, longest))
    .flatMap((chunk) => chunk.replace(asking, ' ').split(' '))
    .filter(Boolean)
    .flatMap((chunk) => piecesOf(chunk, known));
  const wordOf = ({ text }: Piece): Word => {
    const forms = formsOf(text);
    const count = texts.filter((text) => forms.some((each) => text.includes(each))).length;
    const parts = segmentsOf(text).filter(({ length }) => length > 1);
    const weight = text.length * Math.log(1 + texts.length / (count || 1));
    return { word: text, forms, parts: parts.map((part) => form(part).text), weight };
  };
  const words = pieces.filter(({ isKnown }) => isKnown).map(wordOf);
  const missing = pieces.filter(({ isKnown }) => !isKnown).map(({ text }) => text);
  const found = sizeOf(words.map(({ word }) => word));
  const isParted = /\S\s+\S/u.test(query) && found > 0;
  if (!isParted && found <= share * (found + sizeOf(missing))) return { matches: [], synonyms: [] };
  const scored = sources.records.map((record) => score(record, form, words, missing));
  const best = Math.max(0, ...scored.map(({ weight }) => weight));
  const matches = scored
    .filter(({ weight }) => weight > 0 && weight >= best * least)
    .sort((a, b) => b.weight - a.weight)
    .map(({ match }) => match);
  const synonyms = words
    .filter(({ forms: [own = ''] }) => !all.includes(own))
    .flatMap(({ forms }) => forms.filter((each) => all.includes(each)));
  return { matches, synonyms };
}

function score(
  record: Match['record'],
  form: Form,
  words: Word[],
  missing: string[],
): { match: Match; weight: number } {
  const text = form(record.text);
  let weight = 0;
  const places: Range[] = [];
  const lacked: string[] = [];
  for (const word of words) {
    const found = word.forms.flatMap((each) => placesIn(each, text));
    places.push(...found);
    if (found.length > 0) {
      weight += word.weight * (text.text.includes(word.forms[0] ?? '') ? 1 : synonymShare);
      continue;
    }
    const there = word.parts.filter((part) => text.text.includes(part));
    places.push(...there.flatMap((part) => placesIn(part, text)));
    weight += (word.weight * apartShare * there.join('').length) / word.word.length;
    const isWhole = there.length === word.parts.length && there.length > 0;
    if (!isWhole) lacked.push(word.word);
  }
  return { match: { record, places: merged(places), missing: [...lacked, ...missing] }, weight };
}

interface Piece {
  text: string;
  isKnown: boolean;
}

/** Of how many characters texts are; letters and digits that belong together are one. */
const sizeOf = (texts: string[]): number =>
  texts.reduce((sum, text) => sum + (text.match(/[A-Za-z0-9.,%]+年?|./gu) ?? []).length, 0);

/** The words of a text; a number with its unit is one. */
const unitsOf = (text: string): string[] =>
  (
    text.match(
      /[A-Za-z0-9.,%]+[多余]?[百千万亿]*(?:公里|[年月日元人个亩斤吨])?|\p{Script=Han}+|./gu,
    ) ?? []
  ).flatMap((run) => (isHan(run) ? segmentsOf(run) : [run]));

const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

/** A way to cut the beginning of a text, and what it costs. */
interface Cut {
  pieces: Piece[];
  cost: number;
}

/** What an unknown character costs, and each piece: known text in few pieces is what is most likely meant. */
const unknownCost = 10;
const pieceCost = 2;
const longestPiece = 20;

/** What the reports hold: whether they have a piece, and how often. */
interface Known {
  has(piece: string): boolean;
  count(piece: string): number;
}

/** Cuts a text into pieces that are known, few and long, and what lies between; particles between them are dropped. */
function piecesOf(chunk: string, known: Known): Piece[] {
  if (known.has(chunk)) return [{ text: chunk, isKnown: true }];
  // A long word that is not known may be so in part.
  const units = unitsOf(chunk).flatMap((unit) =>
    unit.length > 2 && isHan(unit) && !known.has(unit) ? [...unit] : [unit],
  );
  const cuts: Cut[] = [{ pieces: [], cost: 0 }];
  for (let end = 1; end <= units.length; end++) {
    let best: Cut = { pieces: [], cost: Number.POSITIVE_INFINITY };
    for (let start = end - 1; start >= Math.max(0, end - longestPiece); start--) {
      const before = cuts[start];
      const next = pieceOf(units.slice(start, end), known);
      if (!next) break; // what holds an unknown piece is unknown too
      if (before && before.cost + next.cost < best.cost) {
        best = { pieces: [...before.pieces, next.piece], cost: before.cost + next.cost };
      }
    }
    cuts.push(best);
  }
  return joined(cuts[units.length]?.pieces ?? []);
}

/** Units as one piece, and its cost; none where they are several and not known together. */
function pieceOf(units: string[], known: Known): { piece: Piece; cost: number } | undefined {
  const [first = ''] = units;
  const text = units.join('');
  const isAlone = units.length === 1;
  if (isAlone && particles.has(first)) return { piece: { text: '', isKnown: false }, cost: 0.5 };
  if (known.has(text)) {
    return { piece: { text, isKnown: true }, cost: pieceCost + Number(isLoose(units, known)) };
  }
  if (!isAlone) return undefined;
  return { piece: { text, isKnown: false }, cost: unknownCost * text.length };
}

/** Whether a piece begins or ends with a particle that is no part of its word, as 和 is one of 碳中和. */
function isLoose(units: string[], { count }: Known): boolean {
  const text = units.join('');
  const isParticle = (unit = '', rest: string[]): boolean =>
    particles.has(unit) && count(rest.join('')) > count(text);
  return isParticle(units[0], units.slice(1)) || isParticle(units.at(-1), units.slice(0, -1));
}

/** Unknown pieces that touch are one; particles are left out. */
function joined(pieces: Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all[all.length - 1];
    if (last?.text && piece.text && !last.isKnown && !piece.isKnown) last.text += piece.text;
    else all.push({ ...piece });
  }
  return all.filter(({ text }) => text !== '');
}
