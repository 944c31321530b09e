import { distance } from 'fastest-levenshtein';
import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import {
  inForceSince,
  lawNames,
  lawsUntil,
  misnamedLaws,
  partyRules,
  regulationsWithoutPrefix as regulations,
  repealed,
} from '../usage/laws.ts';
import { type Match, matchesIn, passagesOf } from './tools/matches.ts';

/**
 * Laws are called by their full name, in 《》, at least where a report names them first; those that it names are in
 * force in its year (src/usage/laws.ts has the days, with sources).
 * @says 警告：法律名称写错了，或者没有用书名号；提示：第一次提到时不是全称，法律已经废止、还没有施行，名单里没有，或者名称差一两个字
 * @like `“环境保护法”`，`《环保法》`
 * @remedy 写全称：《中华人民共和国环境保护法》；以后再提到可以用简称
 * @standard GB/T 15834—2011，4.15（书名号）；《立法技术规范（试行）（一）》17：引用法律用全称
 * @example 宣传贯彻“安全生产法”。 → “安全生产法”应为《中华人民共和国安全生产法》
 * @example 学习\<\<森林法>>。 → 应为《中华人民共和国森林法》
 * @example 贯彻《环保法》。 → “《环保法》”应为《中华人民共和国环境保护法》
 * @example 落实《城市绿化条例法》。 → 条例就是条例，不是法
 * @example 学习《消防法》。 → 第一次提到《消防法》，没有写全称
 * @example 宣传《中华人民共和国合同法》。 → 自2021年1月1日起废止
 * @example 依据《信访条例》办理。 → 自2022年5月1日起废止
 * @example 宣传《中华人民共和国国家公园法》。 → 自2026年1月1日起施行
 * @example 执行《中华人民共和国安全生产管理法》。 → 是不是《中华人民共和国安全生产法》
 * @example 执行《中华人民共和国街道办事处法》。 → 名单里没有
 * @example 执行《中华人民共和国野生动物保护办法》。 → 是不是《中华人民共和国野生动物保护法》
 * @example 学习《中国共产党纪律处理条例》。 → 是不是《中国共产党纪律处分条例》
 * @example 执行国务院《城市绿化管理条例》。 → 是不是《城市绿化条例》
 * @example 依据《行政许可证法》审批。 → 是不是《中华人民共和国行政许可法》
 * @example 贯彻《中华人民共和国国家安全生产法》。 → 是不是《中华人民共和国安全生产法》
 * @example 落实《固体废物污染防治法》。 → 是不是《中华人民共和国固体废物污染环境防治法》
 * @example 学习《湿地法》。 → 是不是《中华人民共和国湿地保护法》
 * @example 学习《野生动物法》。 → 是不是《中华人民共和国野生动物保护法》
 * @example 执行《中华人民共和国城市绿化条例》。 → 应为《城市绿化条例》
 * @right 《中华人民共和国政府信息公开条例》，《城市绿化条例》，《市城市绿化管理条例》，《城市供水管理条例》。
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

const anyLaw = /《(?<full>中华人民共和国)?(?<name>[\p{Script=Han}]{2,24}(?<!办)法)》/gu;

/** What is no longer in force, by its name. */
const repeals = new Map(repealed.flatMap((each) => each.names.map((name) => [name, each])));

