import type { Content } from '../../reader/content.ts';
import { publishedTexts } from '../../reader/published-texts.ts';
import type { Finding } from '../finding.ts';

/**
 * Numbers of persons must not be published (个人信息保护法 第二十八条): identity, bank card, mobile phone; nor in
 * notes, settings, attachments and what files say of themselves. An office's own telephone is none.
 * @example 联系人证号11010519491231002X。 → 疑似身份证号码：110……
 * @example 请致电13800138000。 → 疑似手机号码：138……
 * @example 汇入4111111111111111。 → 疑似银行卡号：411……
 * @right 热线12345，座机0971-1234567，文号20240101123456789。
 */
export function* personalData(content: Content): Iterable<Finding> {
  for (const { path, text, where, pointAt } of publishedTexts(content)) {
    for (const { name, pattern, isOne } of kinds) {
      for (const { 0: number, index } of text.matchAll(pattern)) {
        if (!isOne(number)) continue;
        yield {
          path,
          ...pointAt(index),
          message: `${where ? `${where}里有` : ''}疑似${name}：${number.slice(0, 3)}……`,
          remedy: '个人信息不能公开：删去，或者隐去中间几位；办公电话请写固定电话',
        };
      }
    }
  }
}

/** Six digits of the place, the date of birth, and four more (GB 11643-1999, 4.1). */
const identity =
  /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;

const kinds: { name: string; pattern: RegExp; isOne: (number: string) => boolean }[] = [
  { name: '身份证号码', pattern: identity, isOne: isIdentity },
  { name: '银行卡号', pattern: /(?<!\d)[3-6]\d{15,18}(?!\d)/g, isOne: passesLuhn },
  {
    name: '手机号码',
    pattern: /(?<![\d.])1[3-9]\d(?:\d{8}|([ -])\d{4}\1\d{4})(?![\d.])/g,
    isOne: () => true,
  },
];

/** The check digit of GB 11643-1999, 4.2. */
function isIdentity(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return '10X98765432'[sum % 11] === number.at(-1)?.toUpperCase();
}

/** The check digit of bank cards (ISO/IEC 7812-1, annex B). */
function passesLuhn(number: string): boolean {
  const sum = Array.from(number, Number)
    .reverse()
    .map((digit, i) => (i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)))
    .reduce((total, digit) => total + digit, 0);
  return sum % 10 === 0;
}
