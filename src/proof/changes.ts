import { diffArrays } from 'diff';
import { diffWords, type Piece } from '../report/compare/words.ts';
import { corrected, type Original, wholeText, withGaps, withoutSpace } from '../report/fidelity.ts';
import { lineText, plainText } from '../report/plainText.ts';
import type { Report } from '../report/tree.ts';

/** A place of a text that is other than in its earlier version. */
export interface Change {
  /** Where it stands in the text without white space; where something only went, both are the same. */
  from: number;
  to: number;
  before: string;
  after: string;
}

/** A report's text without white space, as its page shows it, and where it was changed. */
export interface Compared {
  text: string;
  changes: Change[];
}

/**
 * Compares a report with an earlier version of its text, sentence by sentence, and within sentences word by word.
 * White space does not count; corrections of the original are no changes.
 */
export function changesOf(report: Report, earlier: Original): Compared {
  const lines = plainText(report).map((line) => ({
    text: withoutSpace(lineText(line)),
    isNote: line.isFootnote ?? false,
  }));
  const text = lines.map((line) => line.text).join('');
  const notes = earlier.footnotes;
  // The original may have its footnotes last; on the page each stands where it belongs.
  const inText = lines.flatMap((line) => [...line.text].map(() => !line.isNote || !notes));
  const places = (isText: boolean): number[] =>
    inText.flatMap((each, at) => (each === isText ? [at] : []));
  const characters = [...text];
  const compare = (before: string, at: number[]): Change[] =>
    differences(before, at.map((i) => characters[i] ?? '').join(''), at, characters.length);
  const before = correctedText(earlier, report);
  return {
    text,
    changes: [
      ...compare(before.text, places(true)),
      ...(notes ? compare(before.notes, places(false)) : []),
    ].sort((a, b) => a.from - b.from),
  };
}

/** The earlier text with its corrections, without white space; its notes apart. */
function correctedText(earlier: Original, { data }: Report): { text: string; notes: string } {
  const notes = withoutSpace((earlier.footnotes ?? []).join(''));
  const whole = data.corrections.reduce(
    (text, correction) => corrected(text, correction).text,
    withGaps(wholeText(earlier)),
  );
  const text = withoutSpace(whole);
  return { text: text.slice(0, text.length - notes.length), notes };
}

const sentencesOf = (text: string): string[] =>
  text.match(/[^。；！？]*[。；！？]?/g)?.filter(Boolean) ?? [];

/** @param at where each character of the later text stands; `end` after the last */
function differences(before: string, after: string, at: number[], end: number): Change[] {
  const found: Change[] = [];
  let [offset, gone] = [0, ''];
  const take = (old: string, fresh: string): void => {
    for (const piece of diffWords(old, fresh)) {
      const { was, is } = sidesOf(piece);
      if (was !== is) add(was, is);
      offset += [...is].length;
    }
  };
  const add = (was: string, is: string): void => {
    const from = at[offset] ?? end;
    const last = found.at(-1);
    if (last?.to === from && (last.after === '' || is === '')) {
      // What went and what came in its place are one change.
      last.before += was;
      last.after += is;
      last.to += [...is].length;
    } else found.push({ from, to: from + [...is].length, before: was, after: is });
  };
  for (const { added, removed, value } of diffArrays(sentencesOf(before), sentencesOf(after))) {
    const text = value.join('');
    if (removed) gone += text;
    else if (added) {
      take(gone, text);
      gone = '';
    } else {
      if (gone) take(gone, '');
      gone = '';
      offset += [...text].length;
    }
  }
  if (gone) take(gone, '');
  return found;
}

function sidesOf(piece: Piece): { was: string; is: string } {
  switch (piece.kind) {
    case 'kept':
      return { was: piece.text, is: piece.text };
    case 'before':
      return { was: piece.text, is: '' };
    case 'after':
      return { was: '', is: piece.text };
    case 'number':
      return { was: piece.before.text, is: piece.after.text };
  }
}
