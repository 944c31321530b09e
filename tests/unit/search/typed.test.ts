import { beforeAll, expect, test } from 'vitest';
import { withSearch } from '../../../src/commands/search-quality.ts';
import type { SearchRecord } from '../../../src/search/records.ts';

/** What people type, asked of the index and the ladder as the page asks them: each row with its right answer. */

/** Sentences as reports have them, of two years. */
const sentences: Record<string, string> = {
  '2024/1/#p1':
    '扎实做好“三农”工作，推进“一带一路”建设，严控“三公”经费，全面推行“双随机、一公开”。',
  '2024/1/#p2': '城镇新增就业1361万人，国内生产总值增长6.6%，居民消费价格上涨2.1%，失业率下降。',
  '2024/1/#p3': '今年的预期目标：国内生产总值增长6%－6.5%，财政收入1.3万亿元，广义货币M2增长。',
  '2024/1/#p4': '细颗粒物（PM2.5）浓度下降5%，煤改气、煤改电稳步推进，扶贫资金增长15%。',
  '2024/1/#p5': '做好高校毕业生就业工作，就业形势稳定；大学生就业有保障，收入稳步提高。',
  '2024/1/#p6': '高质量建设雄安新区，加强食品安全监管，补助30万元。',
  '2023/1/#p1': '实施减税降费，城镇新增就业1200万人，脱贫攻坚取得进展，住房保障投入130万元。',
  '2023/1/#p2': '自2020年起就业优先，就业和收入同步增长，收入分配更加公平。',
};

const records: SearchRecord[] = Object.entries(sentences).map(([address, text]) => ({
  address,
  isHeading: false,
  year: Number(address.slice(0, 4)),
  section: 1,
  titles: [`${address.slice(0, 4)}年政府工作报告`],
  text,
}));

/** The query; the address that comes first; how it was understood, where not as typed. */
const rows: [query: string, first: string, loosened?: string[]][] = [
  ['三农工作', '2024/1/#p1', ['punctuation']],
  ['一带一路建设', '2024/1/#p1', ['punctuation']],
  ['双随机一公开', '2024/1/#p1', ['punctuation']],
  ['三公经费', '2024/1/#p1', ['punctuation']],
  ['细颗粒物PM2.5', '2024/1/#p4', ['punctuation']],
  ['煤改气煤改电', '2024/1/#p4', ['punctuation']],
  ['"城镇新增就业"', '2024/1/#p2'],
  ['“城镇新增就业”', '2024/1/#p2'],
  ['城镇新增就业？', '2024/1/#p2', ['punctuation']],
  ['就业、收入', '2024/1/#p5', ['punctuation']],
  ['就业，收入', '2024/1/#p5', ['punctuation']],
  ['就业+收入', '2024/1/#p5', ['punctuation']],
  ['就业 OR 失业', '2024/1/#p2'],
  ['就业 或 失业', '2024/1/#p2'],
  ['雄按新区', '2024/1/#p6', ['spelling']],
  ['一代一路', '2024/1/#p1', ['spelling']],
  ['扶平', '2024/1/#p4', ['spelling']],
  ['食品安金', '2024/1/#p6', ['spelling']],
  ['今年GDP目标是多少', '2024/1/#p3', ['year', 'partial', 'synonym']],
  ['房价怎么办？', '2023/1/#p1', ['partial', 'synonym']],
  ['GDP', '2024/1/#p2', ['synonym']],
  ['CPI', '2024/1/#p2', ['synonym']],
  ['jiuye', '2024/1/#p2', ['spelling']],
  ['fupin', '2024/1/#p4', ['spelling']],
  ['5%', '2024/1/#p4'],
  ['6.6', '2024/1/#p2'],
  ['M2', '2024/1/#p3'],
  ['30万', '2024/1/#p6'],
  ['百分之五', '2024/1/#p4', ['number']],
  ['1,361', '2024/1/#p2', ['number']],
  ['13000亿', '2024/1/#p3', ['number']],
  ['二〇二〇年', '2023/1/#p2', ['number']],
  ['6%~6.5%', '2024/1/#p3', ['number']],
  ['2023年 减税', '2023/1/#p1', ['year']],
  ['2023 脱贫', '2023/1/#p1', ['year']],
  ['2023年城镇新增就业', '2023/1/#p1', ['year']],
  ['2023年城镇新增就业多少人', '2023/1/#p1', ['year', 'partial']],
];

const answers = new Map<string, { addresses: string[]; loosened: string[]; whole: number }>();

beforeAll(() =>
  withSearch(records, async (ask) => {
    for (const query of [...rows.map(([query]) => query), '就业 -大学生']) {
      const { addresses, found, outcome } = await ask(query);
      const loosened = [...(found?.loosened ?? [])];
      answers.set(query, { addresses, loosened, whole: outcome.whole });
    }
  }),
);

test.each(rows)('%s', (query, first, loosened = []) => {
  const { addresses = [], loosened: found = [] } = answers.get(query) ?? {};
  expect({ first: addresses[0], loosened: found.sort() }).toEqual({
    first,
    loosened: loosened.sort(),
  });
});

test('就业 -大学生', () => {
  const { addresses = [] } = answers.get('就业 -大学生') ?? {};
  expect(addresses.sort()).toEqual(['2023/1/#p1', '2023/1/#p2', '2024/1/#p2']);
});

test('a whole number comes before a part of a longer one, which is said', () => {
  for (const [query, whole, part] of [
    ['5%', '2024/1/#p4', '2024/1/#p3'],
    ['M2', '2024/1/#p3', '2024/1/#p4'],
    ['30万', '2024/1/#p6', '2023/1/#p1'],
  ] as const) {
    expect(answers.get(query)).toMatchObject({ whole: 1, addresses: [whole, part] });
  }
});
