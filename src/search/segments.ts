const segmenter =
  'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** The words of a Chinese text, by the browser's own dictionary; its characters where the browser has none. */
export const segmentsOf = (text: string): string[] =>
  segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : Array.from(text);

/** The offsets at which the words of a text begin and end. */
export function wordEnds(text: string): Set<number> {
  const ends = new Set([0]);
  let at = 0;
  for (const { length } of segmentsOf(text)) {
    at += length;
    ends.add(at);
  }
  return ends;
}
