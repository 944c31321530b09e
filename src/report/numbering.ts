import chinese from 'nzh/cn';

/** Numbers of official documents: 一、（一） 1. （1） (GB/T 9704-2012, 7.3.3). */

/**
 * Writes a whole number from 1 to 99 in Chinese.
 * @throws RangeError outside of that range: no report has a hundred sections.
 */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`序号只能是 1 到 99：${n}`);
  return chinese.encodeS(n);
}

/** The number from 1 to 99 that is written so in Chinese; 0 for any other text. */
export const numberOf = (numeral: string): number => 1 + numerals.indexOf(numeral);

const numerals = Array.from({ length: 99 }, (_, i) => chineseNumeral(i + 1));

/** 一、 */
export const sectionLabel = (n: number): string => `${chineseNumeral(n)}、`;

/** （一） */
export const subsectionLabel = (n: number): string => `（${chineseNumeral(n)}）`;

/** 1. – the third level, `###` in a body */
export const thirdLabel = (n: number): string => `${n}.`;

/** （1） – the fourth level, `####` in a body */
export const fourthLabel = (n: number): string => `（${n}）`;
