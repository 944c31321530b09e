import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const tests = join(import.meta.dirname, '..');

/** What may read a bureau's own content: the rehearsal, and the test of the guide that lies there. */
const exempt = ['site/rehearsal.spec.ts', 'unit/check/guide.test.ts', 'unit/fixtures-only.test.ts'];

/** Ways to write the path of the project's content folder in code. */
const ownContent = [
  /(?<!, )['"`](?:\.{1,2}\/)*content\//,
  /['"`](?:\.{1,2}\/)+content['"`]/,
  /(?:cpSync|resolve|readContent|checkContent|findingsOfCopy|read\w+Sync|existsSync)\(\s*['"`]content['"`]/,
  /content(?:Dir)?: ['"`]content['"`]/,
  /['"`]--content['"`],\s*['"`]content['"`]/,
];

const namesOwnContent = (code: string): boolean => ownContent.some((way) => way.test(code));

test('no test reads the bureau’s own content: it may change without the program’s tests', () => {
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .map((path) => relative(tests, join(tests, path)).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !exempt.includes(path));
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((path) => namesOwnContent(readFileSync(join(tests, path), 'utf8')))).toEqual(
    [],
  );
});

test.each([
  "readFileSync('content/2024/original.txt')",
  "cpSync('content', dir, { recursive: true })",
  "report: { content: 'content', base: '/' }",
  "resolve(import.meta.dirname, '../../content')",
  "run('check', '--content', 'content')",
])('%s would be found', (code) => {
  expect(namesOwnContent(code)).toBe(true);
});
