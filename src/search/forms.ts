import { once } from '../report/once.ts';
import { type Folded, fold, type Range } from './fold.ts';
import { unifyNumbers } from './numbers.ts';

/** The forms in which a text and a query are compared once they were not found as they stand. */
export type Form = (published: string) => Folded;

const mark = /[\p{P}\p{S}]/u;

/** Exact but for what `fold` takes away. */
export const exact: Form = once(fold);
/** Without punctuation; what stands between digits belongs to a number. */
export const bare: Form = once((published) => keep(exact(published)));
/** Without punctuation, each number in one form. */
export const byValue: Form = once((published) => keep(unifyNumbers(exact(published))));
/** The same, 万 and 亿 left beside the digits. */
export const byDigits: Form = once((published) => keep(unifyNumbers(exact(published), 'digits')));

function keep({ text, starts, ends }: Folded): Folded {
  const kept: Folded = { text: '', starts: [], ends: [] };
  for (let i = 0; i < text.length; i++) {
    const character = between(text, i);
    if (character === '') continue;
    kept.text += character;
    kept.starts.push(starts[i] ?? 0);
    kept.ends.push(ends[i] ?? 0);
  }
  return kept;
}

/** A character as it counts: nothing where it is punctuation, one dash for every mark of a range. */
function between(text: string, i: number): string {
  const character = text[i] ?? '';
  const isInNumber = /[\d%\uE001]/.test(text[i - 1] ?? '') && /[\d\uE000]/.test(text[i + 1] ?? '');
  if (isInNumber && text.includes('\uE000') && /[-~–—至到]/.test(character)) return '~';
  if (!mark.test(character) || character === '%') return character;
  return isInNumber && /[-~–—.,:/]/.test(character) ? character : '';
}

/** Where a term stands in a text of a form. */
export function placesIn(term: string, { text, starts, ends }: Folded): Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(term); term && at !== -1; at = text.indexOf(term, at + 1)) {
    places.push({ start: starts[at] ?? 0, end: ends[at + term.length - 1] ?? 0 });
  }
  return places;
}
