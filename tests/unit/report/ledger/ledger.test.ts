import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../../src/report/compare/compare.ts';
import { differenceText } from '../../../../src/report/ledger/difference.ts';
import { ledgerOf } from '../../../../src/report/ledger/ledger.ts';
import { report } from '../sample.ts';

const records = (text: string): string[] =>
  ledgerOf(report({ preamble: text })).map(({ text, kind, isTarget, period }) =>
    [text, kind, isTarget ? '目标' : '', period.span === 'year' ? period.year : period.span]
      .filter(Boolean)
      .join(' '),
  );

const changes = (before: string, after: string): string[] =>
  compareReports(
    report({ year: 2018, preamble: before }),
    report({ year: 2019, preamble: after }),
  ).numbers.map(({ before, after }) => `${before.text}→${after.text}`);

describe('a number is typed by the words around it', () => {
  test.each([
    ['全年新建公园7个。', ['7个 level 2024']],
    ['国内生产总值从54万亿元增加到82.7万亿元。', ['54万亿元 base 2024', '82.7万亿元 level 2024']],
    ['五年来新建公园30个，改造绿地5处。', ['30个 level years', '5处 level years']],
    ['年均增长7.1%，月均接待300人。', ['7.1% rate mean', '300人 level mean']],
    ['累计培训3000余人次。', ['3000余人次 level cumulative']],
    ['比上年增加12件，增长5.2%。', ['12件 increase 2024', '5.2% rate 2024']],
    ['去年收到来信约500件。', ['约500件 level 2023']],
    [
      '预期目标是：增长6.5%左右，新建公园10个以上。',
      ['6.5%左右 rate 目标 2024', '10个以上 level 目标 2024'],
    ],
    ['明年计划新建公园5个。', ['5个 level 目标 2025']],
    ['综合考评居全市第三位，举办第三届花展。', ['第三位 rank 2024', '第三届 ordinal 2024']],
    ['甲、乙分别增长5%、6%。', ['5% unknown 2024', '6% unknown 2024']],
  ])('%s', (text, expected) => {
    expect(records(text)).toEqual(expected);
  });
});

test('a target of a part about five years is of no single year', () => {
  const plan = report({
    sections: [{ title: '“十四五”时期主要目标任务', body: '城镇调查失业率控制在5.5%以内。' }],
  });
  expect(ledgerOf(plan)).toMatchObject([{ isTarget: true, period: { span: 'unknown' } }]);
});

test('a number that is as of a time says so', () => {
  const asOf = ledgerOf(
    report({ preamble: '截至2024年底，注册志愿者500人。全年新增志愿者80人。' }),
  ).flatMap(({ text, kind, period }) => (kind === 'level' ? [[text, period]] : []));
  expect(asOf).toEqual([
    ['500人', { span: 'year', year: 2024, isAsOf: true }],
    ['80人', { span: 'year', year: 2024 }],
  ]);
});

test('a cell that is a number is named by its row and column, which give its unit and year', () => {
  const table =
    '| 序号 | 片区 | 2023年（万元） | 本年占比（%） | 备注 |\n|--|--|--|--|--|\n| 1 | 东片区 | 1,200 | | 3处 |';
  const [money, places, ...others] = ledgerOf(report({ preamble: table }));
  expect(others).toEqual([]);
  expect(money).toMatchObject({
    name: '东片区　2023年（万元）',
    text: '1,200',
    start: 6,
    measure: { from: 12_000_000, dimension: '元' },
    period: { span: 'year', year: 2023 },
    key: '',
  });
  expect(places).toMatchObject({ text: '3处', start: 12, dimension: '处' });
});

describe('what is the same in other writing did not change', () => {
  test.each([
    ['全年新建公园7个。', '全年新建公园七个。'],
    ['全年新建公园投资1.2亿元。', '全年新建公园投资12000万元。'],
    ['全年新建公园６个。', '全年新建公园6个。'],
    ['新修道路3公里。', '新修道路3000米。'],
  ])('%s %s', (before, after) => {
    expect(changes(before, after)).toEqual([]);
  });
});

