import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultList } from '../../../src/gate/fault.ts';
import { type Files, faultsWith, pageOf } from './small-site.ts';

/** The faults as `file: message`. */
const found = (changes: Files, content?: Files): string[] =>
  faultsWith(changes, content).map(({ file, message }) => `${file}: ${message}`);

const page = (more: string): Files => ({ 'about/index.html': pageOf(undefined, more) });

test('a site as it should be has no fault', () => {
  expect(found({})).toEqual([]);
});

describe('every file is accounted for', () => {
  test.each([
    ['2024/2/index.html', 'a page of a section that no report has'],
    ['2022/index.html', 'a page of a draft'],
    ['2023/report.txt', 'the text of a withdrawn report'],
    ['2024/attachments/~$表.csv', 'a lock file among the attachments'],
    ['2024/attachments/名单.xlsx', 'an attachment that no text names'],
    ['search/records.json', 'what the index was made of'],
    ['_astro/data.json', 'a kind of file that the program does not make'],
    ['topics/roads/index.html', 'a topic that there is not'],
    ['compare/2023/2024/index.html', 'a comparison with a withdrawn report'],
    ['Thumbs.db', 'what a system left in the public folder'],
    ['说明.docx', 'anything else'],
  ])('%s: %s', (path) => {
    expect(found({ [path]: path.endsWith('.html') ? pageOf() : '{}' })).toEqual([
      `${path}: 这个文件不是由已发布的总结生成的，不应当公布`,
    ]);
  });

  test('a symbolic link, which leads out of the site', () => {
    const link = (dir: string): void => symlinkSync('/etc', join(dir, '2024/etc'));
    expect(faultsWith({}, {}, link).map(({ file }) => file)).toEqual(['2024/etc']);
  });

  test('an image that no page shows', () => {
    expect(found({ '_astro/合影.b2.jpg': 'x' })).toEqual([
      '_astro/合影.b2.jpg: 没有一页显示这张图片，不应当公布',
    ]);
    const shown = page('<img src="/sub/_astro/%E5%90%88%E5%BD%B1.b2.jpg" alt="合影">');
    expect(found({ '_astro/合影.b2.jpg': 'x', ...shown })).toEqual([]);
  });

  test('the copy that Astro leaves of a drawing, unless it is another', () => {
    const shown = page('<img src="/sub/_astro/chart.b2_c3.svg" alt="图">');
    const files = { ...shown, '_astro/chart.b2_c3.svg': '<svg/>' };
    expect(found({ ...files, '_astro/chart.b2.svg': '<svg/>' })).toEqual([]);
    expect(found({ ...files, '_astro/chart.b2.svg': '<svg><g/></svg>' })).toHaveLength(1);
  });

  test.each([
    '2024/1/1/index.html',
    '2024/print/index.html',
    '2024/report.md',
    '2024/1/1.md',
    '2024/9/index.html',
    'favicon.svg',
  ])('%s, which is missing', (path) => {
    expect(found({ [path]: null })).toContain(`${path}: 缺少这个文件`);
  });
});

describe('the official text is the report’s', () => {
  test('a character that is another', () => {
    const [fault, ...others] = faultsWith({
      '2024/1/1/index.html': pageOf('（一）绿化。绿化正丈，见附表。'),
    });
    expect(fault?.message).toBe(
      '网页上的文字与内容文件不一致（【】处开始不同）\n  网页：（一）绿化。绿化正【丈】，见附表。\n  内容：（一）绿化。绿化正【文】，见附表。',
    );
    expect(fault?.remedy).toContain('内容文件 2024/1-工作/1-绿化.mdx ');
    expect(others).toEqual([]);
  });

  test.each([
    ['one missing at the end', '（一）绿化。绿化正文，见附表'],
    ['one too many at the end', '（一）绿化。绿化正文，见附表。。'],
    ['what is no text of the report', '（一）绿化。绿化正文，见附表。<button>复制</button>'],
    ['nothing', ''],
  ])('%s', (_what, text) => {
    expect(found({ '2024/1/1/index.html': pageOf(text) })).toEqual([
      expect.stringContaining('2024/1/1/index.html: 网页上的文字与内容文件不一致'),
    ]);
  });

  test('no text, two of them, or one where none should be', () => {
    expect(found({ '2024/print/index.html': pageOf() })).toEqual([
      '2024/print/index.html: 网页上应当有一处总结正文，实际有0处',
    ]);
    expect(found({ '2024/1/index.html': pageOf('一') + pageOf('二') })).toEqual([
      expect.stringContaining('实际有2处'),
      expect.stringContaining('“#p1”在这一页上有两处'),
    ]);
    expect(found({ '2023/index.html': pageOf('2023年总结旧。') })).toEqual([
      '2023/index.html: 这一页不应当有总结正文，却有',
    ]);
  });

  test('report.txt, line by line', () => {
    expect(found({ '2024/report.txt': '2024年总结导语。' })).toEqual([
      '2024/report.txt: 纯文本与内容文件的文字不一致',
    ]);
  });
});

