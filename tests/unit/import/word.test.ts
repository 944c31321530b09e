import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/import/inline.ts';
import { type Manuscript, UnreadableManuscript } from '../../../src/import/manuscript.ts';
import { readWord } from '../../../src/import/word/reader.ts';
import { wordText } from '../../../src/original/word-text.ts';
import { withoutSpace } from '../../../src/report/fidelity.ts';
import {
  level,
  lists,
  namespaces,
  numbered,
  official,
  type Parts,
  p,
  picture,
  png,
  run,
  word,
} from './word.ts';

const lines = ({ body }: Manuscript): string[] => body.map((node) => plain(node));

/** What the import reads; the second reader, which shares no code with it, must read the same characters. */
function read(parts: Parts): Manuscript {
  const bytes = word(parts);
  const manuscript = readWord(bytes);
  const second = wordText(bytes);
  expect(withoutSpace(second.lines.join(''))).toBe(withoutSpace(lines(manuscript).join('')));
  expect(second.footnotes.map(withoutSpace)).toEqual(
    [...manuscript.footnotes.values()].map((note) => withoutSpace(plain(note))),
  );
  // The first one also knows which images no browser shows.
  expect(manuscript.doubts).toEqual(expect.arrayContaining(second.doubts));
  return manuscript;
}

const readLines = (parts: Parts): string[] => lines(read(parts));

