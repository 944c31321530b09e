import { withGaps } from '../report/fidelity.ts';
import type { Correction } from '../report/schema.ts';

/** A longer piece is told by its beginning and its end: names and telephone numbers below it are not published. */
const longestQuoted = 24;

/** Proposes corrections: each names a place of the original that is found only once. */
export class Corrections {
  readonly list: Correction[] = [];
  readonly #original: string;

  /** @param original its whole text, as the site compares it */
  constructor(original: string) {
    this.#original = withGaps(original);
  }

  /**
   * @param typed what the original says
   * @param right what the site says in its place
   * @param after what follows it there, by which the place is told from others
   */
  add(typed: string, right: string, after: string, reason: string): void {
    const start = withGaps(typed);
    const following = [...withGaps(typed + after).slice(start.length)];
    let context = '';
    while (!this.#isUnique(start + context) && following.length > 0) context += following.shift();
    this.list.push({ original: start + context, corrected: withGaps(right) + context, reason });
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
    const at = this.#original.indexOf(text);
    return text !== '' && at !== -1 && !this.#original.includes(text, at + text.length);
  }
}
