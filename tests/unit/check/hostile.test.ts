import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { photograph, png } from './documents.ts';
import { type Files, type Found, findingsOfCopy, findingsWith, withBody } from './folder.ts';

/**
 * Careless and hostile content: each is said in Chinese at its place, or is right and stays; none ends the check.
 */
const part = '2024/1-工作/1-绿化.mdx';
const frontMatter = (text: string): Files => ({ [part]: `---\n${text}\n---\n\n正文。\n` });
const report = (text: string): Files => ({
  '2024/report.mdx': `---\ntitle: 2024年总结\nstatus: published\npublishedOn: 2025-01-15\n${text}\n---\n\n导语。\n`,
});

const errorsOf = async (files: Files): Promise<Found[]> =>
  (await findingsWith(files)).filter(({ severity }) => severity === 'error');

describe('names that every object has', () => {
  const names = ['constructor', 'valueOf', 'toString', '__proto__', 'hasOwnProperty'];

  test.each(names)('an element <%s> is one that is not known', async (name) => {
    for (const body of [
      `<${name}>甲</${name}>`,
      `甲<${name}/>乙`,
      `<table><tr><${name}/></tr></table>`,
    ]) {
      expect(await findingsWith(withBody(body))).toContainEqual(
        expect.objectContaining({ rule: 'allowed-mdx', message: `不认识的标签 <${name}>` }),
      );
    }
    expect(await findingsWith(withBody(`甲</${name}>乙`))).toMatchObject([{ rule: 'syntax' }]);
  });

  test.each(names)('an attribute %s is one that is not known', async (name) => {
    expect(await findingsWith(withBody(`<Figure name="甲" ${name}="乙">5</Figure>`))).toMatchObject(
      [{ rule: 'allowed-mdx', message: `<Figure> 不能有 ${name}` }],
    );
  });

  test.each(names)('a key %s is one that is not known', async (name) => {
    const message = `不认识的栏目“${name}”`;
    expect(await errorsOf(frontMatter(`title: 绿化\n${name}: 甲`))).toMatchObject([{ message }]);
    expect(await errorsOf({ 'site.yaml': `${site}${name}: 甲\n` })).toMatchObject([{ message }]);
  });

  test.each(names)('a topic %s is none, and no file', async (name) => {
    expect(await errorsOf(frontMatter(`title: 绿化\ntopic: ${name}`))).not.toEqual([]);
    for (const body of [`甲[^${name}]。\n\n[^${name}]: 乙`, `[甲](${name})`, `![甲](${name})`])
      await findingsWith(withBody(body));
    const attachment = withBody(`<Attachment file="${name}">甲</Attachment>`);
    expect(await errorsOf(attachment)).toMatchObject([{ message: `找不到附件 ${name}` }]);
  });
});

const site = 'name: 示例\nissuer: 示例局\nurl: https://example.org/\ncontact: 电话\n';

test('a number that no report can have is said, also where the text repeats it', async () => {
  const found = await errorsOf({
    '2024/1-工作/100-甲.mdx': '---\ntitle: 甲\n---\n\n一、甲。\n',
  });
  expect(found).toContainEqual(
    expect.objectContaining({ message: '序号只能是 1 到 99：100-甲.mdx' }),
  );
});

describe('control characters', () => {
  test.each<[string, Files, string]>([
    ['in a body', withBody('甲\u0000乙'), `${part}:8:2`],
    ['in a title', frontMatter('title: 绿\u000e化'), `${part}:2:9`],
    ['escaped in a title', frontMatter('title: "绿\\0化"'), `${part}:2:8`],
    ['half a pair, escaped', frontMatter('title: "绿\\ud800化"'), `${part}:2:8`],
    ['an escape for terminals', frontMatter('title: "绿\\e[31m化"'), `${part}:2:8`],
    ['a code that is no character', frontMatter('title: "绿\\uffff化"'), `${part}:2:8`],
    ['in the settings', { 'site.yaml': site.replace('示例局', '"示例\\x1f局"') }, 'site.yaml:2:9'],
    ['in a topic', { 'topics.yaml': 'parks:\n  name: "公\\b园"\n' }, 'topics.yaml:2:9'],
    ['by number in a body', withBody('甲&#14;乙'), `${part}:8:2`],
    ['by number in a note', withBody('<Note>甲&#0;乙</Note>'), `${part}:8:8`],
  ])('%s', async (_where, files, place) => {
    expect(await errorsOf(files)).toContainEqual(
      expect.objectContaining({ rule: 'control-characters', place }),
    );
  });

  test('“]]>” is text', async () => {
    expect(await findingsWith(withBody('甲]]\\>乙，甲]]>乙'))).toEqual([]);
    expect(await findingsWith(report('summary: 甲]]>乙'))).toEqual([]);
  });
});

