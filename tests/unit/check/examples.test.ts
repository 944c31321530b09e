import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleNames } from '../../../src/check/check.ts';
import { findingsWith, withBody } from './folder.ts';

/**
 * The examples in the rules' docstrings are true: `@example text → what is said of it`, `@right text` of which
 * nothing is said. An invisible character is written as `\u200b`.
 */
const folder = 'src/check/rules';

interface Example {
  text: string;
  said?: string | undefined;
}

function examplesOf(source: string): Example[] {
  return [...source.matchAll(/^ \* @(example|right) (.+)$/gm)].map(([, kind, typed = '']) => {
    const text = typed.replace(/\\u([\da-fA-F]{4})/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    const at = text.lastIndexOf(' → ');
    return kind === 'right' ? { text } : { text: text.slice(0, at), said: text.slice(at + 3) };
  });
}

const files = readdirSync(folder).map((file) => ({
  rule: file.replace('.ts', ''),
  examples: examplesOf(readFileSync(join(folder, file), 'utf8')),
}));

test('each rule is a file of its name', () => {
  expect(files.map(({ rule }) => rule)).toEqual([...ruleNames].sort());
});

for (const { rule, examples } of files.filter(({ examples }) => examples.length > 0)) {
  describe(rule, () => {
    test.each(examples)('$text', async ({ text, said }) => {
      const found = (await findingsWith(withBody(text))).filter((each) => each.rule === rule);
      if (said === undefined) expect(found).toEqual([]);
      else expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(said)]);
    });
  });
}
