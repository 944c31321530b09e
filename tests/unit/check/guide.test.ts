import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ruleNames } from '../../../src/check/check.ts';
import {
  reportSchema,
  sectionSchema,
  siteSchema,
  subsectionSchema,
} from '../../../src/report/schema.ts';

const file = 'content/README.md';

/** The staff's guide names everything that they may meet. A bureau may keep its content without it. */
describe.skipIf(!existsSync(file))('the staff’s guide', () => {
  const guide = existsSync(file) ? readFileSync(file, 'utf8') : '';

  test('each rule has its row in the guide’s table, with an example and what to do', () => {
    const rows = [...guide.matchAll(/^\| `([a-z-]+)` \| .+ \| .+ \| .+ \|$/gm)].map(
      ([, name]) => name,
    );
    expect(rows.sort()).toEqual([...ruleNames, 'acknowledged'].sort());
  });

  test.each([
    ['report.mdx', reportSchema],
    ['section.mdx', sectionSchema],
    ['a subsection', subsectionSchema],
    ['site.yaml', siteSchema],
  ])('each key of %s is in the guide', (_file, schema) => {
    const missing = Object.keys(schema.shape).filter((key) => !guide.includes(key));
    expect(missing).toEqual([]);
  });
});
