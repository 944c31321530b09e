import { expect, test } from 'vitest';
import { findingsWith } from '../check/folder.ts';

test('the report’s own number has the form of the standard too', async () => {
  const report =
    '---\ntitle: 2024年总结\nstatus: published\npublishedOn: 2025-01-15\ndocumentNumber: 示局发[2025]01号\n---\n\n导语。\n';
  const findings = await findingsWith({ '2024/report.mdx': report });
  expect(findings).toEqual([
    expect.objectContaining({
      rule: 'document-numbers',
      place: '2024/report.mdx:5:17',
      message: '发文字号“示局发[2025]01号”应为“示局发〔2025〕1号”',
    }),
  ]);
});
