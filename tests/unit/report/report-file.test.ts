import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { reportData, reportFile } from '../../../src/report/report-file.ts';
import { report } from './sample.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const data = reportData(
  report({
    preamble: '导语。',
    sections: [
      {
        title: '绿化',
        subsections: [
          {
            title: '公园',
            body: '建公园<Figure name="新建公园" unit="个">7</Figure>个，植树xx株。',
          },
        ],
      },
    ],
  }),
  'https://example.org/schemas/report.json',
  (address) => `https://example.org/${address}`,
);

test('the text as data has each part and paragraph with its address, blanks and figures', () => {
  expect(reportFile.parse(data)).toEqual(data);
  expect(data.parts.map(({ id, heading }) => [id, heading])).toEqual([
    ['', '2024年总结'],
    ['1', '一、绿化'],
    ['1-1', '（一）公园。'],
  ]);
  expect(data.parts[2]?.paragraphs).toEqual([
    {
      id: 'p1',
      kind: 'paragraph',
      place: '第一部分（一）第1段',
      text: '建公园7个，植树xx株。',
      url: 'https://example.org/2024/1/1/#p1',
      sha256: sha256('建公园7个，植树xx株。'),
      blanks: [{ start: 8, end: 10 }],
      figures: [{ name: '新建公园', value: '7', unit: '个', start: 3 }],
      numbers: [
        {
          text: '7个',
          start: 3,
          name: '建公园',
          kind: 'level',
          isTarget: false,
          amount: { from: 7, to: 7, unit: '个' },
          approximation: '',
          period: { span: 'year', year: 2024, isAsOf: false },
        },
        expect.objectContaining({ text: 'xx株', name: '植树', amount: null }),
      ],
    },
  ]);
});

test('its sums are those of the text file and of the lines of each part', () => {
  expect(data.sha256).toBe(
    sha256('\uFEFF2024年总结\n导语。\n一、绿化\n（一）公园。建公园7个，植树xx株。\n'),
  );
  expect(data.parts[2]?.sha256).toBe(sha256('（一）公园。\n建公园7个，植树xx株。'));
});
