import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { png } from './documents.ts';
import { findingsWith, withBody } from './folder.ts';

/** The editor's snippets for staff: what they insert passes the check as it is. */
const snippets = z
  .record(z.string(), z.object({ body: z.union([z.string(), z.array(z.string())]) }))
  .parse(JSON.parse(readFileSync('.vscode/report.code-snippets', 'utf8')));

/** A snippet's text with the defaults of its placeholders, which may be nested: `${1:${TM_SELECTED_TEXT:甲}}` → 甲 */
function inserted(body: string | string[]): string {
  const placeholder = /\$\{\w+:([^${}]*)\}/g;
  const text = [body].flat().join('\n');
  return text.replace(placeholder, '$1').replace(placeholder, '$1');
}

test.each(Object.entries(snippets))(
  '%s inserts what the check accepts',
  async (_name, { body }) => {
    const findings = await findingsWith({
      ...withBody(inserted(body)),
      '2024/images/图.png': png(800, 600),
      ...(inserted(body).includes('<Attachment') && { '2024/attachments/考核表.csv': '' }),
    });
    expect(findings).toEqual([]);
    expect(inserted(body)).not.toContain('$');
  },
);