describe('years', () => {
  test.each(['0000', '0999', '9999', '2100'])('%s is none', async (name) => {
    const text = '---\ntitle: 总结\nstatus: published\npublishedOn: 2025-01-15\n---\n\n导语。\n';
    expect(await errorsOf({ [`${name}/report.mdx`]: text })).toMatchObject([
      { rule: 'file-tree', place: name, remedy: expect.stringContaining('1900') },
    ]);
  });
});

describe('what looks like a date', () => {
  test.each<[string, Files]>([
    ['a title', frontMatter('title: 2024-12-31')],
    ['a summary', report('summary: 2024-12-31')],
    ['the number of a document', report('documentNumber: 2025-01-15')],
    ['a topic’s name', { 'topics.yaml': 'parks:\n  name: 2024-12-31\n' }],
    ['the site’s name', { 'site.yaml': site.replace('示例\n', '2024-12-31\n') }],
    ['a date of publication in quotes', report('updatedOn: "2025-01-16"')],
  ])('is text as %s', async (_what, files) => {
    expect(await findingsWith(files)).toEqual([]);
  });
});

describe('what two people changed at one place', () => {
  const conflict = '<<<<<<< HEAD\n噪声<60分贝\n=======\n噪声<55分贝\n>>>>>>> main';

  test.each<[string, Files, string]>([
    ['a body', withBody(conflict), `${part}:8:1`],
    [
      'a body with the line ends of Windows',
      withBody(conflict.replaceAll('\n', '\r\n')),
      `${part}:8:1`,
    ],
    ['front matter', frontMatter(`${conflict.replaceAll('噪声', 'title: ')}`), `${part}:2:1`],
    ['the settings', { 'site.yaml': `${site}${conflict}\n` }, 'site.yaml:5:1'],
  ])('is one finding in %s', async (_what, files, place) => {
    const found = (await findingsWith(files)).filter(({ place: at }) =>
      at.startsWith(place.split(':')[0] ?? ''),
    );
    expect(found).toMatchObject([
      {
        rule: 'merge-conflicts',
        place,
        message: expect.stringMatching(/两个人.*第\d+行、第\d+行、第\d+行/),
        remedy: expect.stringContaining('删去'),
      },
    ]);
  });
});

