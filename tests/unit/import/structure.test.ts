import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/import/draft.ts';
import { plain } from '../../../src/import/inline.ts';
import { readManuscript } from '../../../src/import/read.ts';
import { structure } from '../../../src/import/structure.ts';
import { readOriginal } from '../../../src/original/original.ts';
import { p, picture, png, run, word } from './word.ts';

/** The structure of a file, with what is to be decided. */
function found(
  name: string,
  bytes: Uint8Array,
): { draft: Draft; undecided: string[]; changed: string[] } {
  const { manuscript } = readManuscript(name, bytes);
  const { text } = readOriginal(name, bytes);
  const draft = structure(manuscript, 2024, text);
  const { notices } = manuscript;
  return { draft, undecided: notices.of('undecided'), changed: notices.of('changed') };
}

const ofText = (...lines: string[]) => found('总结.txt', Buffer.from(lines.join('\n')));
const ofWord = (body: string, styles = '') => found('总结.docx', word({ body, styles }));

/** The headings of a draft, each with the text of its body. */
const outline = ({ sections }: Draft): string[] =>
  sections.flatMap((section, i) => [
    `${i + 1} ${section.title}|${section.body.map((node) => plain(node)).join('/')}`,
    ...section.subsections.map(
      ({ title, runIn, body }, j) =>
        `${i + 1}.${j + 1} ${title}${runIn ? '。' : ''}|${body.map((node) => plain(node)).join('/')}`,
    ),
  ]);

describe('sections and subsections', () => {
  test('more than can be numbered are refused, with what to do', () => {
    const headings = Array.from(
      { length: 101 },
      (_, i) => `# 工作${i}\n\n## 甲\n\n正文。\n\n`,
    ).join('');
    expect(() => found('总结.md', Buffer.from(headings))).toThrow(/超过99个.*改回正文样式/);
  });

  test('are found by their numbers, with headings that run on or stand alone', () => {
    const { draft, undecided } = ofText(
      '2024年工作总结',
      '导语。',
      '一、学习',
      '总说。',
      '（一）政治学习。深入学习。',
      '又一段。',
      '（二）业务学习',
      '组织培训。',
      '二、创建',
      '（一）“创建日！”活动：做好准备',
    );
    expect(draft.title).toBe('2024年工作总结');
    expect(draft.body.map((node) => plain(node))).toEqual(['导语。']);
    expect(outline(draft)).toEqual([
      '1 学习|总说。',
      '1.1 政治学习。|深入学习。/又一段。',
      '1.2 业务学习|组织培训。',
      '2 创建|',
      '2.1 “创建日！”活动：。|做好准备',
    ]);
    expect(undecided).toEqual([]);
  });

  test('are found where they are glued to the end of a paragraph, and only there', () => {
    const { draft, changed } = ofText(
      '总结',
      '一、甲',
      '（一）乙。依照第二十条第（二）项办理。（二）丙。丁。（三）戊。己。',
      '（四）庚。 见前文。（三）说过。（五）也说过。',
      '（五）辛。壬。 二 、癸',
    );
    expect(outline(draft)).toEqual([
      '1 甲|',
      '1.1 乙。|依照第二十条第（二）项办理。',
      '1.2 丙。|丁。',
      '1.3 戊。|己。',
      '1.4 庚。|见前文。（三）说过。（五）也说过。',
      '1.5 辛。|壬。',
      '2 癸|',
    ]);
    expect(changed).toHaveLength(3);
  });

  test('are no rows of tables and no clauses', () => {
    const { draft, undecided } = ofText(
      '总结',
      '一、情况',
      '项目\t数量',
      '一、新收\t3',
      '（一）公开\t2',
      '二、职责',
      '主要职责是：',
      '（一）起草文件；',
      '（二）管理档案；',
      '（三）其他任务。',
    );
    expect(outline(draft)).toEqual([
      '1 情况|项目数量一、新收3（一）公开2',
      '2 职责|主要职责是：/（一）起草文件；/（二）管理档案；/（三）其他任务。',
    ]);
    expect(undecided).toEqual([expect.stringMatching(/“（一）起草文件；”等3处是条款/)]);
  });

  test('with a gap or a second beginning stay text, and a person is asked', () => {
    const { draft, undecided } = ofText('总结', '一、甲', '二、乙', '五、丙', '丁。', '一、戊');
    expect(outline(draft)).toEqual(['1 甲|', '2 乙|五、丙/丁。/一、戊']);
    expect(undecided).toEqual([
      expect.stringMatching(/“五、丙”之前缺少“四、”/),
      expect.stringMatching(/“一、戊”的序号又从头开始/),
    ]);
  });

  test('that follow a heading which stayed text stay text too', () => {
    const { draft } = ofText(
      '总结',
      '一、甲',
      '（一）乙。丙。',
      '三、丁',
      '（一）戊。己。',
      '（二）庚。辛。',
    );
    expect(outline(draft)).toEqual(['1 甲|', '1.1 乙。|丙。/三、丁/（一）戊。己。/（二）庚。辛。']);
  });

  test('of several rows of numbers the longest counts (第N部分)', () => {
    const { draft, undecided } = ofText(
      '决算',
      '第一部分',
      '一、职能',
      '二、机构',
      '第二部分',
      '一、收入',
      '二、支出',
      '三、其他',
      '第三部分',
      '一、名词',
      '二、解释',
    );
    expect(draft.sections.map(({ title }) => title)).toEqual(['收入', '支出', '其他']);
    expect(plain(draft.body)).toBe('第一部分一、职能二、机构第二部分');
    expect(undecided).toHaveLength(2);
  });

  test('that are written in another way are said not to be found', () => {
    const { draft, undecided } = ofText('总结', '第一部分 甲', ...'乙丙丁戊己');
    expect(draft.sections).toEqual([]);
    expect(undecided).toEqual([expect.stringMatching(/没有找到.*“第一部分 甲”/)]);
  });

  test('longer than any title are taken, and a person is asked to part them', () => {
    const { draft, undecided } = ofText(
      '总结',
      '一、甲',
      `（一）${'长'.repeat(46)}。丙。`,
      '（二）乙。丙。',
    );
    expect(draft.sections[0]?.subsections).toHaveLength(2);
    expect(undecided).toEqual([expect.stringMatching(/标题太长（46个字）/)]);
  });

  test('typed otherwise than official documents are written as those, as corrections', () => {
    const { draft } = ofText('总结', '一．甲', '(一)乙。丙。', '二、丁', '(一)乙。戊。');
    expect(outline(draft)).toEqual(['1 甲|', '1.1 乙。|丙。', '2 丁|', '2.1 乙。|戊。']);
    expect(draft.corrections.map(({ original, corrected }) => [original, corrected])).toEqual([
      ['一．', '一、'],
      ['(一)乙。丙', '（一）乙。丙'],
      ['(一)乙。戊', '（一）乙。戊'],
    ]);
  });
});

