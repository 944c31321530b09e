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
});
