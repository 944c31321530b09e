import { describe, expect, test } from 'vitest';
import { loosen } from '../../../src/search/ladder.ts';
import type { Loosening } from '../../../src/search/loosening.ts';
import type { SearchRecord } from '../../../src/search/records.ts';

/** Sentences with the constructions that searchers stumble over, of two years. */
const texts: Record<string, string> = {
  '2024/1/': '一、绿色“双百”行动',
  '2024/1/#p1': '抓好“两园”工作，推进“一湖一策”建设，全面实行“双查、一改”。',
  '2024/1/#p2': '全年新增就业1361万人，地区生产总值增长百分之六点五，财政收入1.3万亿元。',
  '2024/1/#p3': '成活率6%－6.5%，减员5%，增员15%；细颗粒物（PM2.5）浓度下降。',
  '2024/1/#p4': '自2020年起实行煤改气、煤改电，收入和物价平稳，消费价格上涨。',
  '2023/1/#p1': '支持东安新区绿道建设，做好精准帮扶，食品安全有保障，新增绿地20处。',
  '2023/1/#p2': '新增就业1200万人，投入1,680万元，水平提高，公平公正。',
  '2023/1/#p3':
    '3至5月集中修剪，增速7.5%，国内生产总值增长，国有林场增长目标不变，居民住房有改善。',
  '2023/1/#p4': '自2024年5月1日起，推进碳达峰碳中和，六中全会以后没有新办法。',
};

const records: SearchRecord[] = Object.entries(texts).map(([address, text]) => ({
  address,
  isHeading: !address.includes('#'),
  year: Number(address.slice(0, 4)),
  section: 1,
  titles: ['总结'],
  text,
}));
const synonyms = [
  ['GDP', '地区生产总值'],
  ['CPI', '消费价格'],
  ['房价', '住房'],
];
const pinyin =
  'an安按案 bang帮邦 dao到道 fu扶福 jing精 jiu就旧 lu绿路 xin新 zeng增 ping平评 pin贫 quan全 xin新 ye业 zhun准';

const ask = (query: string, without: Loosening[] = []) => {
  const { loosened, matches, suggestions } = loosen(query, { records, synonyms, pinyin }, without);
  return { loosened, suggestions, at: matches.map(({ record }) => record.address) };
};