const table = (...rows: string[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
const cell = (text: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${p(text)}</w:tc>`;

describe('automatic numbers are read as text', () => {
  test('of the four levels of official documents, each restarting under the one above', () => {
    const body = [0, 1, 2, 3, 2, 1, 2, 0, 1].map((at) => p('甲', numbered(1, at))).join('');
    expect(readLines({ body, numbering: official })).toEqual([
      '一、甲',
      '（一）甲',
      '1.甲',
      '（1）甲',
      '2.甲',
      '（二）甲',
      '1.甲',
      '二、甲',
      '（一）甲',
    ]);
  });

  test('from heading styles, through the style that they are based on', () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="1a"><w:basedOn w:val="1"/></w:style>
      <w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const body = ['1', '2', '1a'].map((style) => p('甲', `<w:pStyle w:val="${style}"/>`)).join('');
    const manuscript = read({ body, styles, numbering: official });
    expect(lines(manuscript)).toEqual(['一、甲', '（一）甲', '二、甲']);
    expect(manuscript.body.map((node) => node.type === 'paragraph' && node.data?.outline)).toEqual([
      1, 2, 1,
    ]);
  });

  test('from a level that names the style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = lists([
      level(0, 'decimal', '%1'),
      level(1, 'decimal', '甲%2', '<w:pStyle w:val="s"/>'),
    ]);
    expect(readLines({ body: p('乙', '<w:pStyle w:val="s"/>'), styles, numbering })).toEqual([
      '甲1乙',
    ]);
  });

  test('that start anew, go on in another list of the same kind, or never restart', () => {
    const numbering = `${lists([level(0, 'decimal', '%1.'), level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>')])}
      <w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const body = [
      numbered(1),
      numbered(2),
      numbered(1, 1),
      numbered(3),
      numbered(3),
      numbered(1, 1),
    ]
      .map((properties) => p('', properties))
      .join('');
    expect(readLines({ body, numbering })).toEqual(['1.', '2.', '1)', '1.', '2.', '2)']);
  });

  test('by a list style, and with Arabic numerals only', () => {
    const numbering = `
      <w:abstractNum w:abstractNumId="0"><w:styleLink w:val="总结"/>${level(0, 'chineseCounting', '第%1章')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>
      <w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="总结"/></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    const body =
      p('甲', numbered(1)) +
      p('乙', numbered(1, 1)) +
      p('丙', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(readLines({ body, numbering })).toEqual(['第一章甲', '1.1乙', '丙']);
  });

  test('in a format that is not known are asked about', () => {
    const manuscript = read({
      body: p('甲', numbered(1)),
      numbering: lists([level(0, 'hebrew1', '%1.')]),
    });
    expect(lines(manuscript)).toEqual(['1.甲']);
    expect(manuscript.doubts).toEqual([{ kind: 'number', text: '', excerpt: '【】甲' }]);
  });

  test('but bullets are lists, one in the other', () => {
    const numbering = lists([level(0, 'bullet', ''), level(1, 'bullet', '')]);
    const body = p('甲', numbered(1)) + p('乙', numbered(1, 1)) + p('丙', numbered(1)) + p('丁');
    const { body: blocks } = read({ body, numbering });
    expect(blocks.map(({ type }) => type)).toEqual(['list', 'paragraph']);
    expect(blocks[0]).toMatchObject({
      ordered: false,
      children: [{ children: [{}, { type: 'list' }] }, {}],
    });
  });
});

describe('of the text nothing is lost', () => {
  test.each<[string, string, string[]]>([
    [
      'soft returns after a sentence',
      p(`${run('甲。')}<w:r><w:br/></w:r>${run('乙。')}`),
      ['甲。', '乙。'],
    ],
    [
      'soft returns inside a sentence',
      p(`${run('甲')}<w:r><w:br/></w:r>${run('乙。')}`),
      ['甲乙。'],
    ],
    [
      'carriage returns, tabs, page breaks',
      p(`<w:r><w:t>甲</w:t><w:tab/><w:t>乙。</w:t><w:cr/><w:t>丙</w:t><w:br w:type="page"/></w:r>`),
      ['甲 乙。', '丙'],
    ],
    ['full-width indents and empty paragraphs', p('　　甲') + p('　') + p(''), ['甲']],
    [
      'non-breaking hyphens and symbols',
      p('<w:r><w:t>A</w:t><w:noBreakHyphen/><w:sym w:font="Arial" w:char="2460"/></w:r>'),
      ['A‑①'],
    ],
    [
      'fields',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>甲</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="DATE"><w:r><w:t>乙</w:t></w:r></w:fldSimple>',
      ),
      ['甲乙'],
    ],
    [
      'ruby, without the reading',
      p(
        '<w:r><w:ruby><w:rt><w:r><w:t>jiǎ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      ['甲'],
    ],
    ['formulas', p(`${run('面积')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`), ['面积a+b']],
    [
      'content controls, smart tags, custom XML',
      `<w:sdt><w:sdtContent>${p(`<w:smartTag>${run('甲')}</w:smartTag><w:sdt><w:sdtContent>${run('乙')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt><w:customXml>${p('丙')}</w:customXml>`,
      ['甲乙', '丙'],
    ],
    [
      'text boxes, once, after their paragraph',
      p(
        `${run('甲')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('乙')}${p('丙')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('乙')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('丁')}`,
      ),
      ['甲丁', '乙', '丙'],
    ],
    ['a frame of one cell', table(cell('甲')), ['甲']],
  ])('%s', (_what, body, expected) => {
    expect(readLines({ body: body + p('末') })).toEqual([...expected, '末']);
  });

  test('a soft return inside a sentence stays a line end', () => {
    const { body } = read({ body: p(`${run('联系人：甲')}<w:r><w:br/></w:r>${run('电话')}`) });
    expect(body).toMatchObject([{ children: [{}, { type: 'break' }, {}] }]);
  });

  test('in tables, with merged cells as they are shown', () => {
    const body = table(
      cell('项目', '<w:vMerge w:val="restart"/>') + cell('数量', '<w:gridSpan w:val="2"/>'),
      cell('', '<w:vMerge/>') + cell('上年') + cell('本年'),
      cell('甲') + cell('1') + cell('2'),
    );
    const { body: blocks } = read({ body });
    expect(JSON.stringify(blocks)).toMatch(/"rowSpan","value":"2"/);
    expect(JSON.stringify(blocks)).toMatch(/"colSpan","value":"2"/);
    expect(blocks).toMatchObject([
      { name: 'table', children: [{ name: 'thead' }, { name: 'tbody' }] },
    ]);
  });

  test('in tables whose cells reach over the whole, which have no head', () => {
    const body = table(
      cell('甲', '<w:vMerge w:val="restart"/>') + cell('乙'),
      cell('', '<w:vMerge/>') + cell('丙'),
    );
    expect(read({ body }).body).toMatchObject([{ name: 'table', children: [{ name: 'tbody' }] }]);
  });

  test('in plain tables, which are Markdown, and in tables inside of them', () => {
    const [first] = read({ body: table(cell('甲') + cell('乙'), cell('1') + cell('2')) }).body;
    expect(first).toMatchObject({
      type: 'table',
      children: [{}, { children: [{}, { children: [{ value: '2' }] }] }],
    });
    const inner = `<w:tc>${table(cell('丙') + cell('丁'), cell('3') + cell('4'))}${p('')}</w:tc>`;
    expect(readLines({ body: table(cell('甲') + inner, cell('1') + cell('2')) })).toEqual([
      '甲丙　丁3　412',
    ]);
  });

  test('in foot- and endnotes, whose marks stay in place', () => {
    const mark = (kind: string, id: number): string =>
      `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const manuscript = read({
      body: p(
        `${run('甲')}${mark('footnote', 2)}${run('乙')}${mark('endnote', 2)}${run('丙')}${mark('footnote', 3)}`,
      ),
      footnotes: `<w:footnote w:id="2">${p('注一')}</w:footnote><w:footnote w:id="3">${p('注三')}${p('又')}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p('注二')}</w:endnote>`,
    });
    expect([...manuscript.footnotes.values()].map((note) => plain(note))).toEqual([
      '注一',
      '注二',
      '注三又',
    ]);
    expect(manuscript.body).toMatchObject([
      {
        children: [
          { value: '甲' },
          { identifier: '1' },
          { value: '乙' },
          { identifier: '2' },
          { value: '丙' },
          { identifier: '3' },
        ],
      },
    ]);
  });
});

describe('what is left out is said', () => {
  test('tracked changes count as accepted', () => {
    const manuscript = read({
      body: p(
        `${run('甲')}<w:ins>${run('乙')}</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del><w:moveFrom>${run('丁')}</w:moveFrom><w:moveTo>${run('戊')}</w:moveTo>`,
      ),
    });
    expect(lines(manuscript)).toEqual(['甲乙戊']);
    expect(manuscript.notices.of('left-out')).toEqual([
      '修订中删除的文字，按“接受修订”没有导入（2处）',
    ]);
    expect(manuscript.notices.of('changed')).toEqual(['修订中增加的文字，按“接受修订”导入（2处）']);
  });

  test('a paragraph whose end was deleted goes on in the next, and counts no number', () => {
    const cut = `${numbered(1)}<w:rPr><w:del/></w:rPr>`;
    expect(readLines({ body: p('甲', cut) + p('乙', numbered(1)), numbering: official })).toEqual([
      '一、甲乙',
    ]);
  });

  test('hidden text, also by its style; deleted rows', () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>';
    const manuscript = read({
      styles,
      body: p(
        `${run('甲')}${run('乙', '<w:vanish/>')}${run('丙', '<w:rStyle w:val="h"/>')}${run('丁', '<w:vanish w:val="0"/>')}`,
      ),
    });
    expect(lines(manuscript)).toEqual(['甲丁']);
    expect(manuscript.notices.of('left-out')).toEqual([
      '隐藏文字没有导入：“乙”',
      '隐藏文字没有导入：“丙”',
    ]);
  });

  test('comments, headers and footers, but not page numbers', () => {
    const { notices } = read({
      body: p('甲'),
      comments: `<w:comment w:id="0">${p('请核')}</w:comment>`,
      header: p('内部资料'),
    });
    expect(notices.of('left-out')).toEqual([
      '页眉、页脚没有导入：“内部资料”',
      '批注没有导入：共1条',
    ]);
    expect(read({ body: p('甲'), header: p('— 1 —') }).notices.of('left-out')).toEqual([]);
  });

  test.each([
    [
      'by its frame',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}${p('一、甲	1')}</w:sdtContent></w:sdt>`,
    ],
    [
      'by its field',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('一、甲1')}`,
      ) + p(`${run('二、乙2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
    ],
  ])('a table of contents, %s', (_how, contents) => {
    const manuscript = read({ body: contents + p('末') });
    expect(lines(manuscript)).toEqual(['末']);
    expect(manuscript.notices.of('left-out')).toEqual([expect.stringMatching(/^目录没有导入/)]);
  });

  test('an element that is not known, with its text', () => {
    const bytes = word({ body: p(`${run('甲')}<w:strange>${run('乙')}</w:strange>`) });
    expect(readWord(bytes).notices.of('left-out')).toEqual([
      expect.stringMatching(/（strange）.*“乙”/),
    ]);
    // The second reader takes it, so that the comparison shows what is missing.
    expect(wordText(bytes).lines).toEqual(['甲乙']);
  });

  test('charts', () => {
    const { notices } = read({
      body: p(`${run('甲')}<w:r><w:drawing><c:chart/></w:drawing></w:r>`),
    });
    expect(notices.of('left-out')).toEqual([expect.stringMatching(/图表/)]);
  });
});

describe('images', () => {
  const relations = {
    i: { type: 'image', target: 'media/image1.png' },
    e: { type: 'image', target: 'media/image2.emf' },
  };
  const files = { 'word/media/image1.png': png, 'word/media/image2.emf': strToU8('emf') };

  test('are taken out, with the description that someone wrote in Word', () => {
    const manuscript = read({
      body: p(`${run('甲')}`) + p(picture('i', '湖在中央')) + p('图1　湖'),
      relations,
      files,
    });
    expect([...manuscript.images]).toEqual([['图1.png', png]]);
    expect(manuscript.body[1]).toMatchObject({
      children: [{ type: 'image', url: 'images/图1.png', alt: '湖在中央' }],
    });
  });

  test.each(['', 'C:\\图\\湖.jpg', '图片 1'])(
    'without one have a mark to fill in: %s',
    (description) => {
      const { body } = read({ body: p(picture('i', description)) + p('甲'), relations, files });
      expect(body[0]).toMatchObject({ children: [{ alt: '【待填：图片说明】' }] });
    },
  );

  test('in a text box are taken once', () => {
    const box = `<w:r><w:drawing><wps:txbx><w:txbxContent>${p(picture('i', '湖'))}${p('乙')}</w:txbxContent></wps:txbx></w:drawing></w:r>`;
    const { body } = read({ body: p(`${run('甲')}${box}`), relations, files });
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(JSON.stringify(body).match(/"image"/g)).toHaveLength(1);
  });

  test('that are lines and shapes are said to be missing', () => {
    const { notices } = read({ body: p(`${run('甲')}<w:r><w:pict><v:line/></w:pict></w:r>`) });
    expect(notices.of('left-out')).toEqual(['线条、形状等图形没有导入']);
  });

  test('of a kind that browsers do not show are said to be missing', () => {
    const manuscript = read({ body: p(picture('e')) + p('甲'), relations, files });
    expect(manuscript.images.size).toBe(0);
    expect(manuscript.notices.of('left-out')).toEqual([expect.stringMatching(/^EMF 格式/)]);
  });
});

describe('links and bold', () => {
  test('a link to the web stays one; a bare address becomes one by itself', () => {
    const relations = {
      l: { type: 'hyperlink', target: 'https://example.org/a', isExternal: true },
    };
    const link = (text: string): string => p(`<w:hyperlink r:id="l">${run(text)}</w:hyperlink>`);
    const { body } = read({ body: link('办法') + link('https://example.org/a'), relations });
    expect(body).toMatchObject([
      { children: [{ type: 'link', url: 'https://example.org/a' }] },
      { children: [{ type: 'text' }] },
    ]);
  });

  test('bold runs side by side are one', () => {
    const { body } = read({
      body: p(`${run('一是', '<w:b/>')}${run('甲 ', '<w:b/>')}${run('乙', '<w:b w:val="0"/>')}`),
    });
    expect(body).toMatchObject([
      { children: [{ type: 'strong', children: [{ value: '一是甲' }] }, { value: ' 乙' }] },
    ]);
  });
});

describe('a file that Word would not write is refused, with a remedy', () => {
  const strict = namespaces.replace(
    /xmlns:w="[^"]*"/,
    'xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"',
  );

  test('but a Strict one, with other prefixes and other names of parts, is none', () => {
    const bytes = zipSync({
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="/a/主.xml" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Id="r"/></Relationships>',
      ),
      'a/主.xml': strToU8(
        `<x:document ${strict}><x:body><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>`,
      ),
    });
    expect(lines(readWord(bytes))).toEqual(['甲']);
    expect(wordText(bytes).lines).toEqual(['甲']);
  });

  const bomb = (): Uint8Array => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(1000) }, { level: 0 });
    // The size that the list of contents gives: 4 GiB.
    const at = strFromU8(bytes, true).indexOf('PK\u0001\u0002');
    bytes.set([0xfe, 0xff, 0xff, 0xff], at + 24);
    return bytes;
  };

  const cutImage = (): Uint8Array => {
    const relations = { i: { type: 'image', target: 'media/a.png' } };
    const files = { 'word/media/a.png': new Uint8Array(2000).fill(7) };
    const bytes = word({ body: p('甲') + p(picture('i')), relations, files });
    // The name of the file is followed by its data.
    const at = strFromU8(bytes, true).indexOf('word/media/a.png') + 'word/media/a.png'.length;
    return bytes.fill(0xff, at, at + 8);
  };

  test.each<[string, () => Uint8Array, RegExp]>([
    ['no archive', () => strToU8('PK\u0003\u0004 nothing'), /不是 Word 文档/],
    ['an archive of something else', () => zipSync({ 'a.txt': strToU8('甲') }), /不是 Word 文档/],
    ['a bomb', bomb, /太大/],
    [
      'a DOCTYPE',
      () => word({ body: '', document: '<!DOCTYPE x [<!ENTITY a "甲">]><x>&a;</x>' }),
      /DOCTYPE/,
    ],
    [
      'XML that is cut off',
      () => word({ body: '', document: `<w:document ${namespaces}><w:body>` }),
      /损坏/,
    ],
    ['an image that is cut off', cutImage, /损坏/],
    ['no text', () => word({ body: p('') }), /没有文字/],
  ])('%s', (_what, bytes, message) => {
    expect(() => readWord(bytes())).toThrow(UnreadableManuscript);
    expect(() => readWord(bytes())).toThrow(message);
  });
});
