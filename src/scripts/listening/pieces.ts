import { sentencesIn } from '../../report/sentences.ts';

/** A piece of a text (UTF-16 offsets, the end left out). */
export interface Piece {
  start: number;
  end: number;
}

/** Browsers cut a voice off after about fifteen seconds, which is some ninety characters. */
const longest = 90;

/**
 * A text in the pieces that are read aloud one by one: its sentences, and of a longer one the clauses between ；, or
 * else between ，.
 */
export const piecesIn = (text: string): Piece[] =>
  sentencesIn(text).flatMap(({ text: sentence, start }) =>
    cut(sentence, ['；', '，：', '、']).map((piece) => ({
      start: start + piece.start,
      end: start + piece.end,
    })),
  );

/** As much as fits between two marks, the strongest mark first. */
function cut(text: string, [marks, ...weaker]: string[]): Piece[] {
  if (text.length <= longest || marks === undefined) return [{ start: 0, end: text.length }];
  const clauses = Array.from(
    text.matchAll(new RegExp(`[^${marks}]*(?:[${marks}]|$)`, 'g')),
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }),
  ).filter(({ start, end }) => end > start);
  return joined(clauses).flatMap(({ start, end }) =>
    cut(text.slice(start, end), weaker).map((piece) => ({
      start: start + piece.start,
      end: start + piece.end,
    })),
  );
}

/** Neighbours together where they are short enough. */
function joined(clauses: Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const clause of clauses) {
    const last = pieces.at(-1);
    if (last && clause.end - last.start <= longest) last.end = clause.end;
    else pieces.push({ ...clause });
  }
  return pieces;
}