describe('headings by style only', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>' +
    [1, 2]
      .map(
        (n) =>
          `<w:style w:type="paragraph" w:styleId="${n}"><w:name w:val="heading ${n}"/></w:style>`,
      )
      .join('');
  const styled = (text: string, style: string): string => p(text, `<w:pStyle w:val="${style}"/>`);

  test('without any number are numbered by the site, as corrections', () => {
    const { draft, undecided } = ofWord(
      styled('年度', 't') +
        styled('总结', 't') +
        styled('甲', '1') +
        styled('乙', '2') +
        p('乙说。') +
        styled('丙', '1'),
      styles,
    );
    expect(draft.title).toBe('年度总结');
    expect(outline(draft)).toEqual(['1 甲|', '1.1 乙|乙说。', '2 丙|']);
    expect(draft.corrections.map(({ original, corrected }) => [original, corrected])).toEqual([
      ['甲', '一、甲'],
      ['乙乙', '（一）乙乙'],
      ['丙', '二、丙'],
    ]);
    expect(undecided).toEqual([expect.stringMatching(/没有序号.*（3处）/)]);
  });

  test('that are counted with gaps stay text, in bold, and a person is asked', () => {
    const { draft, undecided } = ofWord(
      p('总结') +
        styled('第一章 甲', '1') +
        [...'乙丙丁戊'].map((text) => p(text)).join('') +
        styled('第三章 己', '1'),
      styles,
    );
    expect(draft.corrections).toEqual([]);
    expect(draft.sections).toEqual([]);
    expect(draft.body[0]).toMatchObject({ children: [{ type: 'strong' }] });
    expect(undecided).toEqual([expect.stringMatching(/没有找到.*“第一章 甲”/)]);
  });

  test('beside numbered ones stay text, in bold', () => {
    const { draft } = ofWord(p('总结') + p('一、甲') + styled('结语', '1') + p('完。'), styles);
    expect(draft.sections[0]?.body).toMatchObject([{ children: [{ type: 'strong' }] }, {}]);
  });
});

