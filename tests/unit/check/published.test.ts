import { describe, expect, test } from 'vitest';
import { gb18030 } from '../gb18030.ts';
import { office, pdf, photograph, png } from './documents.ts';
import { type Found, findingsWith, withBody } from './folder.ts';

/** What is found of an attachment that is linked, or of an image of the year. */
async function findingsOf(name: string, bytes: Uint8Array): Promise<Found[]> {
  const isImage = /\.(png|jpg)$/.test(name);
  const path = `2024/${isImage ? 'images' : 'attachments'}/${name}`;
  const link = isImage ? '' : `<Attachment file="${name}">附件</Attachment>`;
  const findings = await findingsWith({ ...withBody(link), [path]: bytes });
  expect(findings.every(({ place }) => place.startsWith(path))).toBe(true);
  return findings;
}

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('personal data and secrecy marks are found in what is published as it is', () => {
  test.each<[string, Uint8Array, string]>([
    ['a.docx', office({ 'word/document.xml': paragraph('电话13800</w:t><w:t>138000') }), ''],
    ['a.xlsx', office({ 'xl/worksheets/sheet1.xml': '<c><v>13800138000</v></c>' }), ''],
    ['a.pptx', office({ 'ppt/slides/slide1.xml': paragraph('13800138000') }), ''],
    ['a.docx', office({ 'docProps/core.xml': '<dc:creator>13800138000处</dc:creator>' }), '作者'],
    ['a.pdf', pdf('13800138000', ''), '第1页'],
    ['a.csv', gb18030('姓名,电话\n某某,13800138000\n'), ''],
  ])('in %s', async (name, bytes, where) => {
    const [finding, ...others] = await findingsOf(name, bytes);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'personal-data', severity: 'error' });
    expect(finding?.message).toContain(where);
  });

  test('a mark of secrecy in Word', async () => {
    const bytes = office({ 'word/header1.xml': paragraph('机密★1年') });
    expect(await findingsOf('a.docx', bytes)).toMatchObject([
      { rule: 'secrecy', severity: 'error', message: expect.stringContaining('机密★1年') },
    ]);
  });

  test('in a note, a description of an image, and the settings, with its place', async () => {
    const findings = await findingsWith({
      ...withBody('<Note>联系13800138000</Note>'),
      'site.yaml':
        'name: 示例\nissuer: 示例局\nurl: https://example.org/\ncontact: 手机 138-0013-8000\n',
    });
    expect(findings.map(({ rule, place }) => [rule, place])).toEqual([
      ['personal-data', '2024/1-工作/1-绿化.mdx:8:9'],
      ['personal-data', 'site.yaml:4:13'],
    ]);
  });

  test('unless staff say of the whole number that it is none', async () => {
    const numbered = (text: string) => ({
      '2024/1-工作/1-绿化.mdx': `---\ntitle: 绿化\nacknowledged:\n  - rule: personal-data\n    text: '${text}'\n    reason: 设备编号\n---\n\n编号13800138000。\n`,
    });
    expect(await findingsWith(numbered('13800138000'))).toEqual([]);
    const rules = (await findingsWith(numbered('138'))).map(({ rule }) => rule);
    expect(rules.sort()).toEqual(['acknowledged', 'personal-data']);
  });

  test.each([
    ['in parts of it that look different', '电话138<b>0013</b>8000'],
    ['over two lines', '电话 138\n0013 8000'],
    ['in a table', '| 姓名 | 电话 |\n| --- | --- |\n| 某某 | 138 0013 8000 |'],
    ['in the description of an image', '甲![电话13800138000](a.png)'],
    ['in the name of a figure', '<Figure name="13800138000">5</Figure>个'],
    ['in a figure', '电话<Figure name="甲">138</Figure>00138000'],
    ['in a footnote', '甲[^1]。\n\n[^1]: 电话13800138000'],
    ['behind a note in the line', '电话138<Note>注</Note>00138000'],
    ['in the address of a link', '[电话](tel:+86-13800138000)'],
  ])('%s', async (_where, body) => {
    const findings = await findingsWith(withBody(body));
    const found = findings.filter(({ rule }) => rule === 'personal-data');
    expect(found).toMatchObject([{ place: expect.stringContaining('1-绿化.mdx:') }]);
  });

  test('not of amounts in neighbouring cells', async () => {
    const body = '| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n| 138 | 0013 | 8000 |';
    expect(await findingsWith(withBody(body))).toEqual([]);
    const table = '<table><tr><td>138</td><td>0013</td><td>8000</td></tr></table>';
    expect(await findingsWith(withBody(table))).toEqual([]);
  });

  test('not in comments, nor in addresses, whose numbers mean nothing', async () => {
    const body = '{/* 核对 13800138000 */}\n\n见https://example.org/13800138000.html。';
    expect(await findingsWith(withBody(body))).toEqual([]);
  });
});

