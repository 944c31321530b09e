import { expect, test } from 'vitest';
import { besideRecords } from '../../../src/search/beside.ts';
import { report } from '../report/sample.ts';

const body = `建成绿道<Figure name="绿道长度" unit="公里">12.4</Figure>公里。<Note>另有一处未计。</Note>

![湖在中央](x.png "图1")

见<Attachment file="考核 办法.pdf">考核办法</Attachment>和<Attachment file="表.csv">考核表</Attachment>。

<Note>数字后来更正。</Note>`;

test('what stands beside the text is found, says where it is from, and leads there', () => {
  const year = report({
    sections: [{ title: '建设', subsections: [{ title: '绿道', topic: 'paths', body }] }],
  });
  const attachments = [
    { name: '考核 办法.pdf', texts: [{ text: ' 扣分规则 ', where: '第3页' }, { text: ' ' }] },
    { name: '表.csv', texts: [{ text: '东片区,92', line: 2 }] },
  ];
  const records = besideRecords(year, attachments);
  expect(records.map(({ address, source, text }) => [address, source, text])).toEqual([
    ['2024/1/1/#p1', '数据', '绿道长度：12.4公里'],
    ['2024/1/1/#note-1', '编者注', '另有一处未计。'],
    ['2024/1/1/#note-2', '编者注', '数字后来更正。'],
    ['2024/1/1/#c1', '图的说明', '湖在中央'],
    [
      '2024/attachments/%E8%80%83%E6%A0%B8%20%E5%8A%9E%E6%B3%95.pdf#page=3',
      '附件：考核办法，第3页',
      '扣分规则',
    ],
    ['2024/attachments/%E8%A1%A8.csv', '附件：考核表，第2行', '东片区,92'],
  ]);
  expect(records[0]).toMatchObject({
    year: 2024,
    section: 1,
    topic: 'paths',
    titles: ['2024年总结', '一、建设', '（一）绿道'],
  });
});
