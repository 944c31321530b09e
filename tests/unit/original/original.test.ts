import { describe, expect, test } from 'vitest';
import { readOriginal } from '../../../src/original/original.ts';
import { gb18030 } from '../gb18030.ts';

const text = '一、总结\r\n（一）“甲”。';

describe('an original is read as it was filed', () => {
  const encoded: [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['GB18030', gb18030(text)],
  ];
  test.each(encoded)('in %s', (_name, bytes) => {
    expect(readOriginal('original.txt', bytes).text).toBe(text);
  });

  test('a text file keeps every sign', () => {
    expect(readOriginal('original.txt', Buffer.from('# 甲 **乙** 1. 丙')).text).toBe(
      '# 甲 **乙** 1. 丙',
    );
  });

  test('a Markdown file is read without its marks, its numbers kept', () => {
    const source = '# 总结\n\n一、**甲**\n\n1. 乙\n2. 丙\n\n3~5月，6~8月';
    expect(readOriginal('original.md', Buffer.from(source)).text).toBe(
      '总结一、甲1. 乙2. 丙3~5月，6~8月',
    );
  });

  test.each([
    ['上文\n---', '上文\n---'],
    ['* * *', '* * *'],
    ['[1]: 注', '[1]: 注'],
    ['**“真”**是~~假~~', '“真”是假'],
    ['2024. 甲', '2024. 甲'],
    ['100*2*3', '100*2*3'],
  ])('nothing of it is lost: %s', (source, shown) => {
    expect(readOriginal('original.md', Buffer.from(source)).text).toBe(shown);
  });

  test('what is no text at all is refused', () => {
    expect(() => readOriginal('original.txt', Uint8Array.of(0x80, 0xff, 0x00))).toThrow(TypeError);
  });
});
