import { describe, expect, test } from 'vitest';
import { fold, placesOf, termsOf } from '../../../src/search/fold.ts';

describe('fold', () => {
  test.each([
    ['ＸＸ名', 'xx名'],
    ['２０２４', '2024'],
    ['（一）', '(一)'],
    ['“三农”', '"三农"'],
    ["‘双减’'", "'双减''"],
    ['一　二\t三 \n四', '一二三四'],
    ['12㎡', '12m2'],
    ['……', '......'],
    ['零\u200B宽', '零宽'],
    ['cafe\u0301', 'café'],
    ['公园a\u0301乙', '公园á乙'],
    ['\ud800', '\ud800'],
    ['', ''],
  ])('%j is searched as %j', (published, folded) => {
    expect(fold(published).text).toBe(folded);
  });

  test('knows where each character stands in the published text', () => {
    expect(fold('甲 ㎡乙')).toEqual({ text: '甲m2乙', starts: [0, 2, 2, 3], ends: [1, 3, 3, 4] });
  });
});

test('a query is parted by white space, and a word counts once', () => {
  expect(termsOf(' 社区　ＡＢ\tab ')).toEqual(['社区', 'ab']);
  expect(termsOf('　\u200B ')).toEqual([]);
});

describe('placesOf', () => {
  const marked = (terms: string[], text: string): string[] =>
    placesOf(terms, text).map(({ start, end }) => text.slice(start, end));

  test('finds every place, as it was published', () => {
    expect(marked(['"ab"'], '“ＡＢ”和"Ａ b"')).toEqual(['“ＡＢ”', '"Ａ b"']);
  });

  test('joins places that touch or overlap', () => {
    expect(marked(['社'], '社社')).toEqual(['社社']);
    expect(marked(['公园', '园林'], '公园林')).toEqual(['公园林']);
  });

  test('finds a part of a compatibility character as the whole', () => {
    expect(marked(['2'], '12㎡')).toEqual(['2㎡']);
  });
});
