import { describe, expect, test } from 'vitest';
import { type Files, faultsWith, pageOf } from './small-site.ts';

const phone = '疑似手机号码：138……';

const found = (more: string, content?: Files): string[] =>
  faultsWith({ 'about/index.html': pageOf(undefined, more) }, content).map(
    ({ message }) => message,
  );

describe('the number of a person is found wherever it can be seen', () => {
  test.each([
    ['in full-width digits', '<p>电话１３８００１３８０００。</p>'],
    ['as entities', '<p>电话&#49;3800138000。</p>'],
    ['partly bold', '<p>电话138<strong>0013</strong>8000。</p>'],
    ['in groups over a line’s end of the file', '<p>电话138\n0013\n8000。</p>'],
    ['as the description of an image', '<img src="/sub/favicon.svg" alt="电话13800138000">'],
    ['as a title', '<span title="13800138000">张</span>'],
    ['to a screen reader', '<a href="#" aria-label="致电13800138000">致电</a>'],
    ['in a caption', '<figure><figcaption>联系人 138-0013-8000</figcaption></figure>'],
    ['in a drawing', '<svg><text>138<tspan>0013</tspan>8000</text></svg>'],
    ['as what is dialled', '<a href="tel:13800138000">致电</a>'],
    ['in what is copied', '<button data-cite="见13800138000">复制</button>'],
    ['in a description for programs', '<meta name="description" content="电话13800138000">'],
  ])('%s', (_what, html) => {
    expect(found(html)).toEqual([`网页上看得到${phone}`]);
  });

  test('in a drawing that is a file', () => {
    const [fault] = faultsWith({
      'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text>13800138000</text></svg>',
    });
    expect(fault).toMatchObject({ file: 'favicon.svg', message: `网页上看得到${phone}` });
  });
});

test('each number is said once, with the file that it most likely stands in', () => {
  const text = '（一）绿化。电话13800138000。';
  const faults = faultsWith({
    'topics/parks/index.html': pageOf(undefined, text),
    '2024/1/index.html': pageOf(undefined, text),
    '2024/1/1/index.html': pageOf(undefined, text),
  }).filter(({ message }) => message.includes('手机'));
  expect(faults).toEqual([
    {
      file: '2024/1/1/index.html',
      message: `网页上看得到${phone}（共3处）`,
      remedy: '个人信息不能公开：查内容文件 2024/1-工作/1-绿化.mdx，删去，或者隐去中间几位',
    },
  ]);
});

describe('no number of a person', () => {
  test.each([
    [
      'stands in cells, items or lines',
      '<table><tr><td>138<td>0013<td>8000</table><ul><li>138<li>00138000</ul>',
    ],
    ['is made by what was deleted and added', '<del>13800</del><ins>138000</ins>'],
    ['is an exponent or a footnote’s mark', '<p>1380013800<sup>1</sup></p>'],
    [
      'is in a script, or the shape of a drawing',
      '<script>13800138000</script><svg><path d="M13800138000 1"/></svg>',
    ],
    ['is the address of a page', '<a href="https://example.com/13800138000">网页</a>'],
  ])('%s', (_what, html) => {
    expect(found(html)).toEqual([]);
  });

  test('is the office’s own, or one that staff have acknowledged', () => {
    const site =
      'name: 示例\nissuer: 示例局\nurl: https://example.org/sub/\ncontact: 值班手机138 0013 8000\n';
    expect(found('<p>13800138000</p>', { 'site.yaml': site })).toEqual([]);
    const report =
      '---\ntitle: 2024年总结\nstatus: published\nacknowledged:\n  - rule: personal-data\n    text: "13800138000"\n    reason: 单位公用\n---\n\n导语。\n';
    expect(found('<p>138-0013-8000</p>', { '2024/report.mdx': report })).toEqual([]);
  });
});
