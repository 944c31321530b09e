import { expect, test } from 'vitest';
import type { ReportData } from '../../../src/report/schema.ts';
import { recordsOf } from '../../../src/search/records.ts';
import { traditionalPairs } from '../../../src/search/traditional.ts';
import { report } from '../report/sample.ts';

const body = `正文。

- 列项

| 甲 | 乙 |
|---|---|
| 1 | 2 |

![](x.png "图1")

### 小标题

末段[^1]。

<Note>编者注</Note>

[^1]: 脚注`;

const reports = (data: Partial<ReportData> = {}) => [
  report({
    data: { signedOn: '2025-01-10', ...data },
    preamble: '导语。',
    sections: [{ title: '建设', subsections: [{ title: '公园', topic: 'parks', body }] }],
  }),
];

test('every block of a report is a record with its permanent address', () => {
  const records = recordsOf(reports()).map(({ address, text }) => [address, text]);
  expect(records).toEqual([
    ['2024/', '2024年总结'],
    ['2024/#p1', '导语。'],
    ['2024/1/', '一、建设'],
    ['2024/1/1/', '（一）公园。'],
    ['2024/1/1/#p1', '正文。'],
    ['2024/1/1/#p2', '列项'],
    ['2024/1/1/#r1', '甲\t乙'],
    ['2024/1/1/#r2', '1\t2'],
    ['2024/1/1/#c1', '图1'],
    ['2024/1/1/#h1', '1.小标题'],
    ['2024/1/1/#p3', '末段。'],
    ['2024/1/1/#fn-1', '脚注'],
    ['2024/', '示例局'],
    ['2024/', '2025年1月10日'],
  ]);
});

test('a record says where it stands, and which heading it runs on from', () => {
  const records = recordsOf(reports());
  expect(records.find(({ address }) => address === '2024/1/1/#p1')).toEqual({
    address: '2024/1/1/#p1',
    isHeading: false,
    year: 2024,
    section: 1,
    topic: 'parks',
    titles: ['2024年总结', '一、建设', '（一）公园'],
    text: '正文。',
    lead: '（一）公园。',
  });
  expect(records.filter((record) => record.isHeading).map(({ text }) => text)).toEqual([
    '2024年总结',
    '一、建设',
    '（一）公园。',
    '1.小标题',
  ]);
});

test.each([
  { status: 'draft' },
  { status: 'withdrawn', withdrawnOn: '2025-02-01', withdrawnReason: '有误' },
] as const)('a report that is $status has no records', (data) => {
  expect(recordsOf(reports(data))).toEqual([]);
});

test('traditional characters are paired with the simplified ones that occur, and no others', () => {
  const [record] = recordsOf(reports());
  if (!record) throw new Error('There is a record.');
  const pairs = traditionalPairs([{ ...record, text: '台湾群众' }]);
  expect(pairs.match(/../gu)).toEqual(expect.arrayContaining(['臺台', '灣湾', '羣群', '衆众']));
  expect(pairs).not.toMatch(/門|马/);
});
