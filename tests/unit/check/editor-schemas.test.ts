import { expect, test } from 'vitest';
import { z } from 'zod';
import { siteSchema, topicsSchema, wordsSchema } from '../../../src/report/schema.ts';

/** What editors know of the settings files is what the check knows (`vitest -u` writes it anew). */
test.each([
  ['site', siteSchema],
  ['topics', topicsSchema],
  ['words', wordsSchema],
])('the editor’s schema of %s.yaml is the check’s', async (name, schema) => {
  const json = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2);
  await expect(`${json}\n`).toMatchFileSnapshot(`../../../.vscode/${name}.schema.json`);
});