describe('documents that count otherwise get the numbers of official documents, and corrections', () => {
  test.each<[string, string[], string[]]>([
    [
      'chapters and articles',
      ['第一章　甲', '甲文。', '第二章　乙', '第一节　丙', '丙文。', '第二节 丁', '丁文。'],
      ['1 甲|甲文。', '2 乙|', '2.1 丙|丙文。', '2.2 丁|丁文。'],
    ],
    [
      'parts below which 一、 begins anew',
      ['第一部分 甲', '一、乙', '乙文。', '二、丙', '丙文。', '第二部分 丁', '一、戊', '戊文。'],
      ['1 甲|', '1.1 乙|乙文。', '1.2 丙|丙文。', '2 丁|', '2.1 戊|戊文。'],
    ],
    [
      'decimals',
      ['1 甲', '甲文。', '2 乙', '2.1 丙', '丙文。', '2.1.1 丁', '丁文。', '2.2 戊', '戊文。'],
      ['1 甲|甲文。', '2 乙|', '2.1 丙|丙文。/丁/丁文。', '2.2 戊|戊文。'],
    ],
  ])('%s', (_what, lines, expected) => {
    const { draft, changed } = ofText('2024年工作总结', ...lines);
    expect(outline(draft)).toEqual(expected);
    expect(draft.corrections.length).toBeGreaterThan(3);
    expect(changed).toEqual([expect.stringMatching(/记入勘误/)]);
  });

  test.each([
    ['a list is none', ['1.完成甲事', '2.完成乙事', '3.完成丙事']],
    ['parts through which 一、 counts on', ['第一部分 甲', '一、乙', '第二部分 丙', '二、丁']],
    ['figures at the start of lines', ['1.5亿元投资', '2.5亿元产值']],
  ])('but %s', (_what, lines) => {
    const { draft } = ofText('2024年工作总结', '导语。', ...lines, '完。');
    expect(draft.corrections).toEqual([]);
  });

  test.each([
    ['一 、甲', '二 、乙'],
    ['一．甲', '二．乙'],
    ['一,甲', '二,乙'],
  ])('%s', (first, second) => {
    expect(outline(ofText('2024年工作总结', first, '甲文。', second, '乙文。').draft)).toEqual([
      '1 甲|甲文。',
      '2 乙|乙文。',
    ]);
  });

  test.each([
    ['㈠甲', '㈡乙'],
    ['(一)甲', '(二)乙'],
    ['（一）、甲', '（二）、乙'],
  ])('%s', (first, second) => {
    const { draft } = ofText('2024年工作总结', '一、总', first, '甲文。', second, '乙文。');
    expect(outline(draft)).toEqual(['1 总|', '1.1 甲|甲文。', '1.2 乙|乙文。']);
  });
});

describe('an official document', () => {
  const document = (...tail: string[]) =>
    ofText(
      '示例市示例局文件',
      '示局发〔2031〕1号',
      '示例市示例局',
      '关于报送2030年工作总结的',
      '报　　告',
      '市政府：',
      '一、情况',
      '正文。',
      '示例市示例局',
      '2031年1月8日',
      ...tail,
    );

  test('has its number and its date in the front matter, its title whole, its addressee in the text', () => {
    const { draft } = document();
    expect(draft).toMatchObject({
      title: '示例市示例局关于报送2030年工作总结的报告',
      documentNumber: '示局发〔2031〕1号',
      issuer: '示例市示例局',
      signedOn: '2031-01-08',
    });
    expect(draft.body.map((node) => plain(node))).toEqual(['市政府：']);
    expect(draft.corrections).toHaveLength(1);
  });

  test('is published without what stands below the date', () => {
    const { draft } = document(
      '（联系人：王某，电话：0971-8123456）',
      '抄送：市委办公室。',
      '示例市示例局办公室    2031年1月8日印发',
    );
    expect(draft.signedOn).toBe('2031-01-08');
    expect(draft.corrections.at(-1)).toMatchObject({
      corrected: '示例市示例局2031年1月8日',
      reason: expect.stringMatching(/版记/),
    });
    // A name and a telephone number are not published as what was corrected.
    expect(JSON.stringify(draft.corrections)).not.toContain('8123456');
  });

  test('has attachments of their own, linked where the text names them', () => {
    const { draft } = ofText(
      '示例局2030年工作总结',
      '一、情况',
      '正文。',
      '附件：1.完成情况表',
      '2.下年计划表',
      '示例局',
      '2031年1月8日',
      '附件1',
      '完成情况表',
      '新建公园7个。',
      '附件2',
      '下年计划表',
      '无。',
      '抄送：市委办公室。',
    );
    expect(draft).toMatchObject({
      issuer: '示例局',
      signedOn: '2031-01-08',
      attachments: [
        { label: '附件1', title: '完成情况表', file: '附件1-完成情况表.docx' },
        { label: '附件2', title: '下年计划表', file: '附件2-下年计划表.docx' },
      ],
    });
    expect(draft.attachments.map(({ body }) => plain(body))).toEqual(['新建公园7个。', '无。']);
    expect(outline(draft)).toEqual(['1 情况|正文。/附件：1.完成情况表/2.下年计划表']);
    expect(JSON.stringify(draft.sections)).toContain('"value":"附件2-下年计划表.docx"');
  });

  test('that does not name its attachment gets a line that does', () => {
    const { draft } = ofText(
      '总结',
      '一、情况',
      '正文。',
      '示例局',
      '2031年1月8日',
      '附件',
      '表样',
      '无。',
    );
    expect(outline(draft)).toEqual(['1 情况|正文。/附件：表样']);
    expect(draft.corrections).toEqual([
      expect.objectContaining({ corrected: '附件：表样示例局2031年1月8日' }),
    ]);
  });

  test('without a signature keeps what only looks like an attachment', () => {
    const { draft } = ofText('总结', '一、情况', '附件1', '正文。');
    expect(draft.attachments).toEqual([]);
    expect(outline(draft)).toEqual(['1 情况|附件1/正文。']);
  });
});

