import { expect, test } from 'vitest';
import { reportHtml } from '../../../src/markdown/plain-html.ts';
import { report } from '../report/sample.ts';

test('a report as HTML for feeds has its headings, tables, and no id twice', () => {
  const html = reportHtml(
    report({
      preamble: '共<Figure name="公园">7</Figure>个 \\<好\\>。',
      sections: [
        {
          title: '工作',
          body: '<table><tr><th colSpan="2" scope="row">甲</th></tr></table>',
          subsections: [{ title: '绿化', body: '甲[^1]。<Note>编者注</Note>\n\n[^1]: 注' }],
        },
      ],
    }),
    (address) => `https://a.cn/${address}`,
  );
  expect(html).toContain('<h1>2024年总结</h1>\n<p>共7个 &#x3C;好>。</p>\n<h2>一、工作</h2>');
  expect(html).toContain('<table><tr><th colspan="2" scope="row">甲</th></tr></table>');
  expect(html).toMatch(/<h3>（一）绿化<\/h3>\n<p>甲<sup>.*href="#fn-1-1-1".*<\/sup>。<\/p>/);
  expect(html).toMatch(/<li id="fn-1-1-1">\s*<p>注 /);
  expect(html).not.toContain('编者注');
});
