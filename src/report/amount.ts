import chinese from 'nzh/cn';

/** How much the text of a figure says: one number, or from one to another. */
export interface Amount {
  /** The number, or the lower end of a range, in the figure's unit: 7500多 is 7500, 1.1亿 is 110000000. */
  from: number;
  /** The upper end of a range; else the same. */
  to: number;
  /** Whether the text itself says that the number is rounded: 7500多, 约3000, 十余, 九成以上. */
  isApproximate: boolean;
}

const about = '[多余来几]?';
const scales: Record<string, number> = {
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
};
const scale = `(?<scale>${Object.keys(scales)
  .sort((a, b) => b.length - a.length)
  .join('|')})?`;
const number = new RegExp(
  `^(?<before>约|近|将近|超|超过|逾|不少于|至少|第)?(?<digits>-?\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千万亿点]+)(?<middle>${about})${scale}(?<after>${about})[%‰]?(?<around>左右|以上|以下|上下)?$`,
);
const range =
  /^(.*[\d零一二两三四五六七八九十百千万亿%‰])(?:[~—–-]{1,2}|至|到)([\d零一二两三四五六七八九十百千万亿].*)$/;

/**
 * Reads the text of a figure: 27, 四, 第十二, 7500多, 1.2万, 九千八百多万, 1.2—1.5, 3～5, 98%.
 * None where it says no number, or one that can be read in two ways (一百五).
 */
export function amountOf(text: string): Amount | undefined {
  const plain = text.normalize('NFKC').replace(/\s|(?<=\d),(?=\d{3})/g, '');
  const single = numberOf(plain);
  if (single) return { from: single.value, to: single.value, isApproximate: single.isApproximate };
  const [, first = '', second = ''] = range.exec(plain) ?? [];
  const to = numberOf(second);
  // 1.2—1.5万: the scale is said once, for both ends.
  const from = numberOf(first, to?.scale);
  if (!from || !to || from.value > to.value) return undefined;
  return {
    from: from.value,
    to: to.value,
    isApproximate: from.isApproximate || to.isApproximate,
  };
}

interface Read {
  value: number;
  isApproximate: boolean;
  /** 万, 亿 … as it stands after the digits. */
  scale?: string | undefined;
}

function numberOf(text: string, scaleOfOther?: string): Read | undefined {
  const { before = '', digits, middle, scale, after, around } = number.exec(text)?.groups ?? {};
  const base = digits && (/\d/.test(digits) ? digits : chineseNumber(digits));
  if (base === undefined || base === '') return undefined;
  return {
    // Written as an exponent, so that 9.8万 is 98000 and not 98000.00000000001.
    value: Number(`${base}e${scales[scale ?? scaleOfOther ?? ''] ?? 0}`),
    isApproximate: Boolean((before && before !== '第') || middle || after || around),
    scale,
  };
}

/** A number in Chinese numerals, in digits; none unless it is written as it is read. */
function chineseNumber(text: string): string | undefined {
  const usual = text.replaceAll('两', '二').replaceAll('〇', '零');
  const value = chinese.decodeS(usual);
  return chinese.encodeS(value) === usual ? String(value) : undefined;
}
