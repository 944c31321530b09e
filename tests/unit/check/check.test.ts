import { describe, expect, test } from 'vitest';
import { gb18030 } from '../gb18030.ts';
import { part } from './cases.ts';
import { type Files, findingsOfCopy, findingsWith, withBody } from './folder.ts';

describe('one mistake is one finding', () => {
  const others = {
    '2024/original.txt': '2024年总结导语。一、工作（一）绿化。绿化正文。（二）服务。服务正文。',
  };
  test.each<[string, Files, string[]]>([
    [
      'for a folder with many files',
      { '2024年/report.mdx': '', '2024年/1-甲/section.mdx': '', '2024年/1-甲/1-乙.mdx': '' },
      ['2024年'],
    ],
    [
      'for a number out of order',
      { '2024/3-打算/section.mdx': '---\ntitle: 甲\n---\n' },
      ['2024/3-打算'],
    ],
    ['for a file that cannot be read', { [part]: gb18030('---\ntitle: 绿化\n---\n') }, [part]],
    ['for a body that cannot be read', withBody('噪声<60分贝'), [`${part}:8:3`]],
    [
      'for a file without front matter',
      { [part]: '\n---\ntitle: 绿化\n---\n正文。\n' },
      [`${part}:1:1`],
    ],
  ])('%s', async (_what, files, places) => {
    expect((await findingsWith({ ...others, ...files })).map(({ place }) => place)).toEqual(places);
  });

  test('and the mistakes of other files are found in the same run', async () => {
    const findings = await findingsWith({
      'topics.yaml': 'parks: 公园\n',
      '2024/report.mdx': '---\ntitle: "总结\n---\n',
      '2024/1-工作/section.mdx': gb18030('---\ntitle: 工作\n---\n'),
      [part]: '---\ntitle: 绿化\n---\n\n一<Figure name="甲">7个。\n\n二{三\n\n四<五\n',
      '2024/1-工作/2-服务.mdx': '---\ntitel: 服务\n---\n\n![](a.png)\n',
    });
    expect(findings.map(({ place }) => place)).toEqual([
      `${part}:5:2`,
      `${part}:7:2`,
      `${part}:9:2`,
      '2024/1-工作/2-服务.mdx:2:1',
      '2024/1-工作/2-服务.mdx:5:1',
      '2024/1-工作/2-服务.mdx:5:1',
      '2024/1-工作/section.mdx',
      '2024/report.mdx:2:8',
      'topics.yaml:1:8',
    ]);
  });
});

describe('nothing is found', () => {
  const body = '---\ntitle: 绿化\ntopic: parks\n---\n\n绿化正文。\n';
  test.each<[string, Files]>([
    ['where everything is right', {}],
    [
      'in a file with a byte order mark and the line ends of Windows',
      { [part]: `\ufeff${body.replaceAll('\n', '\r\n')}` },
    ],
    [
      'about an original in GB18030 with other white space',
      {
        '2024/original.txt': gb18030(
          '　　2024年总结\r\n导语。\r\n一、工作\r\n（一）绿化。绿化正文。\r\n（二）服务。 服务正文。',
        ),
      },
    ],
    ['about what Git keeps a folder by', { '.gitkeep': '', '2024/.gitkeep': '' }],
    [
      'about numbers that are no one’s',
      withBody('文号20240101123456789，热线12345，座机0971-1234567，112233445566778899'),
    ],
    [
      'about a section that looks ahead to the next year',
      { '2024/1-工作/section.mdx': '---\ntitle: 2025年工作打算\n---\n' },
    ],
    [
      'about one number in two forms',
      withBody(
        '共<Figure name="甲" unit="座">7</Figure>座，<Figure name="甲" unit="座">七</Figure>座。',
      ),
    ],
    [
      'about comments, notes, figures and tables',
      withBody(
        '{/* 注 */}\n\n<Note>注</Note>\n\n共<Figure name="甲" unit="个">7</Figure>个\n\n<table><tr><th scope="row">甲</th><td colSpan="2">乙</td></tr></table>\n\n<table>\n  <caption>表</caption>\n  <tbody>\n    <tr>\n      <td>甲</td>\n    </tr>\n  </tbody>\n</table>',
      ),
    ],
    [
      'about links that lead somewhere',
      withBody('见[甲](2-服务.mdx#p1)、[乙](#p1)、[丙](https://example.org)、[丁](mailto:a@b.org)'),
    ],
    [
      'about an original in Word beside its text',
      {
        '2024/original.docx': '',
        '2024/original.txt': '2024年总结导语。一、工作（一）绿化。绿化正文。（二）服务。服务正文。',
      },
    ],
    [
      'about a series whose number staff marked themselves, and one that the year does not have',
      {
        ...withBody(
          '全市城镇新增就业<Figure name="城镇新增就业" unit="人">300</Figure>人。开发区城镇新增就业40人。',
        ),
        'series.yaml':
          'new-jobs:\n  name: 城镇新增就业\n  unit: 人\nparks:\n  name: 新建公园\n  without: [2024]\n',
      },
    ],
    ['about escaped signs', withBody('\\{甲\\} \\<10 \\[甲] 5} a < b')],
  ])('%s', async (_what, files) => {
    expect(await findingsWith(files)).toEqual([]);
  });
});

test('a folder that does not exist, or is empty, says so', async () => {
  const empty = Object.fromEntries(
    [
      'site.yaml',
      'topics.yaml',
      '2024/report.mdx',
      '2024/1-工作/section.mdx',
      part,
      '2024/1-工作/2-服务.mdx',
    ].map((path) => [path, null]),
  );
  expect((await findingsWith(empty)).map(({ message }) => message)).toEqual([
    '内容文件夹里没有任何年份的报告',
    '缺少 site.yaml',
    '缺少 topics.yaml',
  ]);
});

test('the sample is right, but for the one date and the one topic that it leaves out', async () => {
  const findings = await findingsOfCopy('tests/fixtures/sample', () => {});
  // It writes 3~5月, as many reports do.
  const others = findings.filter(({ rule }) => rule !== 'blanks' && rule !== 'number-ranges');
  expect(others.map(({ rule, place }) => [rule, place])).toEqual([
    ['placeholders', '2019/report.mdx'],
    ['topic-suggestions', '2024/3-自身建设/2-作风建设.mdx:2:8'],
  ]);
});

test('a real report is right, but for what is still to be filled in', async () => {
  const findings = await findingsOfCopy('tests/fixtures/report-2024', () => {});
  expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  const rules = findings.map(({ rule }) => rule).sort();
  expect([...new Set(rules)]).toEqual([
    'anniversaries',
    'blanks',
    'enumeration-commas',
    'marks',
    'placeholders',
  ]);
});
