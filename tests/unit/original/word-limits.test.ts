import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { UnreadableManuscript } from '../../../src/import/manuscript.ts';
import { readWord } from '../../../src/import/word/reader.ts';
import { readOriginal } from '../../../src/original/original.ts';
import { UnreadableWord } from '../../../src/original/word-package.ts';
import { readOffice } from '../../../src/reader/published/office.ts';
import { type Parts, word } from '../import/word.ts';

const times = (text: string, n: number): string => text.repeat(n);
const paragraph = '<w:p><w:r><w:t>甲</w:t></w:r></w:p>';
const table = (rows: number, cells: number): string =>
  `<w:tbl>${times(`<w:tr>${times(`<w:tc>${paragraph}</w:tc>`, cells)}</w:tr>`, rows)}</w:tbl>`;

/** Small files that took gigabytes, or ended the program: refused before a tree is made of them. */
test.each<[string, Parts]>([
  ['a table of 10 000 rows and 50 columns', { body: table(10_000, 50) }],
  ['a document of 100 MB', { body: `<w:p><w:r><w:t>${times('甲', 33_000_000)}</w:t></w:r></w:p>` }],
  [
    '2 000 elements in each other',
    {
      body: `${times('<w:sdt><w:sdtContent>', 1000)}${paragraph}${times('</w:sdtContent></w:sdt>', 1000)}`,
    },
  ],
  ['2 000 that are never closed', { body: times('<w:ins>', 2000) }],
  [
    'as many in the notes',
    {
      body: '<w:p><w:r><w:t>甲</w:t><w:footnoteReference w:id="1"/></w:r></w:p>',
      footnotes: `<w:footnotes>${times('<w:ins>', 2000)}</w:footnotes>`,
    },
  ],
])('%s: said to be too much', (_what, parts) => {
  const bytes = word(parts);
  expect(() => readWord(bytes)).toThrow(UnreadableManuscript);
  expect(() => readWord(bytes)).toThrow(/太大，或者一层套一层太深.*另存成附件/);
  expect(() => readOriginal('original.docx', bytes)).toThrow(UnreadableWord);
});

test.each([
  ['a table of 200 rows and 20 columns', table(200, 20)],
  [
    'tables in each other',
    `${times('<w:tbl><w:tr><w:tc>', 20)}${paragraph}${times(`</w:tc></w:tr></w:tbl>${paragraph}`, 20)}`,
  ],
])('%s is read', (_what, body) => {
  expect(readOriginal('original.docx', word({ body })).text).toContain('甲');
  expect(readWord(word({ body })).body).not.toEqual([]);
});

test('a part that is named as what every object has is none', () => {
  const image =
    '<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r></w:p>';
  for (const target of ['__proto__', '../__proto__', 'constructor', '../toString']) {
    const relations = { x: { type: 'image', target }, y: { type: 'footnotes', target } };
    const bytes = word({ body: image, relations });
    expect(readWord(bytes).body).toHaveLength(1);
    expect(readOriginal('original.docx', bytes).text).toContain('甲');
  }
});

test('styles that stand on thousands of others are no endless way', () => {
  const styles = Array.from(
    { length: 15_000 },
    (_, i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`,
  ).join('');
  const bytes = word({
    body: '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>',
    styles: `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles}</w:styles>`,
  });
  expect(readWord(bytes).body).toHaveLength(1);
});

test('an attachment that unpacks to too much is not read', () => {
  const sheet = (xml: string): Uint8Array => zipSync({ 'xl/sharedStrings.xml': strToU8(xml) });
  expect(readOffice(sheet('<sst><si><t>甲</t></si></sst>')).texts).toEqual([{ text: '甲' }]);
  expect(() => readOffice(sheet(`<sst>${times('<si><t>甲</t></si>', 50_000)}</sst>`))).toThrow();
  expect(() => readOffice(sheet(times('<si>', 5000)))).toThrow();
});