/** 2021-01-01 → 2021年1月1日 */
const dayOf = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

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
    pattern: new RegExp(`《中华人民共和国(?<name>${any(Object.keys(regulations))})》`, 'g'),
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
    pattern: new RegExp(`《(?:中华人民共和国)?(?<name>${any([...repeals.keys()])})》`, 'g'),
    problem: ({ found, passage: { year }, groups: { name = '' } }) => {
      const { on = '', by = '', source = '' } = repeals.get(name) ?? {};
      return on <= `${year}-01-01`
        ? `${found}自${dayOf(on)}起废止，现行的是《${by}》（${source}）`
        : undefined;
    },
    remedy: '核对是哪一部法律、条例；写的是以前的事，不必改',
    severity: 'hint',
  },
  {
    pattern: new RegExp(`《(?:中华人民共和国)?(?<name>${any([...inForceSince.keys()])})》`, 'g'),
    problem: ({ found, passage: { year }, groups: { name = '' } }) => {
      const day = inForceSince.get(name) ?? '';
      return day > `${year + 2}` ? `${found}自${dayOf(day)}起施行，这是${year}年的总结` : undefined;
    },
    remedy: '核对法律的名称和年份；写的是草案、准备施行的事，不必改',
    severity: 'hint',
  },
  {
    // 市城市绿化管理条例 is the city's own: only of what is said to be the State Council's.
    pattern:
      /(?<=国务院(?:颁布|公布|印发|制定)?的?)《(?<name>\p{Script=Han}{4,24}(?:条例|规定|办法))》|《(?<other>\p{Script=Han}{4,24}(?:条例|规定|办法))》(?=[（(]国务院(?:令)?第)/gu,
    problem: ({ found, groups: { name, other = '' } }) => {
      const near = nearest(name ?? other, Object.keys(regulations));
      return near && `没有找到${found}：是不是《${near}》（${regulations[near]?.[1]}）`;
    },
    remedy: '到国家行政法规库核对名称；确实有这部条例的，不必改',
    severity: 'hint',
  },
  {
    pattern: /《中华人民共和国(?<name>\p{Script=Han}{2,20})(?:条例|办法|规定)》/gu,
    problem: ({ found, groups: { name = '' } }) =>
      lawNames.includes(`${name}法`) && !repeals.has(found.slice(8, -1))
        ? `没有找到${found}：是不是${full(`${name}法`)}`
        : undefined,
    remedy: '到国家法律法规数据库核对名称；确实有这部条例、办法的，不必改',
    severity: 'hint',
  },
  {
    pattern: /《(?<name>中国共产党[^《》]{4,24}(?:条例|准则|规定|规则|细则)(?:（试行）)?)》/g,
    problem: ({ found, groups: { name = '' } }) => {
      const near = nearest(bareName(name), partyRuleNames);
      return near && `没有找到${found}：是不是《${near}》`;
    },
    remedy: '到党内法规库核对名称；确实有这部法规的，不必改',
    severity: 'hint',
  },
  {
    pattern: anyLaw,
    problem: nearlyRight,
    remedy: '到国家法律法规数据库核对名称；确实有这部法律的，不必改',
    severity: 'hint',
  },
];

/** Titles that are no law’s, but nearly one’s: 行政许可证法; of full names, those that the list does not have. */
function nearlyRight({
  found,
  passage,
  groups: { full: prefix, name = '' },
}: Match): string | undefined {
  if (known.has(name)) return undefined;
  const near = nearest(name, lawNames) ?? onlyOneOf(name);
  if (near) return `没有找到${found}：是不是${full(near)}`;
  return prefix && passage.year <= lawsUntil ? `现行法律的名单里没有${found}` : undefined;
}

const known = new Set([...lawNames, ...Object.keys(misnamedLaws), ...repeals.keys()]);

/** 湿地法: all but the middle of just one law’s name. */
function onlyOneOf(name: string): string | undefined {
  const [law, ...others] = lawNames.filter((each) => each.startsWith(name.slice(0, -1)));
  return others.length === 0 ? law : undefined;
}

const bareName = (name: string): string => name.replace(/（试行）$/, '');
const partyRuleNames = partyRules.map(bareName);

/** The name that is all but the same, unless this one is known itself. */
const nearest = (name: string, names: string[]): string | undefined =>
  names.includes(name) ? undefined : names.find((each) => isNear(name, each));

/** One character more, less or other; two left out or put in; four more around the right name. Short names are near to many. */
const isNear = (name: string, right: string): boolean =>
  right.length >= 4 &&
  (distance(name, right) === 1 ||
    (name.includes(right) && name.length - right.length <= 4) ||
    (name.length >= 5 &&
      Math.abs(right.length - name.length) === 2 &&
      distance(name, right) === 2));

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
