import type { Folded } from './fold.ts';

/** Numbers in any of their forms as one: 1,361万 = 1361万 = 13610000, 百分之五 = 5%, 二〇二〇年 = 2020年, 6%~6.5% = 6%-6.5%. */

const digits = '〇一二三四五六七八九';
const units: Record<string, number> = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const han = `零两${digits}十百千万亿`;

const counted = '[个名人项次年月日条家所座户场届件公亿万%]';
/** Chinese: of two characters or more, with decimals, or of one before what is counted, also of a range: 三至五月. */
const chinese = [
  `[${han}]{2,}(?:点[${digits}]+)?`,
  `[${digits}十]点[${digits}]+`,
  `[${digits}两十](?=(?:[-~–—至到](?:[${digits}两十]|\\d+))?${counted})`,
].join('|');

/** 百分之…, Arabic with 万 or 亿, or Chinese. */
const pattern = new RegExp(
  `(百分之)?(?:(\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)([百千万亿]*)|(${chinese})|(?<=百分之)([${digits}]))`,
  'gu',
);

/** Marks that keep a number from being found as part of a longer one. */
const open = '\uE000';
const close = '\uE001';

/**
 * A folded text, its numbers in one form. Places remain those of the published text.
 * @param by value: 1361万 is 13610000; by digits: it is 1361, and 万 stands after it
 */
export function unifyNumbers(folded: Folded, by: 'value' | 'digits' = 'value'): Folded {
  const unified: Folded = { text: '', starts: [], ends: [] };
  let at = 0;
  const copy = (to: number): void => {
    unified.text += folded.text.slice(at, to);
    unified.starts.push(...folded.starts.slice(at, to));
    unified.ends.push(...folded.ends.slice(at, to));
    at = to;
  };
  for (const match of folded.text.matchAll(pattern)) {
    const multiplier = by === 'digits' ? (match[3] ?? '') : '';
    const form = formOf(match, by);
    if (form === undefined) continue;
    copy(match.index);
    at = match.index + match[0].length - multiplier.length;
    unified.text += form;
    for (const _ of form) {
      unified.starts.push(folded.starts[match.index] ?? 0);
      unified.ends.push(folded.ends[at - 1] ?? 0);
    }
  }
  copy(folded.text.length);
  return withoutRepeatedUnits(unified);
}

/** A range names its unit once: 3月至5月 is 3至5月. */
function withoutRepeatedUnits({ text, starts, ends }: Folded): Folded {
  const repeated = new RegExp(
    `(?<=${close})(${counted})(?=[-~–—至到]${open}[^${close}]+${close}\\1)`,
    'gu',
  );
  const dropped = new Set(Array.from(text.matchAll(repeated), ({ index }) => index));
  const stays = (_: unknown, i: number): boolean => !dropped.has(i);
  return {
    text: text.split('').filter(stays).join(''),
    starts: starts.filter(stays),
    ends: ends.filter(stays),
  };
}

/** What is typed of dates and shares, as reports write it: 2024-03-05 is 2024年3月5日, 百分之六到七 is 百分之六到百分之七. */
export const asWritten = (query: string): string =>
  query
    .replace(
      /(?<!\d)((?:19|20)\d\d)([-/.]?)(0?[1-9]|1[0-2])(?:\2(0?[1-9]|[12]\d|3[01]))?(?![\d年月日])/gu,
      (typed, year, mark, month, day) =>
        mark || day ? `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}` : typed,
    )
    .replace(/(?<=月[\d一二三十]{1,3})号/gu, '日')
    .replace(/(?<=百分之[\d.点〇一二三四五六七八九十]+[-~–—至到])(?!百分之)/gu, '百分之');

/** Whether a folded text holds a number. */
export const hasNumber = (folded: Folded): boolean => unifyNumbers(folded).text.includes(open);

function formOf(match: RegExpExecArray, by: 'value' | 'digits'): string | undefined {
  const [, percent, arabic, multiplier = '', chinese, single] = match;
  const factor = by === 'value' ? factorOf(multiplier) : 1;
  const value =
    arabic !== undefined
      ? Number(arabic.replaceAll(',', '')) * factor
      : chineseValue(chinese ?? single ?? '');
  if (value === undefined || Number.isNaN(value)) return undefined;
  return `${open}${Number(value.toPrecision(12))}${close}${percent ? '%' : ''}`;
}

const factorOf = (multiplier: string): number =>
  [...multiplier].reduce((product, unit) => product * (units[unit] ?? 1), 1);

/** The value of a Chinese number: 一千三百, 二〇二〇, 三点五; none of what only looks like one, 十四五. */
function chineseValue(text: string): number | undefined {
  const [whole = '', fraction] = text.replaceAll('两', '二').replaceAll('零', '〇').split('点');
  const value = /^[〇一二三四五六七八九]+$/.test(whole) ? byDigits(whole) : byUnits(whole);
  if (value === undefined || fraction === undefined) return value;
  return value + Number(`0.${byDigits(fraction)}`);
}

const byDigits = (text: string): number =>
  Number([...text].map((digit) => digits.indexOf(digit)).join(''));

function byUnits(text: string): number | undefined {
  if (!/^(?:[一二三四五六七八九]?[十百千万亿]+〇?)+[一二三四五六七八九]?$/.test(text))
    return undefined;
  if (/十[一二三四五六七八九]{2}/.test(text)) return undefined;
  let [total, group, digit] = [0, 0, 0];
  for (const character of text) {
    const unit = units[character];
    if (unit === undefined) digit = digits.indexOf(character);
    else if (unit < 1e4) {
      group += (digit || 1) * unit;
      digit = 0;
    } else {
      total = (total + (group + digit || 1)) * (unit === 1e8 && total >= 1e4 ? 1 : unit);
      [group, digit] = [0, 0];
    }
  }
  return total + group + digit;
}
