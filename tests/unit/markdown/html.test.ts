import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { describe, expect, test } from 'vitest';
import { markBlanks, officialHtml } from '../../../src/markdown/official-html.ts';
import { officialText } from '../../../src/markdown/official-text.ts';
import { parseBody } from '../../../src/markdown/syntax.ts';

function htmlOf(source: string): string {
  const tree = toHast(parseBody(source), { clobberPrefix: '' });
  if (tree.type !== 'root') throw new Error('a body is a root');
  officialHtml()(tree);
  return toHtml(tree);
}

/** What a reader selects and copies: the text without any tag. */
const textOf = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s/g, '');

describe('the HTML of a body', () => {
  test.each([
    ['**“真”**是', '<strong>“真”</strong>是'],
    ['做到**（实）**', '做到<strong>（实）</strong>'],
    ['原~~“假”~~的', '原<del>“假”</del>的'],
    ['3~5月，6~8月', '3~5月，6~8月'],
    ['甲”\n“乙', '甲”“乙'],
    ['100*2*3，*真*', '100*2*3，<em>真</em>'],
    ['见https://a.cn/b。', '见<a href="https://a.cn/b">https://a.cn/b</a>。'],
    ['电邮a@b.cn，', '电邮<a href="mailto:a@b.cn">a@b.cn</a>，'],
    ['[站](https://a.cn/)。', '<a href="https://a.cn/">站</a>。'],
    ['见[甲]。', '见[甲]。'],
    ['上文\n---', '上文---'],
    ['“甲”……——乙', '“甲”……——乙'],
  ])('of %s', (source, inner) => {
    expect(htmlOf(source).replace(/<a class="paragraph-link".*?<\/a>/, '')).toBe(
      `<p id="p1">${inner}</p>`,
    );
  });

  test('keeps the numbers of a list as text that is selected and copied', () => {
    const html = htmlOf('1. 甲\n3. 乙');
    expect(html).toMatch(/^<ol class="numbered">/);
    expect(textOf(html)).toBe('1.甲3.乙');
    expect(html).not.toMatch(/start=|value=/);
  });

  test('numbers its headings and gives each an address', () => {
    expect(htmlOf('### 甲\n\n#### 乙')).toBe('<h3 id="h1">1.甲</h3>\n<h4 id="h2">（1）乙</h4>');
  });

  test('puts footnotes last, with ids of their own, ways back and no heading', () => {
    const html = htmlOf('甲[^b]乙[^a]\n\n[^a]: 注一\n\n丙\n\n[^b]: 注二');
    expect(textOf(html)).toBe('甲乙丙注二注一');
    expect(html.match(/id="fn[^"]*"/g)).toEqual([
      'id="fnref-b"',
      'id="fnref-a"',
      'id="fn-b"',
      'id="fn-a"',
    ]);
    expect(html).toContain('href="#fnref-a" data-footnote-backref="" aria-label="返回正文"');
    expect(html).toContain('aria-label="脚注1"');
    expect(html).not.toContain('<h2');
  });

  test('gives each list item its link before the list inside it', () => {
    const html = htmlOf('- 甲\n  - 乙');
    expect(html.match(/href="[^"]*"|<ul>/g)).toEqual(['<ul>', 'href="#p1"', '<ul>', 'href="#p2"']);
  });

  test.each([
    ['a paragraph', '甲xx'],
    ['a heading', '### xx'],
    ['a list', '- xx'],
    ['a table', '| xx |\n|--|'],
    ['a caption', '![x](a.png "xx")'],
    ['a footnote', '甲[^1]\n\n[^1]: xx'],
  ])('marks a blank in %s', (_where, source) => {
    expect(htmlOf(source)).toContain('<abbr class="blank" title="原文留空">xx</abbr>');
  });

  test('leaves an image without a title without a caption', () => {
    expect(htmlOf('![说明](a.png)')).toBe('<figure><img src="a.png" alt="说明"></figure>');
  });

  test('holds the report’s characters only, whatever is linked or noted', () => {
    const html = htmlOf('甲xx乙[^1]\n\n1. 丙\n\n[^1]: 注');
    expect(textOf(html)).toBe('甲xx乙1.丙注');
  });

  test('tells a blank to those who listen', () => {
    expect(toHtml(markBlanks('共xx个'))).toBe('共<abbr class="blank" title="原文留空">xx</abbr>个');
  });

  test('gives each paragraph a link that needs no script', () => {
    expect(htmlOf('甲')).toBe(
      '<p id="p1">甲<a class="paragraph-link" href="#p1" aria-label="第1段的链接" data-number="1"></a></p>',
    );
  });

  test('shows an image’s title as its caption', () => {
    expect(htmlOf('![说明](a.png "图题")')).toBe(
      '<figure id="c1"><img src="a.png" alt="说明"><figcaption>图题</figcaption></figure>',
    );
  });

  test('aligns columns by classes, which the security policy allows', () => {
    const html = htmlOf('| 甲 | 乙 |\n|:-:|--:|\n| 1 | 2 |');
    expect(html).toContain('<td class="align-center">1</td>');
    expect(html).toContain('<td class="align-right">2</td>');
    expect(html).not.toMatch(/style=|align="/);
  });
});

describe('the text of a page made of several bodies', () => {
  const page = (prefix: string, inner: string): string =>
    `<div data-body="${prefix}" data-level="3">${inner}</div>`;

  test('has its own ids and links in each', () => {
    const { html } = officialText(page('1-2-', '<p id="p1"><a href="#p1"></a></p>'), '/');
    expect(html).toBe('<div><p id="1-2-p1"><a href="#1-2-p1"></a></p></div>');
  });

  test('has headings of the level of their place', () => {
    expect(officialText(page('', '<h3>甲</h3><h4>乙</h4>'), '/').html).toBe(
      '<div><h3>甲</h3><h4>乙</h4></div>',
    );
    expect(officialText('<div data-body="" data-level="6"><h4>乙</h4></div>', '/').html).toContain(
      '<h6>',
    );
  });

  test('has footnotes and their marks linked within each', () => {
    const body = htmlOf('甲[^1]\n\n[^1]: 注');
    const { html } = officialText(page('1-', body) + page('2-', body), '/');
    const ids = html.match(/ id="[^"]*"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/href="#([^"]*)"/g)) expect(html).toContain(` id="${id}"`);
  });

  test('links under the base of the site', () => {
    expect(
      officialText('<a href="/2024/1/">甲</a><a href="https://a.b/">乙</a>', '/sub/').html,
    ).toBe('<a href="/sub/2024/1/">甲</a><a href="https://a.b/">乙</a>');
  });

  test.each([
    ['in a paragraph', '<p>甲<report-note>注</report-note>乙</p>', /<p>甲<a [^>]*><\/a>乙<\/p>/],
    ['after a paragraph', '<p>甲</p><report-note>注</report-note>', /<p>甲<a [^>]*><\/a><\/p>/],
    [
      'after a list',
      '<ol><li>甲</li></ol><report-note>注</report-note>',
      /<li>甲<a [^>]*><\/a><\/li>/,
    ],
    [
      'after a table',
      '<table><tbody><tr><td>甲</td></tr></tbody></table><report-note>注</report-note>',
      /<td>甲<a [^>]*><\/a><\/td>/,
    ],
  ])('has no note of the editor in it, but its mark %s', (_where, source, marked) => {
    const { html, notes } = officialText(source, '/');
    expect(notes).toEqual(['注']);
    expect(textOf(html)).not.toContain('注');
    expect(html).toMatch(marked);
    expect(html).toContain('href="#note-1"');
  });

  test('has its notes numbered through the page, before the link of their paragraph', () => {
    const { html, notes } = officialText(
      page('1-', `${htmlOf('甲')}<report-note><p>一</p></report-note>`) +
        page('2-', '<p>乙<report-note>二</report-note></p>'),
      '/',
    );
    expect(notes).toEqual(['<p>一</p>', '二']);
    expect(html.match(/id="note-mark-\d"|class="paragraph-link"/g)).toEqual([
      'id="note-mark-1"',
      'class="paragraph-link"',
      'id="note-mark-2"',
    ]);
  });
});
