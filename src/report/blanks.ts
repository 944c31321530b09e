/**
 * A blank (留空) is a place that the original leaves open: `xx`, `x`, `XX`, `××`, in half or full width.
 * A single × is a multiplication sign; X光, X射线, 1+X and Latin words are none.
 */
const pattern = /(?<![A-Za-z0-9+＋])(?:[xX]+|[ｘＸ]+|×{2,})(?![A-Za-z0-9]|光|射线|线机)/g;

/** The blanks of a text, in order, as offsets in UTF-16 units: start (inclusive) and end (exclusive). */
export function findBlanks(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
