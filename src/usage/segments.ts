const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const han = /\p{Script=Han}/u;

/**
 * Whether the characters of a text from start to end are words of their own: no word of the dictionary (ICU's)
 * reaches over their border. 布署 in 发布署名 is none, since 发布 and 署名 are words.
 */
export function isOfWholeWords(text: string, start: number, end: number): boolean {
  for (const [first, last] of wordsAround(text, start, end)) {
    if (first >= end) break;
    if ((first < start && last > start) || last > end) return false;
  }
  return true;
}

/** Whether each of the two characters at a place is left by itself, in no longer word of the dictionary. */
export const areLeftAlone = (text: string, at: number): boolean =>
  wordsAround(text, at, at + 2).filter(
    ([first, last]) => first >= at && last <= at + 2 && last - first === 1,
  ).length === 2;

/** The words beside those that stand from start to end of a text; empty where it has none, or a mark is. */
export function wordsBeside(text: string, start: number, end: number): [string, string] {
  const words = wordsAround(text, start, end);
  const before = words.findLast(([, last]) => last <= start);
  const after = words.find(([first]) => first >= end);
  return [before, after].map((word) => (word ? text.slice(...word) : '')) as [string, string];
}

/** Where the words begin and end that stand around a place of a text. */
function wordsAround(text: string, start: number, end: number): [first: number, last: number][] {
  const from = startOfRun(text, start);
  const run = text.slice(from, endOfRun(text, end));
  return Array.from(segmenter.segment(run), ({ segment, index }) => [
    from + index,
    from + index + segment.length,
  ]);
}

/** So far to either side words are looked for: none is longer, and a text without marks is not read whole each time. */
const reach = 12;

function startOfRun(text: string, start: number): number {
  let at = start;
  while (at > 0 && start - at < reach && han.test(text[at - 1] ?? '')) at--;
  return at;
}

function endOfRun(text: string, end: number): number {
  let at = end;
  while (at < text.length && at - end < reach && han.test(text[at] ?? '')) at++;
  return at;
}
