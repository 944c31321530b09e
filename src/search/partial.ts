import type { Range } from './fold.ts';
import { bare, placesIn } from './forms.ts';
import { type Match, meaningsOf, merged, type Sources } from './matches.ts';
import { segmentsOf } from './segments.ts';

/** What asks and says nothing of what is asked. */
const asking =
  /怎么办|怎么样|怎样|怎么|如何|什么|多少(?:[人个家次项]|钱)?|哪些|哪里|哪个|几[个人家次项]|是否|有没有|为什么|请问|关于/gu;
/** Words that only join others. */
const particles = new Set([...'吗呢是的了有和与及或', '以及', '还有']);

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

/** What was found, and the synonyms that were found in the place of words. */
export interface Partial {
  matches: Match[];
  synonyms: string[];
}

/**
 * The texts that hold most of a query's words, best first, each with the words that it lacks. The query is cut into the
 * longest strings that the reports hold; where these are not more than half of it, nothing is found: a guess would say little.
 */
export function partial(query: string, chunks: string[], sources: Sources): Partial {
  const texts = sources.records.map(({ text }) => bare(text));
  const all = texts.map(({ text }) => text).join('\n');
  const pieces = chunks
    .flatMap((chunk) => chunk.replace(asking, ' ').split(' '))
    .flatMap((chunk) => piecesOf(chunk, (piece) => isThere(piece, all, sources.synonyms)));
  const wordOf = ({ text }: Piece): Word => {
    const forms = meaningsOf(text, sources.synonyms).map((form) => bare(form).text);
    const count = texts.filter(({ text }) => forms.some((form) => text.includes(form))).length;
    const parts = segmentsOf(text).filter(({ length }) => length > 1);
    return {
      word: text,
      forms,
      parts,
      weight: text.length * Math.log(1 + texts.length / (count || 1)),
    };
  };
  const words = pieces.filter(({ isKnown }) => isKnown).map(wordOf);
  const missing = pieces.filter(({ isKnown }) => !isKnown).map(({ text }) => text);
  const known = sizeOf(words.map(({ word }) => word));
  const isParted = /\S\s+\S/u.test(query) && known > 0;
  if (!isParted && known <= sizeOf(missing)) return { matches: [], synonyms: [] };
  const scored = sources.records.map((record, i) => score(record, texts[i], words, missing));
  const best = Math.max(0, ...scored.map(({ weight }) => weight));
  const matches = scored
    .filter(({ weight }) => weight > 0 && weight >= best * least)
    .sort((a, b) => b.weight - a.weight)
    .map(({ match }) => match);
  const synonyms = words
    .filter(({ forms: [own = ''] }) => !all.includes(own))
    .flatMap(({ forms }) => forms.filter((form) => all.includes(form)));
  return { matches, synonyms };
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
    if (found.length > 0) {
      weight += word.weight;
      continue;
    }
    const there = word.parts.filter((part) => text.text.includes(bare(part).text));
    places.push(...there.flatMap((part) => placesIn(bare(part).text, text)));
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

const isThere = (piece: string, all: string, synonyms: string[][]): boolean =>
  meaningsOf(piece, synonyms).some((form) => all.includes(bare(form).text));

/** Of how many characters texts are; letters and digits that belong together are one. */
const sizeOf = (texts: string[]): number =>
  texts.reduce((sum, text) => sum + (text.match(/[A-Za-z0-9.,%]+年?|./gu) ?? []).length, 0);

/** The words of a text; a number with its unit is one. */
const unitsOf = (text: string): string[] =>
  (text.match(/[A-Za-z0-9.,%]+[百千万亿]*[年月日]?|\p{Script=Han}+|./gu) ?? []).flatMap((run) =>
    isHan(run) ? segmentsOf(run) : [run],
  );

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

/** Cuts a text into pieces that are known, few and long, and what lies between; particles between them are dropped. */
function piecesOf(chunk: string, isKnown: (piece: string) => boolean): Piece[] {
  // A long word that is not known may be so in part.
  const units = unitsOf(chunk).flatMap((unit) =>
    unit.length > 2 && isHan(unit) && !isKnown(unit) ? [...unit] : [unit],
  );
  const cuts: Cut[] = [{ pieces: [], cost: 0 }];
  for (let end = 1; end <= units.length; end++) {
    let best: Cut = { pieces: [], cost: Number.POSITIVE_INFINITY };
    for (let start = end - 1; start >= Math.max(0, end - longestPiece); start--) {
      const before = cuts[start];
      const next = pieceOf(units.slice(start, end), isKnown);
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
function pieceOf(
  units: string[],
  isKnown: (piece: string) => boolean,
): { piece: Piece; cost: number } | undefined {
  const [first = ''] = units;
  const text = units.join('');
  const isAlone = units.length === 1;
  if (isAlone && particles.has(first)) return { piece: { text: '', isKnown: false }, cost: 0 };
  if (bare(text).text.length > 1 && isKnown(text)) {
    const isLoose = particles.has(first) || particles.has(units[units.length - 1] ?? '');
    return { piece: { text, isKnown: true }, cost: pieceCost + Number(isLoose) };
  }
  if (!isAlone) return undefined;
  return { piece: { text, isKnown: false }, cost: unknownCost * text.length };
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
