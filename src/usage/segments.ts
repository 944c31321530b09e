const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const han = /\p{Script=Han}/u;

/**
 * Whether the characters of a text from start to end are words of their own: no word of the dictionary (ICU's)
 * reaches over their border. 布署 in 发布署名 is none, since 发布 and 署名 are words.
 */
export function isOfWholeWords(text: string, start: number, end: number): boolean {
  const from = startOfRun(text, start);
  const run = text.slice(from, endOfRun(text, end));
  for (const { segment, index } of segmenter.segment(run)) {
    const [first, last] = [from + index, from + index + segment.length];
    if (first >= end) break;
    if ((first < start && last > start) || last > end) return false;
  }
  return true;
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
