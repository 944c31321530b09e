import { withGaps } from '../report/fidelity.ts';
import type { Correction } from '../report/schema.ts';

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

  #isUnique(text: string): boolean {
    const at = this.#original.indexOf(text);
    return text !== '' && at !== -1 && !this.#original.includes(text, at + text.length);
  }
}
