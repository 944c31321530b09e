import chinese from 'nzh/cn';
import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { type Match, matchesIn, passagesOf } from './tools/matches.ts';

/**
 * Congresses and their sessions: 二十大 is a congress, 二十届三中全会 a session of the committee that it elected; no
 * committee has had eight sessions since the 十三届, none of the people's congress more than five; and a meeting that
 * was held years after the report is a slip of the number.
 * @says 警告：会议的届次写错了，或者报告的那一年还没有召开
 * @like `党的二十大三中全会`
 * @remedy 按会议公报的写法改
 * @standard 《中国共产党章程》第十九条、第二十二条；《宪法》第六十条
 * @standard 历次全国代表大会、中央委员会全体会议公报（共产党员网“历次全会”）
 * @example 贯彻党的二十大三中全会精神。 → 应为“二十届三中全会”
 * @example 学习党的十九届八中全会精神。 → 十九届中央委员会只开了七次全会
 * @example 学习党的二十一大精神。 → 二十一大在2024年还没有召开
 * @example 学习二十届四中全会精神。 → 2025年才召开
 * @example 传达十四届全国人大七次会议精神。 → 每届全国人大、政协只开五次会议
 * @example 传达十四届全国人大四次会议精神。 → 2026年才召开
 * @example 2024年是“十四五”规划开局之年。 → “十四五”的开局之年是2021年
 * @example 学习贯彻党的20大精神。 → “党的20大”应为“党的二十大”
 * @example 学习党的二十届三次全会精神。 → 应为“党的二十届三中全会”
 * @example 学习十四届全国人大二次会议和全国政协十四届三次会议精神。 → 届次应当相同
 * @example 学习二十届三中全体会议精神。 → 应为“二十届三中全会”
 * @example 市委十三届五中全会召开后，局党组传达学习。 → “市委十三届五中全会”应为“市委十三届五次全会”
 * @example 2024年是全面贯彻党的二十大精神的开局之年。 → 开局之年是2023年
 * @example 市第十六届人大第四次会议上，代表提出建议38件。 → 应为“十六届人大四次会议”
 * @example 十四届全国人大会议二次会议召开后。 → 应为“人大二次会议”
 * @example 今年是“十三五”规划的收官之年。 → “十三五”的收官之年是2020年
 * @example 市第八届人民代表大会五次会议期间。 → 人民代表大会第五次会议
 * @example 学习党的第二十大精神。 → 应为“党的二十大”
 * @right 党的二十届中央委员会第三次全体会议，党的第二十次全国代表大会。
 * @right 十四届全国人大二次会议和全国政协十四届二次会议，党的二十大和二十届二中、三中全会，十四届全国人大二次会议，二十届中央纪委三次全会。
 * @right 迎接党的二十一大，2025年是“十四五”收官之年，十四届全国人大常委会第十次会议。
 */
export function* sessions(content: Content): Iterable<Finding> {
  const passages = passagesOf(content);
  for (const { pattern, problem } of kinds) {
    for (const match of matchesIn(passages, pattern)) {
      const found = problem(match);
      if (found)
        yield {
          ...match.place,
          remedy: '按会议公报的写法改；核对是不是抄错了届次',
          severity: 'warning',
          ...found,
        };
    }
  }
}

type Problem = Pick<Finding, 'message'> & Partial<Pick<Finding, 'remedy' | 'severity'>>;

interface Kind {
  pattern: RegExp;
  problem: (match: Match) => Problem | undefined;
}

const numeral = '[一二三四五六七八九十]';
const numberOf = (text = ''): number => Number(chinese.decodeS(text));

/** The years in which the plenary sessions of the central committees were held, by the number of the committee. */
const plenums: Record<number, number[]> = {
  18: [2012, 2013, 2013, 2014, 2015, 2016, 2017],
  19: [2017, 2018, 2018, 2019, 2020, 2021, 2022],
  20: [2022, 2023, 2024, 2025],
};
/** The last committee above of which the list may still grow. */
const sitting = 20;

/** The congress of the party of this number was, or will be, held in this year: each five years since 1977. */
const congressYear = (congress: number): number => 1977 + (congress - 11) * 5;

