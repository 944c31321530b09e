import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/search/excerpt.ts';
import { placesOf } from '../../../src/search/fold.ts';

/** An excerpt as text, its hits in 【】. */
const shown = (text: string, term: string): string =>
  excerpt(text, placesOf([term], text))
    .map((piece) => (piece.isHit ? `【${piece.text}】` : piece.text))
    .join('');

const filler = '文'.repeat(200);

describe('excerpt', () => {
  test('shows a short text whole', () => {
    expect(shown('进社区、下社区', '社区')).toBe('进【社区】、下【社区】');
  });

  test('shows what stands around the hits of a long one', () => {
    const around = '文'.repeat(32);
    expect(shown(`${filler}社区${filler}`, '社区')).toBe(`……${around}【社区】${around}……`);
    expect(shown(`社区${filler}`, '社区')).toBe(`【社区】${around}……`);
    expect(shown(`${filler}社区`, '社区')).toBe(`……${around}【社区】`);
  });

  test('shows hits far apart in pieces, and not all of very many', () => {
    const text = `社区${filler}`.repeat(20);
    expect(shown(text, '社区').match(/【/g)).toHaveLength(3);
  });

  test('shows a long hit whole', () => {
    expect(shown(`甲${filler}乙`, filler)).toBe(`甲【${filler}】乙`);
  });

  test('never cuts a character in two', () => {
    expect(shown(`${'𠮷'.repeat(100)}社区${'𠮷'.repeat(100)}`, '社区').isWellFormed()).toBe(true);
  });

  test('shows the beginning where there is no hit', () => {
    expect(shown(filler, '无')).toBe(`${'文'.repeat(110)}……`);
  });
});
