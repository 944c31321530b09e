import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/import/inline.ts';
import { readWord } from '../../../src/import/word/reader.ts';
import { wordText } from '../../../src/original/word-text.ts';
import { withoutSpace } from '../../../src/report/fidelity.ts';
import { level, lists, numbered, type Parts, p, run, word } from './word.ts';

/**
 * What Word can write, what is read of it, and what is asked of a person. Two readers that share no code take the
 * same characters and ask the same questions, so that neither loses what the other keeps.
 */
type Construct = [what: string, parts: Parts | string, text: string, asked?: string[]];

const field = (code: string, result?: string, data = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText> ${code} </w:instrText></w:r>${result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result && run(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const fonts = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const raised = '<w:vertAlign w:val="superscript"/>';
const lowered = '<w:vertAlign w:val="subscript"/>';
const style = (id: string, properties: string, base = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}">${base && `<w:basedOn w:val="${base}"/>`}<w:rPr>${properties}</w:rPr></w:style>`;
const styled = (text: string, id: string): string => p(text, `<w:pStyle w:val="${id}"/>`);
const row = (cells: string, properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const up = '<w:vMerge/>';
const down = '<w:vMerge w:val="restart"/>';
const math = (inner: string): string => `<m:oMath>${inner}</m:oMath>`;
const m = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
const sdt = (content: string, properties = ''): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const constructs: Construct[] = [
  // Characters
  ['tab', p('<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>'), '甲乙'],
  ['tab of a place', p('<w:r><w:t>甲</w:t><w:ptab/><w:t>乙</w:t></w:r>'), '甲乙'],
  ['soft return', p(`${run('甲')}<w:r><w:br/></w:r>${run('乙')}`), '甲乙'],
  ['page break', p(`${run('甲')}<w:r><w:br w:type="page"/></w:r>${run('乙')}`), '甲乙'],
  ['soft hyphen', p('<w:r><w:t>甲</w:t><w:softHyphen/><w:t>乙</w:t></w:r>'), '甲乙'],
  ['hard hyphen', p('<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t></w:r>'), 'A‑B'],
  ['rare character', p('𠮷野家'), '𠮷野家'],
  ['private-use character', p('私用\uf0fe字'), '私用〓字', ['symbol 私用〓字']],
  // Symbols
  ['☑ of Wingdings', p(run('\u00fe', fonts('Wingdings'))), '☑'],
  ['☑ of Wingdings 2', p(run('R', fonts('Wingdings 2'))), '☑'],
  ['☐ of Wingdings 2', p(run('£', fonts('Wingdings 2'))), '☐'],
  ['✓ in the private range', p(run('\uf0fc', fonts('Wingdings'))), '✓'],
  ['α of Symbol', p(run('a', fonts('Symbol'))), 'α'],
  ['≤ of Symbol', p(run('\u00a3', fonts('Symbol'))), '≤'],
  ['Han in Symbol', p(run('甲', fonts('Symbol'))), '甲'],
  [
    'a font of a style',
    {
      body: p(run('R', '<w:rStyle w:val="b"/>')),
      styles: style('b', fonts('Wingdings 2'), '', 'character'),
    },
    '☑',
  ],
  ['sym', p('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'), '☐'],
  ['sym of a text font', p('<w:r><w:sym w:font="宋体" w:char="2460"/></w:r>'), '①'],
  [
    'sym that nobody knows',
    p('<w:r><w:sym w:font="标志" w:char="F041"/></w:r>'),
    '〓',
    ['symbol 〓'],
  ],
  ['sym without a code', p(`${run('甲')}<w:r><w:sym/></w:r>`), '甲〓', ['symbol 〓']],
  // Raised and lowered
  ['10⁴', p(run('10') + run('4', raised)), '10⁴'],
  ['10⁻³', p(run('10') + run('-3', raised)), '10⁻³'],
  ['CO₂', p(run('CO') + run('2', lowered)), 'CO₂'],
  ['PM₂.₅', p(run('PM') + run('2.5', lowered)), 'PM₂.₅'],
  [
    'm³ by a style',
    {
      body: p(run('m') + run('3', '<w:rStyle w:val="u"/>')),
      styles: style('u', raised, '', 'character'),
    },
    'm³',
  ],
  ['mark of a source', p(run('甲') + run('[1]', raised)), '甲[1]'],
  ['20th', p(run('20') + run('th', raised)), '20th'],
  ['raised Han', p(run('甲') + run('注', raised)), '甲注', ['script 注']],
  [
    'baseline again',
    {
      body: p(run('甲', '<w:vertAlign w:val="baseline"/>'), '<w:pStyle w:val="u"/>'),
      styles: style('u', raised),
    },
    '甲',
  ],
  ['raised by hand', p(run('10') + run('4', '<w:position w:val="12"/>')), '104', ['script 4']],
  // Not settled
  ['strike', p(run('甲') + run('5', '<w:strike/>') + run('7')), '甲57', ['strike 5']],
  ['double strike', p(run('5', '<w:dstrike/>')), '5', ['strike 5']],
  ['strike that is off', p(run('5', '<w:strike w:val="0"/>')), '5'],
  [
    'strike over two runs',
    p(run('甲', '<w:strike/>') + run('乙', '<w:strike/>')),
    '甲乙',
    ['strike 甲乙'],
  ],
  [
    'strike by a style',
    { body: styled('甲', 's'), styles: style('s', '', 't') + style('t', '<w:strike/>') },
    '甲',
    ['strike 甲'],
  ],
  ['highlight', p(run('甲') + run('7', '<w:highlight w:val="yellow"/>')), '甲7', ['marked 7']],
  ['no highlight', p(run('7', '<w:highlight w:val="none"/>')), '7'],
  ['red', p(run('甲') + run('待核', '<w:color w:val="FF0000"/>')), '甲待核', ['marked 待核']],
  ['red head', p(run('示例局文件', '<w:color w:val="FF0000"/>')), '示例局文件'],
  ['yellow ground', p(run('甲') + run('7', '<w:shd w:fill="FFFF00"/>')), '甲7', ['marked 7']],
  // Hidden
  ['hidden', p(run('甲') + run('乙', '<w:vanish/>')), '甲'],
  ['hidden: none', p(run('甲', '<w:vanish w:val="none"/>')), '甲'],
  [
    'hidden by a style',
    { body: p('甲') + styled('乙', 'h'), styles: style('h', '<w:vanish/>') },
    '甲',
  ],
  [
    'hidden by the style of a style',
    { body: p('甲') + styled('乙', 'i'), styles: style('h', '<w:vanish/>') + style('i', '', 'h') },
    '甲',
  ],
  [
    'shown again by a style',
    {
      body: styled('乙', 'i'),
      styles: style('h', '<w:vanish/>') + style('i', '<w:vanish w:val="0"/>', 'h'),
    },
    '乙',
  ],
  [
    'hidden by the document',
    {
      body: p(run('甲', '<w:vanish w:val="0"/>') + run('乙')),
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>',
    },
    '甲',
  ],
  ['a hidden mark of the paragraph', p('甲', '<w:rPr><w:vanish/></w:rPr>'), '甲'],
  // Changes
  ['inserted', p(`<w:ins>${run('甲')}</w:ins>`), '甲', ['revised 甲']],
  [
    'deleted',
    p(`${run('甲')}<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>`),
    '甲',
    ['revised '],
  ],
  [
    'replaced',
    p(
      `${run('甲')}<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins>${run('丙')}${run('丁')}</w:ins>`,
    ),
    '甲丙丁',
    ['revised 丙丁'],
  ],
  ['an inserted paragraph', `<w:ins>${p('甲')}</w:ins>`, '甲', ['revised 甲']],
  [
    'moved',
    p(`<w:moveFrom>${run('甲')}</w:moveFrom><w:moveTo>${run('乙')}</w:moveTo>`),
    '乙',
    ['revised 乙'],
  ],
  ['deleted end', p('甲', '<w:rPr><w:del/></w:rPr>') + p('乙'), '甲乙'],
  [
    'deleted row',
    table(row(cell(p('甲')) + cell(p('乙'))), row(cell(p('丙')) + cell(p('丁')), '<w:del/>')),
    '甲乙',
  ],
  ['inserted row', table(row(cell(p('甲')) + cell(p('乙')), '<w:ins/>')), '甲乙'],
  // Fields
  ['a result', p(field('REF a', '甲')), '甲'],
  ['an empty result', p(run('甲') + field('MERGEFIELD a', '')), '甲'],
  ['⑩ in a ring', p(field('eq \\o\\ac(○,10)')), '⑩'],
  ['㉑ in a ring', p(field('eq \\o\\ac(○,21)')), '㉑'],
  ['a word in a ring', p(field('eq \\o\\ac(○,特)')), '特', ['field 特']],
  ['the reading of a character', p(field('EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(gǔ),蛊)')), '蛊'],
  ['a fraction', p(field('EQ \\f(1,2)')), '(1)/(2)', ['field (1)/(2)']],
  ['another EQ', p(run('甲') + field('EQ \\r(3,x)')), '甲〓', ['field 〓']],
  [
    'a drop-down',
    p(
      field(
        'FORMDROPDOWN',
        '',
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData>',
      ),
    ),
    '乙',
  ],
  [
    'a drop-down at its first',
    p(
      field(
        'FORMDROPDOWN',
        undefined,
        '<w:ffData><w:ddList><w:listEntry w:val="甲"/></w:ddList></w:ffData>',
      ),
    ),
    '甲',
  ],
  [
    'a ticked box',
    p(
      field(
        'FORMCHECKBOX',
        undefined,
        '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>',
      ),
    ),
    '☑',
  ],
  [
    'a box',
    p(
      field(
        'FORMCHECKBOX',
        undefined,
        '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>',
      ),
    ),
    '☐',
  ],
  ['SYMBOL', p(field('SYMBOL 254 \\f "Wingdings"')), '☑'],
  ['MACROBUTTON', p(field('MACROBUTTON Nothing 请点这里')), '请点这里'],
  ['an index entry', p(run('甲') + field('XE "甲"')), '甲'],
  ['no result', p(run('甲') + field('SEQ 表')), '甲〓', ['field 〓']],
  [
    'a broken reference',
    p(field('REF a', '错误!未找到引用源。')),
    '错误!未找到引用源。',
    ['field 错误!未找到引用源。'],
  ],
  [
    'a field in a code',
    p(field(`IF </w:instrText></w:r>${field('A', '乙')}<w:r><w:instrText>`, '甲')),
    '甲',
  ],
  ['fldSimple', p(`<w:fldSimple w:instr="DATE">${run('甲')}</w:fldSimple>`), '甲'],
  ['an empty fldSimple', p(`${run('甲')}<w:fldSimple w:instr="EQ \\o\\ac(○,3)"/>`), '甲③'],
  // Formulas
  ['a formula', p(math(m('a+b'))), 'a+b', ['formula a+b']],
  [
    'a fraction of a formula',
    p(math(`<m:f><m:num>${m('a')}</m:num><m:den>${m('b')}</m:den></m:f>`)),
    '(a)/(b)',
    ['formula (a)/(b)'],
  ],
  [
    'a power',
    p(math(`<m:sSup><m:e>${m('x')}</m:e><m:sup>${m('2')}</m:sup></m:sSup>`)),
    'x^(2)',
    ['formula x^(2)'],
  ],
  // Controls
  ['a content control', sdt(p('甲')), '甲'],
  [
    'one that was not filled in',
    p(sdt(run('单击此处输入'), '<w:showingPlcHdr/>') + run('甲')),
    '单击此处输入甲',
    ['placeholder 单击此处输入'],
  ],
  // Numbers
  [
    'a level that is not defined',
    { body: p('甲', numbered(1)), numbering: lists([level(0, 'decimal', '%1.%2、')]) },
    '1.0、甲',
  ],
  [
    'a format that is not known',
    { body: p('甲', numbered(1)), numbering: lists([level(0, 'hebrew1', '%1、')]) },
    '1、甲',
    ['number '],
  ],
  [
    'footnote signs',
    { body: p('甲', numbered(1)), numbering: lists([level(0, 'chicago', '%1')]) },
    '*甲',
  ],
  [
    'a paragraph with number and no text',
    {
      body: p('', numbered(1)) + p('甲', numbered(1)),
      numbering: lists([level(0, 'decimal', '%1、')]),
    },
    '1、2、甲',
  ],
  // Tables
  ['lines in a cell', table(row(cell(p('120') + p('35')) + cell(p('甲')))), '12035甲'],
  [
    'a merged column',
    table(row(cell(p('甲'), down) + cell(p('乙'))), row(cell(p('丙'), up) + cell(p('丁')))),
    '甲乙丁',
  ],
  ['a stray merge', table(row(cell(p('甲'), up) + cell(p('乙')))), '甲乙'],
  [
    'a merge in another column',
    table(row(cell(p('甲'), down) + cell(p('乙'))), row(cell(p('丙')) + cell(p('丁'), up))),
    '甲乙丙丁',
  ],
  [
    'merges beside wide cells',
    table(
      row(cell(p('甲'), '<w:gridSpan w:val="2"/>') + cell(p('乙'), down)),
      row(cell(p('丙')) + cell(p('丁')) + cell(p('戊'), up)),
    ),
    '甲乙丙丁',
  ],
  [
    'a merged column in a deleted row',
    table(
      row(cell(p('甲'), down) + cell(p('乙'))),
      row(cell(p('丙')) + cell(p('丁')), '<w:del/>'),
      row(cell(p('戊'), up) + cell(p('己'))),
    ),
    '甲乙己',
  ],
  // What has no text
  ['another file', `${p('甲')}<w:altChunk r:id="x"/>`, '甲', ['missing ']],
  ['a chart', p(`${run('甲')}<w:r><w:drawing><c:chart/></w:drawing></w:r>`), '甲', ['missing ']],
  [
    'an object',
    p(
      `${run('甲')}<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r>`,
    ),
    '甲',
    ['missing '],
  ],
  [
    'WordArt',
    p(`${run('甲')}<w:r><w:pict><v:shape><v:textpath string="乙"/></v:shape></w:pict></w:r>`),
    '甲',
    ['missing '],
  ],
];

describe('both readers take the same, and ask the same', () => {
  test.each(constructs)('%s', (_what, parts, text, asked = []) => {
    const given = typeof parts === 'string' ? { body: parts } : parts;
    const end = p(run('末', '<w:vanish w:val="0"/>'));
    const bytes = word({ ...given, body: `${given.body}${end}` });
    const first = readWord(bytes);
    const second = wordText(bytes);
    expect(withoutSpace(plain(first.body))).toBe(`${text}末`);
    expect(withoutSpace(second.lines.join(''))).toBe(`${text}末`);
    expect(first.doubts.map((doubt) => `${doubt.kind} ${doubt.text}`)).toEqual(asked);
    expect(second.doubts).toEqual(first.doubts);
  });
});
