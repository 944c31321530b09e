import { describe, expect, test } from 'vitest';
import { png } from './documents.ts';
import { type Files, findingsBy, withBody } from './folder.ts';

/** What the tests of single rules share, where a doc block cannot say it: several files, or a place. */

export const picture = png(800, 600);
export const part = '2024/1-工作/1-绿化.mdx';
export const frontMatter = (text: string): Files => ({ [part]: `---\n${text}\n---\n\n正文。\n` });
/** In these cases `@` stands for the subsection's file. */
const at = (place: string): string => place.replace('@', part);

/** What is wrong, what is changed, where it is found, and what is said of it. */
export type Case = [what: string, files: Files, place: string, message: RegExp, remedy: RegExp];

/** Of each case the rule says this one thing. */
export function findsEach(rule: string, cases: Case[]): void {
  describe(rule, () => {
    test.each(cases)('finds %s', async (_what, files, place, message, remedy) => {
      const findings = await findingsBy(rule, files);
      expect(findings.map((found) => found.place)).toEqual([at(place)]);
      expect(findings[0]?.message).toMatch(message);
      expect(findings[0]?.remedy).toMatch(remedy);
    });
  });
}

/** What the rule says of each body stands at this place. */
export function placesOf(rule: string, places: [body: string, place: string][]): void {
  test(`${rule} names the place to the character`, async () => {
    for (const [body, place] of places) {
      const findings = await findingsBy(rule, withBody(body));
      expect(findings.map((found) => found.place)).toEqual([at(place)]);
    }
  });
}
