import { expect, test } from 'vitest';
import { linesOf, sentencesOf } from '../../../src/scripts/sentence-card.ts';

const lines = (text: string): string[] => linesOf(text, 6, ({ length }) => length);

test('no line of the picture begins with a mark or ends with an opening one, and numbers stay whole', () => {
  expect(lines('建成公园绿地，共12.5公顷')).toEqual(['建成公园绿', '地，共', '12.5公顷']);
  expect(lines('全面落实了《条例》')).toEqual(['全面落实了', '《条例》']);
});

test('a long sentence is cut, and says so', () => {
  const [sentence = ''] = sentencesOf(`${'长'.repeat(400)}。`);
  expect(sentence.length).toBeLessThan(230);
  expect(sentence.endsWith('……')).toBe(true);
});
