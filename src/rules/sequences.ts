import chinese from 'nzh/cn';
import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { type Passage, passagesOf } from './tools/matches.ts';

/**
 * What a paragraph counts off (一是…二是…, （1）…（2）…) goes on by one, or begins anew. A number that is left out or
 * stands twice comes from sentences that were moved or struck out.
 * @says 提示：一段里“一是、二是”或者（1）（2）的序号跳了、重复了
 * @like `一是…二是…四是`
 * @remedy 核对是不是漏了一项，或者序号没有改
 * @example 一是加强领导。二是强化宣传。四是严格督查。 → “二是”后面是“四是”
 * @example （1）明确责任；（2）细化措施；（2）强化督导。 → “（2）”后面又是“（2）”
 * @right 一是领导。二是宣传。三是督查。一是整改。二是销号。
 * @right 一是领导，二要宣传，三是督查；第二是宣传；见表（3）、表（5）。
 */
export function* sequences(content: Content): Iterable<Finding> {
  for (const passage of passagesOf(content)) {
    if (passage.text.includes('\t')) continue;
    for (const { pattern, numberOf } of kinds) yield* leaps(passage, pattern, numberOf);
  }
}

const start = '(?<=^|[。；：，])';
const kinds = [
  {
    pattern: new RegExp(`${start}([一二三四五六七八九十]{1,2})是(?!否)`, 'g'),
    numberOf: (text: string): number => Number(chinese.decodeS(text)),
  },
  { pattern: new RegExp(`${start}（(\\d{1,2})）(?=\\p{Script=Han})`, 'gu'), numberOf: Number },
];

function* leaps(
  passage: Passage,
  pattern: RegExp,
  numberOf: (text: string) => number,
): Iterable<Finding> {
  let before: { found: string; number: number; end: number } | undefined;
  for (const { 0: found, 1: written = '', index } of passage.text.matchAll(pattern)) {
    const number = numberOf(written);
    const isNext = !before || number === 1 || number === before.number + 1;
    const between = before ? passage.text.slice(before.end, index) : '';
    if (before && !isNext && !isCountedOtherwise(between, number - 1)) {
      yield {
        ...passage.placeOf(index, index + found.length),
        message: `“${before.found}”后面${number === before.number ? '又' : ''}是“${found}”`,
        remedy: '核对是不是漏了一项，或者序号没有改',
        severity: 'hint',
      };
    }
    before = { found, number, end: index + found.length };
  }
}

/** Whether the number before stands between in another way: 二要, 第二, 2. */
const isCountedOtherwise = (between: string, number: number): boolean =>
  number > 0 && new RegExp(`[${chinese.encodeS(number)}${number}]`).test(between);
