import { distance } from 'fastest-levenshtein';
import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { lawNames, misnamedLaws, regulationsWithoutPrefix, replacedLaws } from '../usage/laws.ts';
import { type Match, matchesIn, passagesOf } from './tools/matches.ts';

/**
 * Laws are called by their full name, in 《》, at least where a report names them first.
 * @says 警告：法律名称写错了，或者没有用书名号；提示：第一次提到时不是全称，法律已经废止，或者名称差一两个字
 * @like `“环境保护法”`，`《环保法》`
 * @remedy 写全称：《中华人民共和国环境保护法》；以后再提到可以用简称
 * @standard GB/T 15834—2011，4.15（书名号）；《立法技术规范（试行）（一）》17：引用法律用全称
 * @example 宣传贯彻“安全生产法”。 → “安全生产法”应为《中华人民共和国安全生产法》
 * @example 学习\<\<森林法>>。 → 应为《中华人民共和国森林法》
 * @example 贯彻《环保法》。 → “《环保法》”应为《中华人民共和国环境保护法》
 * @example 落实《城市绿化条例法》。 → 条例就是条例，不是法
 * @example 学习《消防法》。 → 第一次提到《消防法》，没有写全称
 * @example 宣传《中华人民共和国合同法》。 → 2021年起由《中华人民共和国民法典》代替
 * @example 依据《行政许可证法》审批。 → 是不是《中华人民共和国行政许可法》
 * @example 贯彻《中华人民共和国国家安全生产法》。 → 是不是《中华人民共和国安全生产法》
 * @example 落实《固体废物污染防治法》。 → 是不是《中华人民共和国固体废物污染环境防治法》
 * @example 学习《野生动物法》。 → 是不是《中华人民共和国野生动物保护法》
 * @example 执行《中华人民共和国城市绿化条例》。 → 应为《城市绿化条例》
 * @right 《中华人民共和国政府信息公开条例》，《城市绿化条例》。
 * @right 《中华人民共和国海上交通安全法》，《中华人民共和国民用航空法》，《美术技法》，《工作方法》。
 * @right 学习《中华人民共和国消防法》。再学《消防法》。“宪法宣传周”，严格执法，依法行政，《关于宣传〈消防法〉的通知》。
 */
export function* laws(content: Content): Iterable<Finding> {
  const passages = passagesOf(content);
  for (const { pattern, problem, remedy, severity } of kinds) {
    for (const match of matchesIn(passages, pattern)) {
      const message = problem(match);
      if (message) yield { ...match.place, message, remedy, severity };
    }
  }
  yield* shortAtFirst([...matchesIn(passages, inMarks)]);
}

interface Kind {
  pattern: RegExp;
  problem: (match: Match) => string | undefined;
  remedy: string;
  severity: 'warning' | 'hint';
}

const any = (names: string[]): string => [...names].sort((a, b) => b.length - a.length).join('|');
const full = (name: string): string => `《中华人民共和国${name}》`;

const inMarks = new RegExp(`《(?<full>中华人民共和国)?(?<name>${any(lawNames)})》`, 'g');

const anyLaw = /《(?<full>中华人民共和国)?(?<name>[\p{Script=Han}]{3,24}法)》/gu;

const kinds: Kind[] = [
  {
    pattern: new RegExp(
      `[“"](?:中华人民共和国)?(?<name>${any(lawNames)})["”]|<<(?:中华人民共和国)?(?<other>${any(lawNames)})>>`,
      'g',
    ),
    problem: ({ found, groups: { name = '', other = name } }) =>
      `${found.startsWith('<') ? `“${found}”` : `“${found.slice(1, -1)}”`}应为${full(other)}`,
    remedy: '法律的名称用书名号，第一次提到时写全称（GB/T 15834—2011，4.15）',
    severity: 'warning',
  },
  {
    pattern: new RegExp(`《(?:中华人民共和国)?(?<name>${any(Object.keys(misnamedLaws))})》`, 'g'),
    problem: ({ found, groups: { name = '' } }) =>
      `“${found}”应为${full(misnamedLaws[name] ?? '')}`,
    remedy: '书名号里写法律本来的名称；简称不用书名号',
    severity: 'warning',
  },
  {
    pattern: new RegExp(`《中华人民共和国(?<name>${any(regulationsWithoutPrefix)})》`, 'g'),
    problem: ({ found, groups: { name } }) => `“${found}”应为《${name}》`,
    remedy: '这部条例的名称不冠“中华人民共和国”；到国家法律法规数据库核对',
    severity: 'warning',
  },
  {
    pattern: /《[^《》]{2,30}(?<kind>条例|办法|规定|细则)法》/g,
    problem: ({ found, groups: { kind } }) => `“${found}”：${kind}就是${kind}，不是法`,
    remedy: '核对文件的名称',
    severity: 'warning',
  },
  {
    pattern: new RegExp(`《(?:中华人民共和国)?(?<name>${any(Object.keys(replacedLaws))})》`, 'g'),
    problem: ({ found, passage: { year }, groups: { name = '' } }) => {
      const [since = 0, by = ''] = replacedLaws[name] ?? [];
      return year > since ? `${found}${since}年起由${full(by)}代替` : undefined;
    },
    remedy: '核对是哪一部法律；写的是以前的事，不必改',
    severity: 'hint',
  },
  {
    pattern: anyLaw,
    problem: nearlyRight,
    remedy: '到国家法律法规数据库核对名称；确实有这部法律的，不必改',
    severity: 'hint',
  },
];

/** Titles that are no law’s, but nearly one’s: 行政许可证法. */
function nearlyRight({ found, groups: { name = '' } }: Match): string | undefined {
  if (known.has(name)) return undefined;
  const near = lawNames.find((law) => isNear(name, law));
  return near && `没有找到${found}：是不是${full(near)}`;
}

const known = new Set([...lawNames, ...Object.keys(misnamedLaws), ...Object.keys(replacedLaws)]);

/** One character more, less or other; two left out; four more around the right name. Short names are near to many. */
const isNear = (name: string, law: string): boolean =>
  law.length >= 4 &&
  (distance(name, law) === 1 ||
    (name.includes(law) && name.length - law.length <= 4) ||
    (name.length >= 5 && law.length - name.length === 2 && distance(name, law) === 2));

/** The first place of each year at which a law is named, where its full name stands in no place of the year. */
function* shortAtFirst(matches: Match[]): Iterable<Finding> {
  const keyOf = ({ passage: { year }, groups: { name } }: Match): string => `${year} ${name}`;
  for (const [first, ...others] of Map.groupBy(matches, keyOf).values()) {
    if (!first || [first, ...others].some(({ groups }) => groups.full)) continue;
    yield {
      ...first.place,
      message: `第一次提到${first.found}，没有写全称`,
      remedy: `写全称${full(first.groups.name ?? '')}，以后再提到可以用简称`,
      severity: 'hint',
    };
  }
}