describe('numbers of another unit, kind or period are never a pair', () => {
  test.each([
    ['units', '全年举办培训3期。', '全年举办培训300人。'],
    ['a base', '国内生产总值达到74.4万亿元。', '国内生产总值从54万亿元增加到。'],
    ['five years', '全年新建公园7个。', '五年来新建公园30个。'],
    ['a mean', '国内生产总值增长6.7%。', '国内生产总值年均增长7.1%。'],
    ['a sum', '全年新建公园7个。', '累计新建公园30个。'],
    ['nominal growth', '居民人均收入实际增长6.1%。', '居民人均收入增长5.1%。'],
    [
      'another paragraph of five years',
      '全年新建公园7个。',
      '五年来，绿地多了。全年办好热线，新建口袋公园。\n\n五年来，新建公园30个。',
    ],
    [
      'two of one name',
      '经济运行稳中向好，城镇新增就业1351万人。',
      '办好每个窗口，困难群众得到更多帮助，城镇新增就业1361万人。企业不断增多，城镇新增就业9万人。',
    ],
  ])('%s', (_what, before, after) => {
    expect(changes(before, after)).toEqual([]);
  });

  test('but the value that was reached is found beside its base', () => {
    expect(
      changes('国内生产总值达到74.4万亿元。', '国内生产总值从54万亿元增加到82.7万亿元。'),
    ).not.toContain('74.4万亿元→54万亿元');
  });
});

test('a headline number is found in sentences that are otherwise different', () => {
  expect(
    changes(
      '经济运行稳中向好，就业形势好于预期，城镇新增就业1351万人，失业率为多年最低。',
      '我们坚持以人民为中心，着力保障改善民生，困难群众得到更多帮助，城镇新增就业1361万人。',
    ),
  ).toEqual(['1351万人→1361万人']);
});

test('a target stands beside what was reached of it, as a target and with its 左右', () => {
  const { targets } = compareReports(
    report({
      year: 2018,
      sections: [{ title: '2019年工作安排', body: '地区生产总值增长6.5%左右，办好实事。' }],
    }),
    report({
      year: 2019,
      sections: [{ title: '2019年工作回顾', body: '一年来攻坚克难，地区生产总值增长6.9%。' }],
    }),
  );
  expect(targets).toMatchObject([
    { before: { text: '6.5%左右', isTarget: true }, after: { text: '6.9%', isTarget: false } },
  ]);
  expect(targets[0]?.difference).toBeUndefined();
});

test('the difference is told where both numbers are exact: of amounts in per cent, of rates in points', () => {
  const { numbers } = compareReports(
    report({
      preamble: '城镇新增就业1351万人，失业率为5.2%，接待群众约3000人，粮食产量1370万斤。',
    }),
    report({
      year: 2025,
      preamble: '城镇新增就业1361万人，失业率为5.1%，接待群众约4000人，粮食产量1390万斤。',
    }),
  );
  expect(numbers.map(({ difference }) => difference && differenceText(difference))).toEqual([
    '+10万人（+0.7%）',
    '−0.1个百分点',
    undefined,
    '+20万斤（+1.5%）',
  ]);
});

test('in a part about one year and five, only what is told of the year stands beside a year', () => {
  const { numbers } = compareReports(
    report({
      year: 2022,
      sections: [
        { title: '2021年工作回顾', body: '办好民生实事，城镇新增就业1269万人，建成绿道50公里。' },
      ],
    }),
    report({
      year: 2023,
      sections: [
        {
          title: '过去一年和五年工作回顾',
          body: '全年迎难而上，城镇新增就业1206万人。\n\n我们守住底线，建成绿道350公里。',
        },
      ],
    }),
  );
  expect(numbers.map(({ after }) => after.text)).toEqual(['1206万人']);
});
