import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ruleDocs } from '../../../src/check/rule-docs.ts';
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

  test('each rule has its row in the guide’s table, word for word that of its doc block', () => {
    const rows = guide.match(/^\| `[a-z-]+` \| .+ \| .+ \| .+ \|$/gm) ?? [];
    const meant = ruleDocs().map(
      ({ rule, says, like, remedy }) => `| \`${rule}\` | ${says} | ${like} | ${remedy} |`,
    );
    expect(rows.sort()).toEqual(meant.sort());
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