describe('what a query as typed does not find is found', () => {
  test.each<[string, Loosening[], string[]]>([
    ['两园工作', ['punctuation'], ['2024/1/#p1']],
    ['一湖一策建设', ['punctuation'], ['2024/1/#p1']],
    ['双查一改', ['punctuation'], ['2024/1/#p1']],
    ['细颗粒物PM2.5', ['punctuation'], ['2024/1/#p3']],
    ['煤改气煤改电', ['punctuation'], ['2024/1/#p4']],
    ['“新增绿地”', [], ['2023/1/#p1']],
    ['"新增绿地"', [], ['2023/1/#p1']],
    ['新增绿地？', ['punctuation'], ['2023/1/#p1']],
    ['收入、物价', ['punctuation'], ['2024/1/#p4']],
    ['收入，物价', ['punctuation'], ['2024/1/#p4']],
    ['收入+物价', ['punctuation'], ['2024/1/#p4']],
    ['收入/物价', ['punctuation'], ['2024/1/#p4']],
    ['收入 AND 物价', ['punctuation'], ['2024/1/#p4']],
    ['收入和物价高低', ['partial'], ['2024/1/#p4']],
    ['“两园工作”', ['punctuation'], ['2024/1/#p1']],
    ['两园工作 OR 一湖两策', ['punctuation'], ['2024/1/#p1']],
    ['2023年 绿道 -食品', [], []],
    ['2023年的绿道', ['year'], ['2023/1/#p1']],
    ['2022—2023年 绿道', ['year'], ['2023/1/#p1']],
    ['23年绿道', ['year'], ['2023/1/#p1']],
    ['去年的绿化行动', ['year', 'partial'], ['2024/1/']],
    ['新增绿地有哪些措施', ['partial'], ['2023/1/#p1']],
    ['房价定了多少钱', ['partial', 'synonym'], ['2023/1/#p3']],
    ['三至五月', ['number'], ['2023/1/#p3']],
    ['3月至5月', ['number'], ['2023/1/#p3']],
    ['百分之七点五', ['number'], ['2023/1/#p3']],
    ['房价怎么办？', ['partial', 'synonym'], ['2023/1/#p3']],
    ['GDP增速', ['partial', 'synonym'], ['2024/1/#p2', '2023/1/#p3']],
    ['GDP jiuye', ['spelling'], ['2024/1/#p2']],
    ['2023年新增就业', ['year'], ['2023/1/#p2']],
    ['2023年 绿道', ['year'], ['2023/1/#p1']],
    ['二〇二三年绿道', ['year'], ['2023/1/#p1']],
    ['2024年两园工作', ['year', 'punctuation'], ['2024/1/#p1']],
    ['1,361', ['number'], ['2024/1/#p2']],
    ['1,361万', ['number'], ['2024/1/#p2']],
    ['13610000', ['number'], ['2024/1/#p2']],
    ['13000亿', ['number'], ['2024/1/#p2']],
    ['1680万', ['number'], ['2023/1/#p2']],
    ['二〇二〇年', ['number'], ['2024/1/#p4']],
    ['6%~6.5%', ['number'], ['2024/1/#p3']],
    ['6%至6.5%', ['number'], ['2024/1/#p3']],
    ['百分之五', ['number'], ['2024/1/#p3']],
    ['GDP', ['synonym'], ['2024/1/#p2']],
    ['CPI上涨', ['synonym'], ['2024/1/#p4']],
    ['今年GDP增长是多少', ['year', 'partial', 'synonym'], ['2024/1/#p2']],
    ['东按新区', ['spelling'], ['2023/1/#p1']],
    ['食品安金', ['spelling'], ['2023/1/#p1']],
    ['jiuye', ['spelling'], ['2024/1/#p2', '2023/1/#p2']],
    ['jiù yè', ['spelling'], ['2024/1/#p2', '2023/1/#p2']],
    ['新增jiuye', ['spelling'], ['2024/1/#p2', '2023/1/#p2']],
    ['jzbf', ['spelling'], ['2023/1/#p1']],
    ['新增就就业', ['spelling'], ['2024/1/#p2', '2023/1/#p2']],
    ['新就增业', ['spelling'], ['2024/1/#p2', '2023/1/#p2']],
    ['国内生总值', ['spelling'], ['2023/1/#p3']],
    ['2024-05-01', ['number'], ['2023/1/#p4']],
    ['2024/5/1', ['number'], ['2023/1/#p4']],
    ['20240501', ['number'], ['2023/1/#p4']],
    ['2024年5月1号', ['number'], ['2023/1/#p4']],
    ['百分之六到六点五', ['number'], ['2024/1/#p3']],
    ['GDP增长6.5%', ['synonym'], ['2024/1/#p2']],
    ['碳中和怎么看', ['partial'], ['2023/1/#p4']],
    ['元宇宙绿道', ['partial'], ['2023/1/#p1']],
  ])('%s', (query, loosened, at) => {
    expect(ask(query)).toMatchObject({ loosened, at });
  });

  test('a text that is pasted is found though it is long, and though a character is wrong', () => {
    const text = '支持东安新区绿道建设，做好精准帮扶，食品安全有保障，';
    expect(ask(text.repeat(60)).at).toEqual(['2023/1/#p1']);
    const { matches } = loosen(text.replace('帮扶', '帮浮'), { records, synonyms, pinyin });
    expect(matches[0]?.record.address).toBe('2023/1/#p1');
  });

  test('where nothing is known, words are named that are like it', () => {
    const { matches, kindred } = loosen('食堂', { records, synonyms, pinyin });
    expect(matches).toEqual([]);
    expect(kindred).toEqual(['食品']);
    expect(loosen('PM10', { records, synonyms, pinyin }).kindred).toEqual(['PM2.5']);
    expect(loosen('.*', { records, synonyms, pinyin }).kindred).toEqual([]);
  });

  test('of a number that no report has, those of its unit that are near are named', () => {
    const named = (query: string) => loosen(query, { records, synonyms, pinyin });
    expect(named('1300多万人')).toMatchObject({ matches: [], kindred: ['1361万人', '1200万人'] });
    expect(named('1.2万亿').kindred).toEqual(['1.3万亿元']);
  });

  test('a number of a name is no misspelling', () => {
    expect(ask('五中全会').loosened).not.toContain('spelling');
  });

  test('one number is no part of another', () => {
    expect(ask('百分之五').at).toEqual(['2024/1/#p3']);
    expect(ask('3610000').at).toEqual([]);
  });

  test('a question gets the texts that hold most of it, and what they lack', () => {
    const { loosened, matches } = loosen('2018年新增就业多少人', { records, synonyms, pinyin });
    expect(loosened).toEqual(['partial']);
    expect(matches[0]?.record.text).toContain('新增就业');
    expect(matches[0]?.missing).toContain('2018年');
  });

  test('no word is proposed that is none, or that goes over a mark', () => {
    // 国内生产总值增长，国…, and the first half of 目标
    expect(ask('国内生产总值增长率').suggestions).toEqual([]);
    expect(ask('国有林场增长率').suggestions).toEqual([]);
  });

  test('a mended word is found as it is named, not by its synonyms', () => {
    const alike = [['精准帮扶', '新办法']];
    const { matches, readings } = loosen('精准帮服', { records, synonyms: alike, pinyin });
    expect(readings).toEqual(['“精准帮扶”']);
    expect(matches.map(({ record }) => record.address)).toEqual(['2023/1/#p1']);
  });

  test('words are not cut at a character that is part of them', () => {
    const { matches } = loosen('国有林场怎么样', { records, synonyms, pinyin });
    expect(matches[0]).toMatchObject({ record: { address: '2023/1/#p3' }, missing: [] });
  });

  test('a word of two characters is mended where the other sounds alike', () => {
    expect(ask('帮服').suggestions).toEqual([]);
    // 食品安 and 新增地 are as near to other words as to these.
    expect(ask('国有企').suggestions).toEqual([]);
    expect(ask('邦扶')).toMatchObject({ loosened: ['spelling'], suggestions: ['帮扶'] });
  });
});

test('what was understood can be taken back', () => {
  expect(ask('2023年新增就业', ['year']).loosened).not.toContain('year');
  expect(ask('二〇二〇年', ['number']).loosened).not.toContain('number');
});

test.each(['<script>alert(1)</script>', '。！？', '__proto__', '9,361', '正在起草', ''])(
  'nothing is guessed for %j',
  (query) => {
    expect(ask(query).at).toEqual([]);
  },
);
