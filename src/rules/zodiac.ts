import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { type Match, matchesIn, passagesOf } from './tools/matches.ts';

/**
 * The name of a year by stems and branches, or by its animal, belongs to that year: 2024 is 甲辰, a year of the dragon.
 * Without a number beside it, it should be the report's year or one beside it.
 * @says 警告：干支、生肖与写明的年份对不上；提示：与报告的年份对不上
 * @like `2024年（癸卯年）`
 * @remedy 核对年份；春节以前仍是上一年的干支和生肖
 * @standard GB/T 33661—2017《农历的编算和颁行》
 * @example 2024年（癸卯年）春节期间。 → 2024年是甲辰年
 * @example 虎年春节期间开展慰问。 → 虎年是2022年
 * @example 在甲辰蛇年来临之际。 → 甲辰年是龙年，不是蛇年
 * @right 甲辰龙年，乙巳蛇年，甲辰年春节，2024年是龙年，蛇年新春，2024年1月（癸卯年腊月），甲午战争。
 */
export function* zodiac(content: Content): Iterable<Finding> {
  const passages = passagesOf(content);
  for (const { place, groups } of matchesIn(passages, bothNames)) {
    const right = animals[branches.indexOf(groups.branch ?? '')];
    if (groups.animal === right) continue;
    yield {
      ...place,
      message: `${groups.name}年是${right}年，不是${groups.animal}年`,
      remedy: '核对干支和生肖',
      severity: 'warning',
    };
  }
  for (const match of matchesIn(passages, pattern)) {
    const problem = problemOf(match);
    if (problem) yield { ...match.place, ...problem };
  }
}

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const animals = '鼠牛虎兔龙蛇马羊猴鸡狗猪';

/** 甲辰龙年: the branch alone tells the animal. */
const bothNames = new RegExp(
  `(?<name>[${stems}](?<branch>[${branches}]))年?(?<animal>[${animals}])年`,
  'g',
);

const pattern = new RegExp(
  `(?:(?<year>20\\d\\d)年?(?:是|，|（|\\()?(?:农历)?)?` +
    `(?:(?<name>[${stems}][${branches}])[${animals}]?年(?!间|腊月|冬月|十[一二]月)` +
    `|(?<animal>[${animals}])年(?=春节|新春|新年|伊始|到来|[）)，。]))`,
  'g',
);

function problemOf({
  passage: { year: ofReport, text },
  found,
  start,
  groups: { year, name = '', animal },
}: Match): Pick<Finding, 'message' | 'remedy' | 'severity'> | undefined {
  const fits = (each: number): boolean =>
    animal ? animals[(each - 4) % 12] === animal : nameOf(each) === name;
  const shown = animal ? `${animal}年` : `${name}年`;
  if (
    animal &&
    !year &&
    /[\p{Script=Han}]$/u.test(text.slice(0, start)) &&
    !/[在贺迎过]$/.test(text.slice(0, start))
  )
    return undefined;
  const remedy = '核对年份；春节以前仍是上一年的干支和生肖';
  if (year) {
    if (fits(Number(year))) return undefined;
    const right = animal ? `${animals[(Number(year) - 4) % 12]}年` : `${nameOf(Number(year))}年`;
    return { message: `${year}年是${right}，不是${shown}`, remedy, severity: 'warning' };
  }
  const near = [ofReport - 1, ofReport, ofReport + 1];
  if (near.some(fits)) return undefined;
  const meant = Array.from({ length: 60 }, (_, i) => ofReport - i).find(fits);
  return meant === undefined
    ? { message: `干支里没有“${found}”`, remedy: '核对干支', severity: 'hint' }
    : { message: `${shown}是${meant}年，这是${ofReport}年的总结`, remedy, severity: 'hint' };
}

const nameOf = (year: number): string => `${stems[(year - 4) % 10]}${branches[(year - 4) % 12]}`;