describe('what files say of their making is found', () => {
  const core = (xml: string): Uint8Array => office({ 'docProps/core.xml': xml });
  test.each<[string, Uint8Array, string]>([
    ['a.docx', core('<dc:creator>张三</dc:creator>'), '作者：张三'],
    ['a.docx', core('<cp:lastModifiedBy>李四</cp:lastModifiedBy>'), '最后一次保存者：李四'],
    ['a.xlsx', office({ 'docProps/app.xml': '<Company>某某公司</Company>' }), '单位：某某公司'],
    ['a.docx', office({ 'word/comments.xml': '<w:comment>改</w:comment>' }), '批注：1条'],
    ['a.docx', office({ 'word/document.xml': '<w:p><w:del/></w:p>' }), '修订痕迹：1处'],
    ['a.pdf', pdf('', 'Zhang San'), '作者：Zhang San'],
  ])('of %s', async (name, bytes, said) => {
    const findings = await findingsOf(name, bytes);
    expect(findings).toMatchObject([{ rule: 'file-properties', message: `文件带着${said}` }]);
  });

  test('of a photograph: who took it, and where', async () => {
    const findings = await findingsOf('照片.jpg', photograph('Zhang San'));
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['file-properties', expect.stringContaining('拍摄地点')],
      ['file-properties', '文件带着作者：Zhang San'],
    ]);
  });

  test.each(['示例局', '示例局办公室', 'Administrator', '微软用户', 'python-docx'])(
    'but not that %s made it',
    async (name) => {
      expect(await findingsOf('a.docx', core(`<dc:creator>${name}</dc:creator>`))).toEqual([]);
    },
  );
});

describe('images', () => {
  test.each<[string, Uint8Array, string]>([
    ['heavy', png(1000, 800, 3_000_000), '图片太大：2.9MB，1000×800像素'],
    ['wide', png(6000, 800), '图片太大：0.0MB，6000×800像素'],
    ['coarse', png(200, 100), '图片太小：200×100像素'],
  ])('too %s', async (_what, bytes, said) => {
    const findings = await findingsOf('图.png', bytes);
    expect(findings).toMatchObject([{ rule: 'images', message: expect.stringContaining(said) }]);
  });

  test.each([
    ['![图1](../images/图.png)', '没有说出图里是什么'],
    ['![东湖.png](../images/图.png)', '是文件名'],
    ['![东湖公园](../images/图.png "图1　东湖公园")', '和图题一样'],
  ])('described by %s', async (image, said) => {
    const findings = await findingsWith({
      ...withBody(image),
      '2024/images/图.png': png(800, 600),
    });
    expect(findings).toMatchObject([
      { rule: 'images', severity: 'warning', message: expect.stringContaining(said) },
    ]);
  });
});

test('an attachment that no text leads to, or that cannot be looked into, is said to be so', async () => {
  const findings = await findingsWith({
    '2024/attachments/旧.doc': '',
    '2024/attachments/a.csv': '',
  });
  expect(findings.map(({ place, severity, message }) => [place, severity, message])).toEqual([
    ['2024/attachments/a.csv', 'warning', expect.stringContaining('没有链接到')],
    ['2024/attachments/旧.doc', 'warning', expect.stringContaining('没有链接到')],
    ['2024/attachments/旧.doc', 'hint', expect.stringContaining('读不出')],
  ]);
});
