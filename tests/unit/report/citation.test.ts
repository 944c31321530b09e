import { Cite } from '@citation-js/core';
import { expect, test } from 'vitest';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { bibTex, gbt7714, type Reference, ris } from '../../../src/report/citation.ts';

const reference: Reference = {
  issuer: '示例局',
  title: '2024年工作总结',
  place: '第一部分（二）第3段',
  year: 2024,
  date: '2025-01-15',
  documentNumber: '示例发〔2025〕1号',
  url: 'https://example.org/2024/1/2/#p3',
};
const undated: Reference = {
  issuer: '示例局',
  title: '工作总结（2023年）',
  place: '',
  year: 2023,
  url: 'https://example.org/2023/',
};
const cited = '2026-02-03';

/** What a reference manager reads: CSL-JSON. */
const read = (text: string): unknown[] => new Cite(text).data;

test('GB/T 7714 names who, what, when and where', () => {
  expect(gbt7714(reference, cited)).toBe(
    '示例局. 2024年工作总结：示例发〔2025〕1号：第一部分（二）第3段[R/OL]. (2025-01-15)[2026-02-03]. https://example.org/2024/1/2/#p3.',
  );
});

test('no date is invented where the report has none', () => {
  expect(gbt7714(undated, cited)).toBe(
    '示例局. 工作总结（2023年）[R/OL]. [2026-02-03]. https://example.org/2023/.',
  );
  expect(ris(undated, cited)).not.toContain('DA  -');
  expect(bibTex(undated, cited)).not.toContain('month');
});

test.each([
  ['RIS', ris],
  ['BibTeX', bibTex],
])('a reference manager reads %s', (_, format) => {
  expect(read(format(reference, cited))).toEqual([
    expect.objectContaining({
      type: 'report',
      title: '2024年工作总结',
      URL: reference.url,
      issued: { 'date-parts': [expect.arrayContaining([2025, 1])] },
    }),
  ]);
  expect(JSON.stringify(read(format(reference, cited)))).toContain('"示例局"');
  expect(read(format(undated, cited))).toEqual([
    expect.objectContaining({ issued: { 'date-parts': [[2023]] } }),
  ]);
});

test('signs that BibTeX has for its own come back as they were', () => {
  const odd = { ...reference, title: '100% 的 A&B_C #1 {甲}' };
  expect(read(bibTex(odd, cited))).toEqual([
    expect.objectContaining({ title: '100% 的 A&B_C #1 (甲)' }),
  ]);
});
