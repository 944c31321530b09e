import { expect, test } from 'vitest';
import { mean, searchQuality } from '../../../src/commands/search-quality.ts';

test('what people type leads to what they mean, first', async () => {
  const { qualities } = await searchQuality(
    'tests/fixtures/search-queries.json',
    'tests/fixtures/sample',
  );
  expect(qualities.filter(({ ndcg }) => ndcg === 0)).toEqual([]);
  expect(mean(qualities.map(({ ndcg }) => ndcg))).toBeGreaterThan(0.85);
}, 60_000);
