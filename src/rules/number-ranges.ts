import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { findPatterns, type Pattern } from './tools/patterns.ts';

/**
 * A range has — or ～ between its ends, no hyphen and no half-width ~ (GB/T 15834-2011, 4.13.3); what would be read in
 * two ways without its % or 万 is written with them at both ends (GB/T 15835-2011, 5.1.3).
 * @says 警告：前一个数缺了百分号；提示：缺了“万”，连接号是半角的
 * @like `10—15%`；`5～8万元`，`3-5月`
 * @remedy 写成“10%—15%”；“5万元～8万元”，“3—5月”
 * @standard GB/T 15834—2011《标点符号用法》，4.13.3（连接号）
 * @standard GB/T 15835—2011《出版物上数字用法》，5.1.3（数值范围）
 * @example 增长10—15%。 → “10—15%”前一个数缺了“%”
 * @example 投资5～8万元。 → “5～8万”前一个数缺了“万”
 * @example 工期为3-5月。 → “3-5月”里的连接号
 * @example 2023-2024年。 → “2023-2024年”里的连接号
 * @example 气温15～20℃，约5\~8天。 → “5~8天”里的连接号
 * @right 3—5月，10%—15%，5万元～8万元，2023—2024年，电话0517-83605123，编号2024-15号，比分3-2，第3-5号楼。
 */
export const numberRanges = (content: Content): Iterable<Finding> =>
  findPatterns(content, patterns);

const before = '(?<![\\d.A-Za-z-])';
const digits = '\\d+(?:\\.\\d+)?';
const number = before + digits;
const units =
  '年|月|日|天|岁|个|人|名|%|％|℃|万|亿|元|米|公里|千米|平方|吨|亩|公顷|倍|次|项|家|户|分钟|小时|周';

const patterns: Pattern[] = [
  {
    pattern: new RegExp(`${number}(?:[—–～~-]|——)\\d+(?:\\.\\d+)?([%％‰])`, 'gu'),
    message: ([found, sign = '']) => `“${found}”前一个数缺了“${sign}”`,
    remedy: '两个数都带上，例如10%—15%（GB/T 15835—2011，5.1.3）',
  },
  {
    pattern: new RegExp(`${number}(?:[—–～~-]|——)\\d+(?:\\.\\d+)?([万亿])`, 'gu'),
    message: ([found, sign = '']) => `“${found}”前一个数缺了“${sign}”`,
    remedy: ([, sign = '']) =>
      `是两个带“${sign}”的数，就写成5${sign}元～8${sign}元（GB/T 15835—2011，5.1.3）`,
    severity: 'hint',
  },
  {
    pattern: new RegExp(`${before}(${digits})年?[-~](${digits})(?:${units})(?<![%％万亿])`, 'gu'),
    // 2024-2024年 has another mistake (years.ts).
    isRight: ([, from, to]) => from === to,
    message: ([found]) => `“${found}”里的连接号是半角的`,
    remedy: '数值、年月的起止用“—”或“～”（GB/T 15834—2011，4.13.3）',
    severity: 'hint',
    isSaidOnce: true,
  },
];
