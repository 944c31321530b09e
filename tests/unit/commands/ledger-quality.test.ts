import { expect, test } from 'vitest';
import { ledgerQuality } from '../../../src/commands/ledger-quality.ts';

test('the ledger reads numbers as a person does: kind and period of 95 in 100, the name of 90', () => {
  const judged = ledgerQuality('tests/fixtures/ledger-numbers.txt');
  expect(judged.length).toBeGreaterThanOrEqual(300);
  const typed = judged.filter(({ isKindRight, isPeriodRight }) => isKindRight && isPeriodRight);
  expect(typed.length / judged.length).toBeGreaterThanOrEqual(0.95);
  const named = judged.filter(({ isNameRight }) => isNameRight);
  expect(named.length / judged.length).toBeGreaterThanOrEqual(0.9);
});
