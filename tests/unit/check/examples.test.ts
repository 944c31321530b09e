import { describe, expect, test } from 'vitest';
import { ruleNames } from '../../../src/check/check.ts';
import { ruleDocs } from '../../../src/check/rule-docs.ts';
import { findingsBy, withBody } from './folder.ts';

/** The examples in the rules' docstrings are true: of each `@example` just that is said, of each `@right` nothing. */
const docs = ruleDocs().filter(({ rule }) => rule !== 'acknowledged');

test('each rule is a file of its name', () => {
  expect(docs.map(({ rule }) => rule)).toEqual([...ruleNames].sort());
});

for (const { rule, examples } of docs.filter(({ examples }) => examples.length > 0)) {
  describe(rule, () => {
    test.each(examples)('$text', async ({ text, said }) => {
      const found = await findingsBy(rule, withBody(text));
      if (said === undefined) expect(found).toEqual([]);
      else
        expect(found).toEqual([
          expect.objectContaining({
            message: expect.stringContaining(said),
            place: expect.stringMatching(/^2024\/1-工作\/1-绿化\.mdx:\d+:\d+$/),
            remedy: expect.stringMatching(/\p{Script=Han}/u),
          }),
        ]);
    });
  });
}