describe('images that are none, or more than an image', () => {
  const svg = (inside: string, attributes = 'viewBox="0 0 400 300"'): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1');

  test.each<[string, string, string | Uint8Array, RegExp]>([
    ['empty', '图.png', '', /空文件/],
    ['text', '图.png', '这不是图片', /不是图片/],
    ['a page', '图.jpg', '<!doctype html><title>甲</title>', /不是图片/],
    ['of a telephone’s own kind', '图.jpg', heic, /不是图片|HEIC/],
    ['of another kind than its name says', '图.jpg', png(800, 600), /扩展名是 \.jpg，内容却是 PNG/],
    ['broken off', '图.png', png(800, 600, 9000).subarray(0, 5000), /断了/],
    ['a photograph without a picture', '图.jpg', photograph('Zhang San'), /不是图片/],
    ['without a size', '图.svg', svg('', ''), /没有写明宽和高/],
    ['not closed', '图.svg', svg('<g>'), /不是能读的 SVG/],
    ['with a script', '图.svg', svg('<script>alert(1)</script>'), /带着程序.*<script>/],
    ['with a page inside', '图.svg', svg('<foreignObject/>'), /带着程序.*<foreignObject>/],
    ['with a handler', '图.svg', svg('<g onload="alert(1)"/>'), /带着程序.*onload/],
    ['with a link that is a program', '图.svg', svg('<a href="javascript:alert(1)"/>'), /以外/],
    [
      'with a picture from elsewhere',
      '图.svg',
      svg('<image xlink:href="//a.example/a.png"/>'),
      /以外/,
    ],
    ['with a fill from elsewhere', '图.svg', svg('<g fill="url(https://a.example/#a)"/>'), /以外/],
    [
      'with a style from elsewhere',
      '图.svg',
      svg('<style>@import "//a.example/a.css";</style>'),
      /以外/,
    ],
    ['with an entity', '图.svg', `<!DOCTYPE svg [<!ENTITY a "甲">]>${svg('&a;')}`, /DOCTYPE/],
  ])('%s', async (_what, name, bytes, said) => {
    const files = { ...withBody(`![东湖公园](../images/${name})`), [`2024/images/${name}`]: bytes };
    expect(await errorsOf(files)).toMatchObject([
      { rule: 'images', place: `${part}:8:1`, message: expect.stringMatching(said) },
    ]);
  });

  test('an SVG that is only a picture is right', async () => {
    const inside =
      '<defs><linearGradient id="a"/></defs><style>g{fill:url(#a)}</style><g style="fill:url(#a)"><use href="#a"/><path d="M138.0013 8000L4111 1111 1111 1111"/><text>公园</text></g>';
    const files = {
      ...withBody('![东湖公园](../images/图.svg)'),
      '2024/images/图.svg': svg(inside),
    };
    expect(await findingsWith(files)).toEqual([]);
  });
});

describe('attachments', () => {
  test.each([
    'a.html',
    'a.svg',
    'a.js',
    'a.xml',
    'a.exe',
    'a.htm',
    'a.xhtml',
    'a.mht',
    'a.lnk',
    'a.docm',
    'a',
  ])('of a kind that a browser runs, or a computer: %s', async (name) => {
    const files = {
      ...withBody(`<Attachment file="${name}">甲</Attachment>`),
      [`2024/attachments/${name}`]: '甲',
    };
    expect(await errorsOf(files)).toMatchObject([
      { rule: 'attachments', message: `不能用这种文件作附件：${name}` },
    ]);
  });

  test.each([
    'a:b.txt',
    'a\\b.txt',
    'a\nb.txt',
    'a\u202eb.txt',
    'a\u200b.txt',
    'a*.txt',
    'a|b.txt',
    'nul.txt',
    'a .txt ',
  ])('of a name that addresses or Windows cannot have: %j', async (name) => {
    const found = await errorsOf({ [`2024/attachments/${name}`]: '甲' });
    expect(found.filter(({ rule }) => rule === 'file-tree')).toHaveLength(1);
  });

  test.each([
    ['A.txt', 'a.txt'],
    ['caf\u00e9.txt', 'cafe\u0301.txt'],
  ])('of names that are one on other computers: %s, %s', async (one, other) => {
    const found = await errorsOf({
      [`2024/attachments/${one}`]: '',
      [`2024/attachments/${other}`]: '',
    });
    expect(found).toMatchObject([
      { rule: 'file-tree', message: expect.stringContaining('同一个名字') },
    ]);
  });

  test('that the text names in other code points are pointed out', async () => {
    const files = {
      ...withBody('<Attachment file="caf\u00e9.txt">甲</Attachment>'),
      '2024/attachments/cafe\u0301.txt': '甲',
    };
    expect(await errorsOf(files)).toMatchObject([
      { message: '找不到附件 caf\u00e9.txt', remedy: expect.stringContaining('字形编码') },
    ]);
  });
});

test('an empty folder of attachments is said: the build could not read it', async () => {
  const findings = await findingsOfCopy('tests/fixtures/report-2024', (dir) =>
    mkdirSync(join(dir, '2024/attachments/表'), { recursive: true }),
  );
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([
    expect.objectContaining({ place: '2024/attachments/表', rule: 'file-tree' }),
  ]);
});

test('a bare address that deceives is said at its place', async () => {
  const [finding] = await findingsWith(withBody('见 https://gov.cn@example.org/ 。'));
  expect(finding).toMatchObject({ rule: 'links', place: '2024/1-工作/1-绿化.mdx:8:3' });
});