const isForthcoming = ({ passage: { text }, start, end }: Match): boolean =>
  /迎接|喜迎|筹备|选举|将|召开前/.test(
    text.slice(Math.max(0, start - 8), start) + text.slice(end, end + 8),
  );

const kinds: Kind[] = [
  {
    pattern: new RegExp(`(?<congress>${numeral}{1,3})大(?<session>${numeral})(?:次|中)全会`, 'g'),
    problem: ({ found, groups: { congress, session } }) => ({
      message: `“${found}”应为“${congress}届${session}中全会”`,
      remedy: '“大”是党的全国代表大会，“届”是它选出的中央委员会；全会属于“届”',
    }),
  },
  {
    pattern: /党的(?<congress>\d{2})(?<rank>大|届)/g,
    problem: ({ found, groups: { congress, rank } }) => ({
      message: `“${found}”应为“党的${chinese.encodeS(Number(congress))}${rank}”`,
      remedy: '会议的届次用汉字数字（GB/T 15835—2011，4.2.3）',
    }),
  },
  {
    pattern: new RegExp(`党的(?<committee>${numeral}{2,3})届(?<session>${numeral})次全会`, 'g'),
    problem: ({ found, groups: { committee, session } }) => ({
      message: `“${found}”应为“党的${committee}届${session}中全会”`,
      remedy: '党的中央委员会的全体会议称“中全会”；中央纪委、地方党委的称“次全会”',
    }),
  },
  {
    pattern: new RegExp(
      `(?<committee>[省市县区州盟旗]委)(?<term>${numeral}{1,3}届)(?<session>${numeral}{1,2})中全会`,
      'g',
    ),
    problem: ({ found, groups: { committee, term, session } }) => ({
      message: `“${found}”应为“${committee}${term}${session}次全会”`,
      remedy: '党的中央委员会的全体会议称“中全会”；地方党委的称“次全会”',
    }),
  },
  {
    pattern: new RegExp(
      `第${numeral}{1,3}届(?<body>人民代表大会|委员会)(?<session>${numeral}{1,2})次(?<kind>全体)?会议`,
      'g',
    ),
    problem: ({ found, groups: { body, session, kind = '' } }) => ({
      message: `“${found}”应为“……${body}第${session}次${kind}会议”`,
      remedy: '全称里的次数前面有“第”',
      severity: 'hint',
    }),
  },
  {
    pattern: new RegExp(
      `(?<body>人大|政协)(?:会议|大会)(?:第)?(?<session>${numeral}{1,2})次(?:全体)?会议`,
      'g',
    ),
    problem: ({ found, groups: { body, session } }) => ({
      message: `“${found}”应为“${body}${session}次会议”`,
      remedy: '“会议”写了两遍',
    }),
  },
  {
    pattern: new RegExp(`(?<plenum>(?:${numeral}{2,3}届)?${numeral}中全)体会议`, 'g'),
    problem: ({ found, groups: { plenum } }) => ({
      message: `“${found}”应为“${plenum}会”`,
      remedy: '全称是“第……届中央委员会第……次全体会议”，简称“……届……中全会”，不混用',
    }),
  },
  {
    pattern: new RegExp(`党的第(?<congress>${numeral}{2,3})大(?!会)`, 'g'),
    problem: ({ found, groups: { congress } }) => ({
      message: `“${found}”应为“党的${congress}大”`,
      remedy: '全称是“中国共产党第……次全国代表大会”，简称“党的……大”，不混用',
    }),
  },
  {
    // Both meet each March, with the same number.
    pattern: new RegExp(
      `(?<term>${numeral}{2})届全国人大(?<session>${numeral})次会议(?:和|、|及|以及)(?:全国政协)?(?<other>${numeral}{2})届(?:全国政协)?(?<second>${numeral})次会议`,
      'g',
    ),
    problem: ({ found, groups: { term, session, other, second } }) =>
      term === other && session === second
        ? undefined
        : { message: `“${found}”：同一年召开的两个会议，届次应当相同` },
  },
  {
    pattern: new RegExp(
      `(?<![省市县区州盟旗]委)(?<committee>${numeral}{2,3})届(?<session>${numeral}{1,2})中全会`,
      'g',
    ),
    problem: (match) => plenumProblem(match),
  },
  {
    pattern: new RegExp(`党的(?<congress>${numeral}{2,3})大(?!会)`, 'g'),
    problem: (match) => congressProblem(match),
  },
  {
    pattern: new RegExp(
      `(?:第?(?<term>${numeral}{2})届全国(?:人大|人民代表大会|政协)|全国(?:人大|政协)(?<other>${numeral}{2})届)第?(?<session>${numeral})次(?:全体)?会议`,
      'g',
    ),
    problem: (match) => parliamentProblem(match),
  },
  {
    pattern: new RegExp(
      `(?<told>20\\d\\d)年是[^，。；]{0,12}党的(?<congress>${numeral}{2,3})大[^，。；]{0,6}开局之年`,
      'g',
    ),
    problem: (match) => openingProblem(match),
  },
  {
    pattern: new RegExp(
      `(?<!全国)第(?<term>${numeral}{1,3})届(?<body>人大|政协)(?:第)(?<session>${numeral}{1,2})次会议`,
      'g',
    ),
    problem: ({ found, groups: { term, body = '', session } }) => ({
      message: `“${found}”应为“${term}届${body}${session}次会议”`,
      remedy: `全称是“第……届${body === '人大' ? '人民代表大会' : '委员会'}第……次会议”，简称“……届${body}……次会议”，不混用`,
      severity: 'hint',
    }),
  },
  {
    pattern: new RegExp(
      `(?<told>20\\d\\d年|今年|本年)是[^，。；]{0,4}“?(?<plan>十${numeral}?)五”?(?:规划)?[^，。；]{0,6}(?<end>开局|起步|收官)之年`,
      'g',
    ),
    problem: ({ passage, groups: { told = '', plan = '', end } }) => {
      const first = 2021 + (numberOf(plan) - 14) * 5;
      const right = end === '收官' ? first + 4 : first;
      const year = Number.parseInt(told, 10) || passage.year;
      if (year === right) return undefined;
      return {
        message: `“${plan}五”的${end}之年是${right}年`,
        remedy: `核对${year}年，或者是哪一个五年规划`,
      };
    },
  },
];

