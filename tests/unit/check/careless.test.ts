import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { expect, test } from 'vitest';
import { officialHtml } from '../../../src/markdown/official-html.ts';
import { reportHtml } from '../../../src/markdown/plain-html.ts';
import { parseBody } from '../../../src/markdown/syntax.ts';
import { type Content, mdxFiles } from '../../../src/reader/content.ts';
import { reportsOf } from '../../../src/reader/reports.ts';
import { figuresOf } from '../../../src/report/figures.ts';
import { plainTextFile } from '../../../src/report/plainText.ts';
import { recordsOf } from '../../../src/search/records.ts';
import { carelessFolder } from './careless.ts';
import { checkedWith } from './folder.ts';

/**
 * Folders as careless and hostile hands leave them, made of seeds: each is read and judged, and what passes can be
 * published. For a longer run: `CARELESS=20000 npx vitest run tests/unit/check/careless.test.ts`.
 */
const inputs = Number(process.env.CARELESS ?? 150);

/** Words by which an error of a program, or a value that is none, would show. */
const english =
  /\b(undefined|NaN|Invalid|Unexpected|expected|cannot|could not|must be|failed|Error|\[object)\b/i;

test('every folder is judged, in Chinese; what passes the check can be published', async () => {
  let passed = 0;
  for (let seed = 1; seed <= inputs; seed++) {
    const { findings, content } = await checkedWith(carelessFolder(seed));
    for (const { place, message, remedy } of findings) {
      const told = `${seed}: ${place}: ${message} → ${remedy}`;
      expect(place, told).not.toBe('');
      expect(message, told).toMatch(/\p{Script=Han}/u);
      expect(remedy, told).toMatch(/\p{Script=Han}/u);
      expect(told).not.toMatch(english);
    }
    if (!content || findings.some(({ severity }) => severity === 'error')) continue;
    passed++;
    expect(() => publish(content), `${seed}`).not.toThrow();
  }
  // Neither are all refused, nor do all pass.
  expect(passed).toBeGreaterThan(inputs / 50);
  expect(passed).toBeLessThan(inputs / 2);
});

/** What the site makes of content: its pages' text, feed, search index, downloads. */
function publish(content: Content): void {
  for (const { source, frontMatter } of mdxFiles(content)) {
    expect(frontMatter.data).toBeDefined();
    const tree = toHast(parseBody(source), { clobberPrefix: '' });
    if (tree.type === 'root') officialHtml()(tree);
    toHtml(tree);
  }
  for (const report of reportsOf(content)) {
    plainTextFile(report);
    figuresOf(report);
    reportHtml(report, (address) => `https://example.org/${address}`);
  }
  recordsOf(reportsOf(content));
}
