import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkContent, severityOf } from '../../../src/check/check.ts';
import { command } from '../../../src/commands/import.ts';
import { compare } from '../../../src/import/differences.ts';
import { importReport } from '../../../src/import/import.ts';
import { importText } from '../../../src/import/report.ts';
import { originalAt } from '../../../src/reader/originals.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { reportsOf } from '../../../src/reader/reports.ts';
import { lineText, plainText } from '../../../src/report/plainText.ts';
import { gb18030 } from '../gb18030.ts';
import { numbered, official, p, picture, png, run, word } from './word.ts';

let dir = '';
let content = '';
beforeEach(() => {
  vi.stubEnv('INIT_CWD', process.cwd());
  dir = mkdtempSync(join(tmpdir(), '导 入-'));
  content = join(dir, 'content');
});
afterEach(async () => {
  rmSync(dir, { recursive: true });
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Imports bytes as a file of that name. */
function imported(name: string, data: Uint8Array | string, options: { force?: boolean } = {}) {
  const file = join(dir, name);
  writeFileSync(file, data);
  return importReport({ file, year: 2024, content, force: false, ...options });
}

/** What the check finds in what was imported, hints left out. */
const problems = async (): Promise<string[]> =>
  (await checkContent(content)).files.flatMap(({ messages }) =>
    messages
      .filter((message) => severityOf(message) !== 'hint')
      .map(({ ruleId, reason }) => `${ruleId}: ${reason}`),
  );

test('a space that parts a number from another, or from a word, stays; a difference of spaces is shown', async () => {
  const file = word({
    body: [
      '示例局总结',
      '做了三件事：',
      '1. 5G基站',
      '2. GDP核算',
      '3. 绿化',
      '株洲XXX',
      '2025年1月19日',
      '抄送：示例局。',
    ]
      .map((line) => p(line))
      .join(''),
  });
  const made = await imported('总结.docx', file);
  expect(made.comparison).toMatchObject({ isEqual: true });
  const text = readFileSync(join(content, '2024/report.mdx'), 'utf8');
  expect(text).toMatch(/1\\\. 5G基站\n\n2\\\. GDP核算\n\n3\.绿化/);
  expect(text).toContain('corrected: 株洲XXX 2025年1月19日');
  writeFileSync(join(content, '2024/report.mdx'), text.replace('1\\. 5G', '1.5G'));
  const changed = readContent(content);
  const original = originalAt(changed, '2024/original.docx');
  expect(compare(reportsOf(changed)[0], original)).toMatchObject({
    isEqual: false,
    differences: [{ before: expect.stringMatching(/1\.$/), original: ' ', written: '' }],
  });
});

test('that the texts differ in too many places to list them is said', async () => {
  const made = await imported('总结.docx', word({ body: p('示例局总结') + p('完成5个。') }));
  const comparison = { read: 900, written: 8, isEqual: false, differences: [] };
  expect(importText({ ...made, comparison }, 'content')).toContain('没有逐处列出：请对照 Word');
});

test('what Word keeps in the code of a field is said, also of a field without an end', async () => {
  const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
  const made = await imported(
    '总结.docx',
    word({ body: p('示例局总结') + p('完成5个。') + p(open + run('新建公园7个。')) }),
  );
  expect(importText(made, 'content')).toContain('域代码里的文字没有导入：“新建公园7个。”');
});

test('what Word means beyond its characters is asked, and not published before it is decided', async () => {
  const file = word({
    body:
      p('示例局总结') + p('一、情况') + p(run('完成') + run('5个', '<w:strike/>') + run('7个。')),
  });
  const made = await imported('总结.docx', file);
  expect(importText(made, 'content')).toContain('完成【5个】7个。');
  const path = join(content, '2024/report.mdx');
  expect(readFileSync(path, 'utf8')).toContain('status: draft');
  expect(await problems()).toEqual([expect.stringMatching(/^questions: .*完成【5个】7个。/)]);
  writeFileSync(path, readFileSync(path, 'utf8').replace('draft', 'published'));
  expect(await problems()).toEqual([expect.stringMatching(/^settings: .*status/)]);
});

test('of Markdown a bare address and the box of a task stay text', async () => {
  await imported('总结.md', '# 示例局总结\n\n见https://a.cn。后文。\n\n- [x] 完成\n- [ ] 未完\n');
  const [report] = reportsOf(readContent(content), 2024);
  expect(report && plainText(report).map(lineText).slice(1)).toEqual([
    '见https://a.cn。后文。',
    '[x] 完成',
    '[ ] 未完',
  ]);
  expect(await problems()).toEqual([]);
});

test('a draft may differ from its original: the place is said, and nothing stops', async () => {
  await imported('总结.docx', word({ body: p('示例局总结') + p('一、情况') + p('完成5个。') }));
  const path = join(content, '2024/report.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace('published', 'draft'));
  const section = join(content, '2024/1-情况/section.mdx');
  writeFileSync(section, readFileSync(section, 'utf8').replace('5个', '6个'));
  const found = (await checkContent(content)).files.flatMap(({ messages }) => messages);
  const [message] = found.filter(({ ruleId }) => ruleId === 'fidelity');
  expect(message && [severityOf(message), message.line, message.note]).toEqual([
    'warning',
    5,
    expect.stringMatching(/送审稿可以与原件不同/),
  ]);
});

const ofMarks = ['marks', 'wording', 'years'];

describe('the report of 2024', () => {
  const text = readFileSync(resolve('tests/fixtures/report-2024/2024/original.txt'), 'utf8');
  /** Its paragraphs, the heading that is glued to one parted from it as in a Word file that was mended. */
  const paragraphs = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

  /** With numbers as Word makes them: the typed ones go. */
  const automatic = paragraphs
    .flatMap((line) => line.split(/(?<=小使者。)/))
    .map((line) => {
      const level = /^[一二三]、/.test(line)
        ? 0
        : /^（[一二三四五六七]）/.test(line)
          ? 1
          : undefined;
      return level === undefined
        ? p(line)
        : p(line.replace(/^([一二三]、|（.）)/, ''), numbered(1, level));
    })
    .join('');

  test.each<[string, string, Uint8Array]>([
    ['as it was filed', '总结.txt', Buffer.from(text)],
    ['by Notepad in China', '总结.txt', gb18030(text.replaceAll('\n', '\r\n').replace('•', '·'))],
    ['as UTF-16', '总结.TXT', Buffer.from(`\ufeff${text}`, 'utf16le')],
    [
      'in Word, numbers typed',
      '总结.docx',
      word({ body: paragraphs.map((line) => p(line)).join('') }),
    ],
    ['in Word, numbers automatic', '总结.docx', word({ body: automatic, numbering: official })],
    ['in Word, under a wrong name', '总结.doc', word({ body: automatic, numbering: official })],
  ])('is imported whole, %s', async (_how, name, data) => {
    const { draft, comparison } = await imported(name, data);
    expect(comparison).toMatchObject({ isEqual: true, differences: [], read: 5135, written: 5133 });
    expect(draft.sections.map(({ subsections }) => subsections.length)).toEqual([2, 6, 7]);
    const [report] = reportsOf(readContent(content));
    expect(report && plainText(report).map(lineText)).toHaveLength(20);
    expect(
      (await problems()).filter((each) => !ofMarks.some((rule) => each.startsWith(rule))),
    ).toEqual([]);
  });
});

test('what Markdown and MDX would misread comes through, and passes the check', async () => {
  const { comparison } = await imported(
    '总结.txt',
    '总结\n{甲} <乙 *丙* _丁_ | & `戊` [己](g) ~~辛~~ \\\nimport 甲\nexport 乙\n# 甲\n- 甲\n> 甲\n---\n一、{甲} <乙\n（一）*丙* #丁。1. 戊\n',
  );
  expect(comparison.isEqual).toBe(true);
  expect(await problems()).toEqual([]);
});

test('Markdown comes through with its footnotes, without front matter and dead links', async () => {
  const { comparison } = await imported(
    '总结.md',
    '---\nlayout: x\n---\n# 总结\n\n导语[^b]，见[附表](a.md)和[网站](https://example.org/)。\n\n[^a]: 注甲\n[^b]: 注乙\n\n## 一、工作\n\n- 一项\n- 二项[^a]\n',
  );
  expect(comparison.isEqual).toBe(true);
  expect(await problems()).toEqual([]);
});

test('a folder that is empty gets what it needs, with marks where the bureau must write', async () => {
  const { isNewSite, paths } = await imported('总结.txt', '总结\n甲。\n示例局\n2025年1月10日\n');
  expect(isNewSite).toBe(true);
  expect(paths).toEqual(['site.yaml', 'topics.yaml', '2024/original.txt', '2024/report.mdx']);
  expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toMatch(
    /issuer: 示例局\n.*\n.*\ncontact: 【待填/,
  );
  expect(await problems()).toEqual([]);
});

test('a folder with settings keeps them, and the issuer is the one who signed', async () => {
  mkdirSync(content);
  writeFileSync(
    join(content, 'site.yaml'),
    'name: 网站\nissuer: 甲局\nurl: https://example.org/\ncontact: 电话\n',
  );
  const { isNewSite, comparison } = await imported(
    '总结.txt',
    '总结\n甲。\n示例局\n2025年1月10日\n',
  );
  expect(isNewSite).toBe(false);
  expect(comparison.isEqual).toBe(true);
  expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toMatch(/^name: 网站/);
  // What was missing beside it is made.
  expect(await problems()).toEqual([]);
});

test('a site with a logo is checked with it: the import tells of no error that the check does not', async () => {
  mkdirSync(content);
  writeFileSync(
    join(content, 'site.yaml'),
    'name: 示例\nissuer: 示例局\nurl: https://example.org/\ncontact: 电话\nlogo: logo.png\n',
  );
  writeFileSync(join(content, 'logo.png'), png);
  const made = await imported('总结.txt', '示例局总结\n一、情况\n甲。');
  expect(importText(made, 'content')).toContain('现在有0个错误');
  expect(await problems()).toEqual([]);
});

test('images and footnotes lie where the site finds them', async () => {
  const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  await imported(
    '总结.docx',
    word({
      body:
        p('总结') +
        p('一、甲') +
        p('（一）乙。丙。') +
        p(picture('i', '湖')) +
        p('图1　湖') +
        p(`<w:r><w:t>丁</w:t></w:r>${mark}`),
      footnotes: `<w:footnote w:id="2">${p('注文')}</w:footnote>`,
      relations: { i: { type: 'image', target: 'media/a.png' } },
      files: { 'word/media/a.png': png },
    }),
  );
  expect(readFileSync(join(content, '2024/1-甲/1-乙.mdx'), 'utf8')).toBe(
    '---\ntitle: 乙\n---\n\n丙。\n\n![湖](../images/图1.png "图1　湖")\n\n丁[^1]\n\n[^1]: 注文\n',
  );
  expect(await problems()).toEqual(['images: 图片的说明文字“湖”和图题一样，会念两遍']);
});

test('an image without a description is asked for, and stops nothing', async () => {
  await imported(
    '总结.docx',
    word({
      body: p('总结') + p(picture('i')) + p('甲。'),
      relations: { i: { type: 'image', target: 'media/a.png' } },
      files: { 'word/media/a.png': png },
    }),
  );
  expect(await problems()).toEqual([
    expect.stringMatching(/^images: 图片 images\/图1.png 还没有说明文字/),
  ]);
});

describe('a year that is there', () => {
  beforeEach(async () => {
    await imported('旧.txt', '旧总结\n旧。');
  });

  test('is never overwritten', async () => {
    const made = await imported('新.txt', '新总结\n新。');
    expect(importText(made, 'content')).toMatch(/还没有写.*改写 “旧。” → “新。”|没有作任何改动/s);
    expect(readFileSync(join(content, '2024/original.txt'), 'utf8')).toBe('旧总结\n旧。');
  });

  test('is kept beside the content when it is to be replaced, each time', async () => {
    const first = await imported('新.txt', '新总结\n新。', { force: true });
    const second = await imported('再.txt', '再总结\n再。', { force: true });
    expect(readFileSync(join(first.copy ?? '', 'original.txt'), 'utf8')).toBe('旧总结\n旧。');
    expect(readFileSync(join(second.copy ?? '', 'original.txt'), 'utf8')).toBe('新总结\n新。');
    expect(readdirSync(content)).toEqual(['2024', 'site.yaml', 'topics.yaml']);
  });

  test('stays when the new file cannot be read', async () => {
    await expect(imported('新.docx', 'nothing', { force: true })).rejects.toThrow(/不是 Word 文档/);
    expect(readFileSync(join(content, '2024/original.txt'), 'utf8')).toBe('旧总结\n旧。');
  });
});

test.each([
  ['an empty file', '总结.txt', ''],
  ['a damaged Word file', '总结.docx', 'PK\u0003\u0004'],
])('of %s nothing is left behind', async (_what, name, data) => {
  await expect(imported(name, data)).rejects.toThrow();
  expect(readdirSync(dir)).toEqual([name]);
});

test('footnotes and corrections are no differences where something else differs', async () => {
  const mark = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const { comparison } = await imported(
    '总结.docx',
    word({
      body:
        p('>总结') +
        p(`<w:r><w:t>甲</w:t></w:r>${mark}<w:strange><w:r><w:t>乙</w:t></w:r></w:strange>`) +
        p('丙。'),
      footnotes: `<w:footnote w:id="1">${p('注')}</w:footnote>`,
    }),
  );
  expect(comparison.differences).toEqual([{ before: '总结甲', original: '乙', written: '' }]);
});

test('the report tells Word users what was made, whether it is all there, and what to decide', async () => {
  const text = importText(
    await imported(
      '总结.docx',
      word({
        body:
          p('总结') +
          p('一、甲') +
          p('三、乙') +
          p('<w:strange><w:r><w:t>丢了</w:t></w:r></w:strange>'),
      }),
    ),
    'content',
  );
  expect(text).toMatch(/已导入《总结》：1个部分，0个小节/);
  expect(text).toMatch(/原件 10 个字符，网站 8 个字符.*不一致/);
  expect(text).toMatch(/在“总结一、甲三、乙”之后：原件是“丢了”，网站是（没有）/);
  expect(text).toMatch(/请您决定：\n {2}“三、乙”之前缺少“二、”/);
  expect(text).toMatch(/没有导入的：\n {2}不认识的内容（strange）/);
  expect(text).toMatch(/接下来：\n {2}npm run check .*1个错误、1个警告/);
});

describe('beside other years', () => {
  const copy = () => cpSync(resolve('tests/fixtures/sample'), content, { recursive: true });

  test('parts get the topics of those that they are like', async () => {
    copy();
    rmSync(join(content, '2024'), { recursive: true });
    const { topics } = await imported(
      '总结.txt',
      '总结\n一、公园绿地\n（一）补植行道树。补植行道树，更换长势弱的树木，做好浇水修剪。\n（二）组织联欢会。歌声嘹亮。\n',
    );
    expect(topics.map(({ part, topic }) => [part.title, topic])).toEqual([
      ['补植行道树', 'road-trees'],
    ]);
    expect(readFileSync(join(content, '2024/1-公园绿地/1-补植行道树.mdx'), 'utf8')).toMatch(
      /^---\ntitle: 补植行道树\ntopic: road-trees\n---/,
    );
  });

  test('numbers that were figures are hinted at, and nothing is marked', async () => {
    cpSync(resolve('tests/fixtures/report-2024'), content, { recursive: true });
    const text = readFileSync(join(content, '2024/original.txt'), 'utf8');
    rmSync(join(content, '2024/original.txt'));
    const file = join(dir, '总结.txt');
    writeFileSync(file, text.replace('7个公园游园', '9个公园游园'));
    const made = await importReport({ file, year: 2025, content, force: false });
    expect(made.figures.map(({ figure, number }) => [figure.name, number])).toContainEqual([
      '景观提升的公园',
      '9个',
    ]);
    expect(importText(made, 'content')).toMatch(/景观提升的公园：2024年是7个，今年是9个吗？/);
    expect(readFileSync(join(content, '2025/report.mdx'), 'utf8')).not.toMatch(/<Figure/);
  });
});

describe('the command', () => {
  const run = async (...args: string[]): Promise<string> => {
    const said = vi.spyOn(console, 'log').mockReturnValue();
    await command([...args, '--content', content]);
    return said.mock.calls.flat().join('\n');
  };

  test('imports, wherever the file stands among the options', async () => {
    const file = join(dir, '我的 总结.txt');
    writeFileSync(file, '总结\n甲。');
    expect(await run('--year', '2024', file)).toMatch(/一字不差/);
    expect(existsSync(join(content, '2024/report.mdx'))).toBe(true);
    await expect(run(file, '--year', '2024')).rejects.toThrow(
      /已经有这一年的报告.*没有作任何改动/s,
    );
    expect(vi.mocked(console.log).mock.calls.join()).toMatch(/文字没有变化.*--force/s);
    expect(await run(file, '--year', '2024', '--force')).toMatch(/原来的文件没有删除/);
  });

  test('takes an old Word file by way of LibreOffice, where that is installed', async () => {
    const made = join(dir, 'made.docx');
    writeFileSync(made, word({ body: p('示例局总结') + p('甲。') }));
    const program = `#!/bin/sh\nmkdir "$6"\ncp "${made}" "$6/总结.docx"\n`;
    writeFileSync(join(dir, 'soffice'), program, { mode: 0o755 });
    vi.stubEnv('PATH', `${dir}:${process.env.PATH}`);
    const old = [Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')];
    writeFileSync(join(dir, '总结.doc'), Buffer.concat(old));
    expect(await run(join(dir, '总结.doc'), '--year', '2024')).toMatch(/LibreOffice.*一字不差/s);
    expect(existsSync(join(content, '2024/original.docx'))).toBe(true);
  });

  test.each<[string, string[], RegExp]>([
    ['no file', ['--year', '2024'], /请写要导入的文件/],
    ['no year', ['README.md'], /请写四位年份/],
    ['a year that is none', ['README.md', '--year', '24'], /请写四位年份/],
    ['a file that is not there', ['没有.docx', '--year', '2024'], /找不到文件/],
    ['a folder', ['tests', '--year', '2024'], /找不到文件/],
    ['an option that npm has swallowed', ['README.md', '2024'], /先写两个连字符/],
    ['two files', ['README.md', '总结.txt', '--year', '2024'], /看不懂“总结.txt”/],
  ])('refuses %s', async (_what, args, message) => {
    const isSwallowed = args.includes('2024') && !args.includes('--year');
    vi.stubEnv('npm_config_year', isSwallowed ? 'true' : undefined);
    await expect(run(...args)).rejects.toThrow(message);
    expect(existsSync(content)).toBe(false);
  });

  test.each<[string, string, Uint8Array | string, RegExp]>([
    [
      'an old Word file',
      '总结.doc',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      /旧格式.*另存为.*\.docx/s,
    ],
    ['rich text that is none', '总结.rtf', '{\\rt', /RTF、ODT/],
    ['a file of WPS', '总结.wps', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /WPS/],
    ['a PDF', '总结.pdf', '%PDF-1.7', /PDF 不能导入/],
    ['a table', '总结.csv', '甲', /不能导入 \.csv 文件。可以导入的是/],
    ['a file without a kind', '总结', '甲', /没有扩展名/],
    ['a text that is none', '总结.txt', Uint8Array.of(0x80, 0xff, 0xfe), /编码无法识别/],
  ])('refuses %s, says what to do, and changes nothing', async (_what, name, data, message) => {
    vi.stubEnv('PATH', ''); // as on a machine without LibreOffice, which would take old files
    writeFileSync(join(dir, name), data);
    await expect(run(join(dir, name), '--year', '2024')).rejects.toThrow(message);
    expect(existsSync(content)).toBe(false);
  });
});

test('an official document with attachments is published as it is, and each attachment as a file', async () => {
  const table =
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>项目</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>公园</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>7</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
  const body = [
    '示例局总结',
    '一、情况',
    '正文。',
    '附件：完成情况表',
    '示例局',
    '2031年1月8日',
    '附件',
    '完成情况表',
  ];
  const made = await imported(
    '总结.docx',
    word({ body: body.map((each) => p(each)).join('') + table + p('完。') }),
  );
  expect(made.comparison.isEqual).toBe(true);
  expect(made.notices.of('undecided')).toEqual([]);
  expect(made.paths).toContain('2024/attachments/附件-完成情况表.docx');
  expect(await problems()).toEqual([]);
});

test('a footnote of the title goes to the text below, and what stood above the title keeps its cells apart', async () => {
  const footnotes =
    '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>数据截至年底。</w:t></w:r></w:p></w:footnote></w:footnotes>';
  const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const made = await imported(
    '总结.docx',
    word({
      body: p(run('示例局总结') + mark) + p('导语。'),
      footnotes: footnotes.replace(/<\/?w:footnotes>/g, ''),
    }),
  );
  expect(made.comparison.isEqual).toBe(true);
  expect(readFileSync(join(content, '2024/report.mdx'), 'utf8')).toMatch(/^\[\^\w+\]导语。/m);
});

test('what no table or document should hold, but holds text, is said', async () => {
  const row = '<w:tr><w:tc><w:p><w:r><w:t>张三</w:t></w:r></w:p></w:tc></w:tr>';
  const body = `${p('总结')}<w:t>散</w:t><w:tbl>${row}<w:fldSimple>${row}</w:fldSimple></w:tbl>`;
  const text = importText(await imported('总结.docx', word({ body })), 'content');
  expect(text).toContain('不认识的内容（t）没有导入：“散”');
  expect(text).toContain('不认识的内容（fldSimple）没有导入：“张三”');
});