/** 2023 was the first whole year after the congress of 2022. */
function openingProblem({ found, groups: { told, congress = '' } }: Match): Problem | undefined {
  const year = congressYear(numberOf(congress)) + 1;
  if (Number(told) === year) return undefined;
  return {
    message: `“${found}”：贯彻党的${congress}大精神的开局之年是${year}年`,
    severity: 'hint',
  };
}

function plenumProblem(match: Match): Problem | undefined {
  const { committee = '', session = '' } = match.groups;
  const [of, number, year] = [numberOf(committee), numberOf(session), match.passage.year];
  const held = plenums[of];
  const most = held && of !== sitting ? held.length : 7;
  if (of >= 14 && of <= sitting && number > most) {
    return {
      message: `${committee}届中央委员会只开了${chinese.encodeS(most)}次全会，没有“${match.found}”`,
    };
  }
  const then = held?.[number - 1] ?? (of > sitting ? congressYear(of) : 0);
  if (then <= year || isForthcoming(match)) return undefined;
  return { message: `“${match.found}”${then}年才召开，这是${year}年的总结` };
}

function congressProblem(match: Match): Problem | undefined {
  const { congress = '' } = match.groups;
  const year = congressYear(numberOf(congress));
  if (year <= match.passage.year || isForthcoming(match)) return undefined;
  return { message: `党的${congress}大在${match.passage.year}年还没有召开` };
}

/** The five sessions of a congress, one each spring, since 2018 for the thirteenth. */
function parliamentProblem(match: Match): Problem | undefined {
  const { term, other = term, session } = match.groups;
  const [of, number] = [numberOf(other), numberOf(session)];
  if (number > 5) return { message: `每届全国人大、政协只开五次会议，没有“${match.found}”` };
  const year = 2018 + (of - 13) * 5 + number - 1;
  if (year <= match.passage.year + 1 || isForthcoming(match)) return undefined;
  return { message: `“${match.found}”${year}年才召开，这是${match.passage.year}年的总结` };
}
