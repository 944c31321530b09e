import { expect, test } from 'vitest';
import { officialText } from '../../../src/markdown/official-text.ts';

const made = (html: string): string => officialText(html, '/').html;

test('rows of heads that a table begins with are its head, which each page repeats', () => {
  expect(
    made('<table><tr><th>甲</th><th>乙</th></tr><tr><th>丙</th><td>丁</td></tr></table>'),
  ).toBe(
    '<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><th>丙</th><td>丁</td></tr></tbody></table>',
  );
});

test('a table of heads only, and one that has a head, stay as they are', () => {
  for (const html of [
    '<table><tbody><tr><th>甲</th></tr></tbody></table>',
    '<table><thead><tr><th>甲</th></tr></thead><tbody><tr><td>乙</td></tr></tbody></table>',
  ]) {
    expect(made(html)).toBe(html);
  }
});

test('cells that hold a number or a date are not broken', () => {
  expect(
    made(
      '<table><tbody><tr><td>12345678.90</td><td>2024年12月31日</td><td>3个</td></tr></tbody></table>',
    ),
  ).toBe(
    '<table><tbody><tr><td class="unbroken">12345678.90</td><td class="unbroken">2024年12月31日</td><td>3个</td></tr></tbody></table>',
  );
});
