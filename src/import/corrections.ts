import { withGaps, withoutSpace } from '../report/fidelity.ts';
import type { Correction } from '../report/schema.ts';

/** A longer piece is told by its beginning and its end: names and telephone numbers below it are not published. */
const longestQuoted = 24;

/** Proposes corrections: each names a place of the original that is found only once. */
export class Corrections {
  readonly list: Correction[] = [];
  readonly #original: string;
  /** The original without any space, and where each of its characters stands in the text with those that count. */
  readonly #characters: string;
  readonly #places: number[];

  /** @param original its whole text, as the site compares it */
  constructor(original: string) {
    this.#original = withGaps(original);
    this.#characters = withoutSpace(original);
    this.#places = [...this.#original.matchAll(/[^ ]/g)].map(({ index }) => index);
  }

  /**
   * @param typed what the original says
   * @param right what the site says in its place
   * @param after what follows it there, by which the place is told from others
   */
  add(typed: string, right: string, after: string, reason: string): void {
    const start = withoutSpace(typed);
    const following = [...withoutSpace(after)];
    let context = '';
    while (!isOnce(start + context, this.#characters) && following.length > 0)
      context += following.shift();
    const at = this.#characters.indexOf(start + context);
    const end = at + start.length;
    this.list.push({
      original:
        at === -1 ? withGaps(typed) + context : this.#slice(at, end + context.length).trim(),
      corrected: withGaps(right) + (at === -1 ? context : this.#slice(end, end + context.length)),
      reason,
    });
  }

  /** A piece of the original with the spaces that count, by its characters; a space before it belongs to it. */
  #slice(from: number, to: number): string {
    if (from === to) return '';
    const start = from === 0 ? 0 : (this.#places[from - 1] ?? 0) + 1;
    return this.#original.slice(start, (this.#places[to - 1] ?? 0) + 1);
  }

  /**
   * What stands below a text goes; its signature stays. A long piece is told by where it begins and ends.
   * @param lines the text, its signature as it was typed (empty where there is none), what the site adds between the
   *   two, and what goes
   */
  addEnd(lines: Record<'before' | 'signature' | 'added' | 'below', string>, reason: string): void {
    const { signature, added, below } = lines;
    const before = signature ? '' : this.#end(lines.before);
    const joined = (...each: string[]): string => withGaps(each.filter(Boolean).join('\n'));
    const whole = joined(before, signature, below);
    const corrected = joined(before, added, signature);
    const through = this.#end(below);
    let start = joined(before, signature).length + 1;
    while (start < whole.length && !this.#isUnique(whole.slice(0, start))) start++;
    const isLong = whole.length > Math.max(longestQuoted, start + through.length);
    const original = isLong ? { original: whole.slice(0, start), through } : { original: whole };
    this.list.push({ ...original, corrected, reason });
  }

  /** What stands at the beginning of a text, or below its title, goes. */
  addStart(typed: string, after: string, reason: string): void {
    const next = withGaps(after).slice(0, 6);
    this.add(typed + next, next, withGaps(after).slice(6), reason);
  }

  /** Something is added at the end of a text. */
  addAfter(text: string, added: string, reason: string): void {
    const original = this.#end(text);
    this.list.push({ original, corrected: original + withGaps(added), reason });
  }

  /** The end of a text by which it is found. */
  #end(text: string): string {
    const whole = withGaps(text);
    let start = Math.max(0, whole.length - 8);
    while (start > 0 && !this.#isUnique(whole.slice(start))) start--;
    return whole.slice(start);
  }

  #isUnique(text: string): boolean {
    return isOnce(text, this.#original);
  }
}

function isOnce(text: string, original: string): boolean {
  const at = original.indexOf(text);
  return text !== '' && at !== -1 && !original.includes(text, at + text.length);
}
