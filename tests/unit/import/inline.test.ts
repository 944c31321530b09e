import type { PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import { plain, slice } from '../../../src/import/inline.ts';

const mark = (identifier: string): PhrasingContent => ({ type: 'footnoteReference', identifier });
const text = (value: string): PhrasingContent => ({ type: 'text', value });

test('a text is cut with its marks: each stays with what it follows, and none is lost or taken twice', () => {
  const nodes = [
    mark('1'),
    text('甲乙'),
    mark('2'),
    { type: 'strong' as const, children: [text('丙'), mark('3'), text('丁')] },
    mark('4'),
  ];
  for (const at of [1, 2, 3, 4]) {
    const [before, after] = [slice(nodes, 0, at), slice(nodes, at)];
    expect(plain(before) + plain(after)).toBe('甲乙丙丁');
    expect(plain(before)).toHaveLength(at);
    const marks = [...JSON.stringify([before, after]).matchAll(/"identifier":"(.)"/g)].map(
      ([, id]) => id,
    );
    expect(marks).toEqual(['1', '2', '3', '4']);
  }
});
