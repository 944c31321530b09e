import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { findPatterns, type Pattern } from './tools/patterns.ts';

/**
 * What follows a number that puts things in order (GB/T 15834-2011, 4.4.3.3 and 4.5.3.3; GB/T 9704-2012, 7.3.3): 一、
 * and 1. have a mark, （一） has none, 第一 and 首先 a comma.
 * @says 警告：序号后面的标点不对；提示：`1、`
 * @like `（一）、加强领导`，`第一、`
 * @remedy 写成“（一）加强领导”“第一，”
 * @standard GB/T 15834—2011《标点符号用法》，4.4.3.3、4.5.3.3
 * @standard GB/T 9704—2012《党政机关公文格式》，7.3.3（结构层次序数）
 * @example 一，加强领导 → 序号“一，”
 * @example 一.加强领导 → 序号“一.”
 * @example 抓好三件事。（三）、加强学习。 → 序号“（三）、”
 * @example 1、加强领导 → 序号“1、”
 * @example 第一、加强领导。 → 序号“第一、”
 * @example 首先、加强领导。 → 序号“首先、”
 * @example 抓三件事：一是、加强领导。 → 序号“一是、”
 * @right 第一、第二产业，第一、二产业，第一，加强领导，三是加强领导，1.5亿元，一、二线城市，首先，（三）加强学习
 */
export const ordinals = (content: Content): Iterable<Finding> => findPatterns(content, patterns);

const numeral = '一二三四五六七八九十';
const clause = '4.4.3.3、4.5.3.3';
const startOfSentence = '(?<=^|[。；：！])';

const remedyFor =
  (better: (number: string) => string) =>
  ([, number = '']: RegExpExecArray): string =>
    `写成“${better(number)}”（GB/T 15834—2011，${clause}）`;

const message = ([found]: RegExpExecArray): string => `序号“${found}”后面的标点不对`;

const patterns: Pattern[] = [
  {
    pattern: new RegExp(`^([${numeral}]{1,3})[，．.,](?=\\p{Script=Han})`, 'gu'),
    message,
    remedy: remedyFor((number) => `${number}、`),
  },
  {
    pattern: new RegExp(`([（(][${numeral}\\d]{1,3}[）)])[、，．.,](?=\\p{Script=Han})`, 'gu'),
    message,
    remedy: remedyFor((number) => number),
  },
  {
    pattern: new RegExp(`${startOfSentence}(第[${numeral}]{1,2})、(?!第?[${numeral}])`, 'gu'),
    message,
    remedy: remedyFor((number) => `${number}，`),
  },
  {
    pattern: new RegExp(`${startOfSentence}(首先|其次|再次|最后)、`, 'gu'),
    message,
    remedy: remedyFor((number) => `${number}，`),
  },
  {
    pattern: new RegExp(`(?<=^|[。；：，])([${numeral}]是)、`, 'gu'),
    message,
    remedy: remedyFor((number) => number),
  },
  {
    pattern: /^(\d{1,2})、(?=\p{Script=Han})/gu,
    message,
    remedy: ([, number = '']) => `写成“${number}.”（GB/T 9704—2012，7.3.3）；原文如此的不必改`,
    severity: 'hint',
    isSaidOnce: true,
  },
];
