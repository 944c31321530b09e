import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Entry, treeOf } from './accessible-tree.ts';
import type { Engine } from './engine.ts';
import { firefoxEngine } from './firefox-engine.ts';
import { mainPages } from './main-pages.ts';

/** What a screen reader finds in Firefox: written down in aria/, and the same that it finds in Chromium. */

const { name, start } = firefoxEngine();

describe.skipIf(!start)(name, () => {
  let engine: Engine;

  beforeAll(async () => {
    if (!start) throw new Error('It is on the machine.');
    engine = await start();
  });
  afterAll(() => engine?.close());

  test.each(mainPages)('%s is told to a screen reader as in Chromium', async (page, site, path) => {
    const expected = chromiumEntries(page);
    await engine.open(inject(site) + path, 1280, 900);
    await expect
      .poll(async () => partLike(expected, await tree()), { timeout: 60_000 })
      .toEqual(expected);
    await expect(treeOf(await tree())).toMatchFileSnapshot(`aria/${page}.txt`);
  });

  test.each([
    ['site', '2024/figures/'],
    ['sample', 'compare/2019/2021/'],
  ] as const)(
    'on a phone the tables of %s %s are tables still, with their heads',
    async (site, path) => {
      const cells = async (width: number): Promise<string[]> => {
        await engine.open(inject(site) + path, width, 812);
        await expect
          .poll(async () => (await tree()).length, { timeout: 60_000 })
          .toBeGreaterThan(0);
        return (await tree())
          .filter(({ role }) => /^(?:table|row|cell|rowheader|columnheader)$/.test(role))
          .map(({ role, name }) => `${role} ${bare(name)}`);
      };
      const wide = await cells(1280);
      expect(wide.filter((entry) => entry.startsWith('columnheader')).length).toBeGreaterThan(3);
      expect(await cells(375)).toEqual(wide);
    },
  );

  const tree = async (): Promise<Entry[]> => (await engine.tree?.()) ?? [];
});

/** The roles by which one finds one’s way, and which carry names. */
const told = /^(?:link|button|heading \d|searchbox|combobox|checkbox|columnheader|rowheader|cell)$/;

/** How blanks sound, and where spaces stand in a name, is each engine’s own. */
const bare = (name: string): string => name.replace(/\s|[xX]+|原文留空/g, '');

/** The entries of a snapshot of Playwright as `role name`, or with the pattern of a name. */
const chromiumEntries = (page: string): string[] =>
  [
    ...readFileSync(`tests/site/aria/${page}.aria.yml`, 'utf8').matchAll(
      /^ *- '?(\w+) (?:"(.*?)"|(\/.*?[^\\]\/))(?: \[level=(\d)\])?/gm,
    ),
  ]
    .map(([, role, name, pattern, level]) => ({
      role: level ? `${role} ${level}` : role,
      name: bare(name ?? pattern ?? ''),
    }))
    // The sites of the engines are built without PDF.
    .filter(({ role, name }) => told.test(role ?? '') && name !== 'PDF')
    .map(({ role, name }) => `${role} ${name}`);

/** The part of the tree that begins as what is expected does, each entry as it is expected where it fits. */
function partLike(expected: string[], tree: Entry[]): string[] {
  const found = tree
    .filter(({ role }) => told.test(role))
    .map(({ role, name }) => `${role} ${bare(name)}`);
  const start = found.findIndex((entry, i) =>
    expected.slice(0, 2).every((each, k) => fits(each, found[i + k] ?? entry)),
  );
  return found
    .slice(Math.max(start, 0))
    .slice(0, expected.length)
    .map((entry, i) => (fits(expected[i] ?? '', entry) ? (expected[i] ?? '') : entry));
}

function fits(expected: string, found: string): boolean {
  const pattern = /^(.+?) \/(.*)\/$/.exec(expected);
  return pattern ? new RegExp(`^${pattern[1]} ${pattern[2]}$`).test(found) : expected === found;
}
