import type { Range } from './fold.ts';

/** A piece of an excerpt: shown as it is, or marked as a hit. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/** A text of this length is shown whole. */
const whole = 110;
/** How much is shown around each hit of a longer one, and how much in all before further hits are left out. */
const around = 32;
const enough = 130;

/** What is shown of a text: the hits, marked, with what stands around them; …… where something is left out. */
export function excerpt(text: string, hits: Range[]): Piece[] {
  const windows = text.length <= whole ? [{ start: 0, end: text.length }] : windowsOf(text, hits);
  const pieces = windows.flatMap(({ start, end }) => [
    ...(start > 0 ? [{ text: '……', isHit: false }] : []),
    ...cut(text, hits, { start, end }),
  ]);
  const isCut = (windows[windows.length - 1]?.end ?? 0) < text.length;
  return isCut ? [...pieces, { text: '……', isHit: false }] : pieces;
}

/** The stretches that are shown: around the first hits, or the beginning where there is none. */
function windowsOf(text: string, hits: Range[]): Range[] {
  if (hits.length === 0) return [{ start: 0, end: endBefore(text, whole) }];
  const windows: Range[] = [];
  let shown = 0;
  for (const hit of hits) {
    if (shown >= enough) break;
    const last = windows[windows.length - 1];
    const start = endBefore(text, Math.max(0, hit.start - around));
    const end = endBefore(text, Math.min(text.length, hit.end + around));
    if (last && start <= last.end) {
      shown += end - last.end;
      last.end = end;
    } else {
      shown += end - start;
      windows.push({ start, end });
    }
  }
  return windows;
}

/** An offset, moved out of the middle of a character of two units. */
const endBefore = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;

function cut(text: string, hits: Range[], { start, end }: Range): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const hit of hits.filter((range) => range.start < end && range.end > start)) {
    pieces.push({ text: text.slice(at, hit.start), isHit: false });
    pieces.push({ text: text.slice(hit.start, hit.end), isHit: true });
    at = hit.end;
  }
  pieces.push({ text: text.slice(at, Math.max(at, end)), isHit: false });
  return pieces.filter((piece) => piece.text);
}