describe('a signature below the title', () => {
  test.each([
    ['date first', '（2031年1月8日）', '示例局办公室'],
    ['issuer first', '示例局办公室', '2031年1月8日'],
  ])('goes to the end, as corrections: %s', (_what, first, second) => {
    const { draft } = ofText(
      '示例局总结',
      first,
      second,
      '2030年，完成任务。',
      '一、情况',
      '正文。',
    );
    expect(draft).toMatchObject({ issuer: '示例局办公室', signedOn: '2031-01-08' });
    expect(draft.body.map((node) => plain(node))).toEqual(['2030年，完成任务。']);
    expect(draft.corrections).toHaveLength(2);
  });
});

describe('the third and fourth level', () => {
  test('become headings where they stand alone and have text', () => {
    const { draft } = ofText(
      '总结',
      '一、甲',
      '1.乙',
      '丙。',
      '（1）丁',
      '戊。',
      '（2）己',
      '庚。',
      '2.辛',
      '壬。',
    );
    expect(
      draft.sections[0]?.body.map((node) => (node.type === 'heading' ? node.depth : plain(node))),
    ).toEqual([3, '丙。', 4, '戊。', 4, '庚。', 3, '壬。']);
  });

  test.each([
    ['run on', ['1.乙。丙。', '2.丁。戊。']],
    ['are items of a list', ['1.乙', '2.丁', '3.己']],
    ['have a gap', ['1.乙', '丙。', '3.丁', '戊。']],
    ['are numbers of something', ['1.5万人', '丙。']],
    ['are written otherwise', ['1、乙', '丙。', '2、丁', '戊。']],
  ])('stay text where they %s', (_what, lines) => {
    const { draft } = ofText('总结', '一、甲', ...lines);
    expect(draft.sections[0]?.body.map((node) => plain(node))).toEqual(lines);
  });
});