describe('programs can read what is made for them', () => {
  test('XML with a control character, or a tag that is not closed', () => {
    expect(found({ 'feed.xml': '<feed>\u000e</feed>' })).toEqual([
      expect.stringContaining('feed.xml: 不是完好的 XML'),
    ]);
    expect(found({ 'sitemap-0.xml': '<urlset><url></urlset>' })).toEqual([
      expect.stringContaining('sitemap-0.xml: 不是完好的 XML'),
    ]);
  });

  test('JSON that is none, or not as its schema says', () => {
    expect(found({ 'reports.json': '{' })).toEqual(['reports.json: 不是完好的 JSON，程序读不了']);
    const wrong = { $schema: 'https://example.org/sub/schemas/reports.json', title: 1 };
    expect(found({ 'reports.json': JSON.stringify(wrong) })).toEqual([
      'reports.json: 与自己的格式说明 schemas/reports.json 不符：title',
    ]);
  });
});

describe('links lead somewhere', () => {
  test.each([
    ['../2024/5/', '网站上没有这个网址'],
    ['/sub/2024/1', '网站上没有这个网址'],
    ['/2024/1/', '网站上没有这个网址'],
    ['/sub/2024/1/1/#p9', '那一页上没有“#p9”这一处'],
    ['#nowhere', '那一页上没有“#nowhere”这一处'],
    ['https://example.org/sub/2025/', '网站上没有这个网址'],
  ])('%s', (target, lacks) => {
    expect(found(page(`<a href="${target}">去</a>`))).toEqual([
      `about/index.html: 链接“${target}”打不开：${lacks}`,
    ]);
  });

  test.each([
    '',
    '#',
    '../2024/1/1/#p1',
    '/sub/search/?q=%E7%BB%BF%E5%8C%96',
    'https://example.org/other/',
    'https://www.example.com/nowhere/',
    'mailto:office@example.org',
  ])('%j is right', (target) => {
    expect(found(page(`<a href="${target}">去</a>`))).toEqual([]);
  });

  test('images, style sheets, and what the sitemap names', () => {
    expect(found(page('<img srcset="a.webp 1x, b.webp 2x" alt="">'))).toHaveLength(2);
    expect(found({ '_astro/base.a1.css': null })).toEqual([
      expect.stringContaining('链接“/sub/_astro/base.a1.css”打不开'),
    ]);
    const sitemap = '<urlset><url><loc>https://example.org/sub/2020/</loc></url></urlset>';
    expect(found({ 'sitemap-0.xml': sitemap })).toEqual([
      'sitemap-0.xml: 链接“https://example.org/sub/2020/”打不开：网站上没有这个网址',
    ]);
  });

  test('an id that stands twice', () => {
    expect(found(page('<p id="a"></p><p id="a"></p>'))).toEqual([
      'about/index.html: “#a”在这一页上有两处，指向它的链接不知道去哪一处',
    ]);
  });
});

test('many faults are not listed without end', () => {
  const faults = Array.from({ length: 25 }, (_, i) => ({
    file: `${i}`,
    message: '错',
    remedy: '改',
  }));
  expect(faultList(faults)).toMatch(/^0\n {2}错\n {2}→ 改\n1\n[\s\S]*还有5处，没有一一列出。$/);
});
