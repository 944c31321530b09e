import { Converter } from 'opencc-js/t2cn';
import type { SearchRecord } from './records.ts';

/**
 * The traditional characters that stand for simplified ones of the records, each before its simplified one:
 * 臺台灣湾 …, by OpenCC. So little of its dictionary is enough to read a query in traditional characters.
 */
export function traditionalPairs(records: SearchRecord[]): string {
  const written = new Set(records.flatMap(({ text }) => [...text]));
  const simplify = Converter({ from: 't', to: 'cn' });
  const han = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, i) =>
    String.fromCodePoint(0x3400 + i),
  );
  return han
    .map((traditional) => ({ traditional, simplified: simplify(traditional) }))
    .filter(({ traditional, simplified }) => traditional !== simplified && written.has(simplified))
    .map(({ traditional, simplified }) => traditional + simplified)
    .join('');
}