describe('the title', () => {
  test.each([
    ['over two lines', ['示例市示例局', '2024年工作总结', '导语。'], '示例市示例局2024年工作总结'],
    ['over three', ['示例市', '示例局', '2024年工作总结', '导语。'], '示例市示例局2024年工作总结'],
    [
      'with a subtitle that is none of it',
      ['政府工作报告', '——2024年3月5日', '导语。'],
      '政府工作报告',
    ],
    ['before a salutation', ['政府工作报告', '各位代表：'], '政府工作报告'],
    ['of an unusual kind', ['奋进的一年', '导语。'], '奋进的一年'],
  ])('%s', (_what, lines, title) => {
    const { draft } = ofText(...lines);
    expect(draft.title).toBe(title);
    expect(draft.corrections).toEqual([]);
  });

  test('that is mangled is mended in the open: as a correction, for a person to look at', () => {
    const { draft, undecided } = ofText(' >2024>年工作总结', '导语。');
    expect(draft.title).toBe('2024年工作总结');
    expect(draft.corrections).toEqual([
      {
        original: '>2024>年工作总结',
        corrected: '2024年工作总结',
        reason: expect.stringMatching(/./),
      },
    ]);
    expect(undecided).toEqual([expect.stringMatching(/勘误.*请核对/)]);
  });

  test('comes first; what stood above it follows, as a correction', () => {
    const { draft } = ofText(
      '附件1',
      '示例局文件',
      '示局发〔2025〕1号',
      '2024年工作总结',
      '导语。',
    );
    expect(draft.title).toBe('2024年工作总结');
    expect(plain(draft.body)).toBe('附件1示例局文件示局发〔2025〕1号导语。');
    expect(draft.corrections).toMatchObject([
      {
        original: '附件1示例局文件示局发〔2025〕1号2024年工作总结',
        corrected: '2024年工作总结附件1示例局文件示局发〔2025〕1号',
      },
    ]);
  });

  test('is found below a picture', () => {
    const { draft } = found(
      '总结.docx',
      word({
        body: p(picture('i', '标志')) + p('2024年工作总结') + p('导语。'),
        relations: { i: { type: 'image', target: 'media/a.png' } },
        files: { 'word/media/a.png': png },
      }),
    );
    expect(draft.title).toBe('2024年工作总结');
    expect(draft.body.map((node) => plain(node))).toEqual(['', '导语。']);
    expect(draft.corrections).toEqual([]);
  });

  test('that is missing is given, as a correction', () => {
    const { draft } = ofText('一年来，我们做了许多工作。', '一、甲');
    expect(draft.title).toBe('2024年工作总结');
    expect(draft.corrections).toMatchObject([
      { original: '一年', corrected: '2024年工作总结一年' },
    ]);
    expect(outline(draft)).toEqual(['1 甲|']);
  });
});

describe('署名 and 成文日期', () => {
  test.each([
    ['in two lines', ['示例局', '2025年1月10日']],
    ['in one', ['示例局　2025年1月10日']],
    ['with spaces', ['示 例 局', '2025年 1月 10日']],
  ])('%s', (_how, lines) => {
    const { draft } = ofText('总结', '甲。', ...lines);
    expect(draft).toMatchObject({ issuer: '示例局', signedOn: '2025-01-10' });
    expect(plain(draft.body)).toBe('甲。');
  });

  test.each([
    ['a date in Chinese numerals', ['示例局', '二〇二五年一月十日']],
    ['leading zeros', ['示例局', '2025年01月10日']],
    ['no such day', ['示例局', '2025年2月30日']],
    ['a sentence before the date', ['完。', '2025年1月10日']],
  ])('with %s stay text', (_what, lines) => {
    const { draft } = ofText('总结', '甲。', ...lines);
    expect(draft.signedOn).toBeUndefined();
    expect(plain(draft.body)).toBe(`甲。${lines.join('')}`);
  });
});

test('the line 图1 under an image is its caption', () => {
  const { draft } = found(
    '总结.docx',
    word({
      body: p('总结') + p(picture('i', '湖')) + p('图1　东湖') + p('正文。'),
      relations: { i: { type: 'image', target: 'media/a.png' } },
      files: { 'word/media/a.png': png },
    }),
  );
  expect(draft.body).toMatchObject([
    { children: [{ type: 'image', alt: '湖', title: '图1　东湖' }] },
    {},
  ]);
});

test('a title in bold or with a footnote is plain; the mark goes to the text', () => {
  const { draft } = ofWord(
    p('总结') +
      p('一、甲') +
      p(`${run('（一）乙', '<w:b/>')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('。丙。')}`),
  );
  expect(draft.sections[0]?.subsections[0]).toMatchObject({
    title: '乙',
    body: [{ children: [{ type: 'footnoteReference' }, { value: '丙。' }] }],
  });
});

test('Markdown is read with its headings, and without code, HTML and italics', () => {
  const { draft } = found(
    '总结.md',
    Buffer.from(
      '# 总结\n\n导*语*，<b>甲</b>`乙`。\n\n## 一、工作\n\n### （一）绿化\n\n1. 甲\n2. 乙\n\n| 丙 | 丁 |\n|--|--|\n| 1 | 2 |\n',
    ),
  );
  expect(draft.title).toBe('总结');
  expect(plain(draft.body)).toBe('导语，<b>甲</b>乙。');
  expect(outline(draft)).toEqual(['1 工作|', '1.1 绿化|1.甲/2.乙/丙丁12']);
});

test('a correction that names Latin text keeps the line ends between its words', () => {
  const { draft } = ofWord(
    p('Report of A') + p('Part', '<w:outlineLvl w:val="0"/>') + p('Part of B'),
  );
  expect(draft.corrections.map(({ original, corrected }) => [original, corrected])).toEqual([
    ['Part P', '一、Part P'],
  ]);
});
