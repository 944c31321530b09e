/** How Word writes the numbers of its lists (ISO/IEC 29500-1, 17.18.59, ST_NumberFormat). */

const han = '零一二三四五六七八九';
const legal = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/**
 * Writes a number in a format of Word.
 * @returns nothing for a format that is not known here; the caller says so
 */
export function wordNumeral(n: number, format: string): string | undefined {
  return Object.hasOwn(formats, format) ? formats[format]?.(n) : undefined;
}

const decimal = (n: number): string => String(n);
const chinese = (n: number): string =>
  spoken(n, han, ['', '十', '百', '千']).replace(/^一十/, '十');
const circled = (n: number): string => enclosed(n, 0x2460, 20);

const formats: Record<string, (n: number) => string> = {
  none: () => '',
  decimal,
  decimalHalfWidth: decimal,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) =>
    String(n).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (n) => enclosed(n, 0x2474, 20),
  decimalEnclosedFullstop: (n) => enclosed(n, 0x2488, 20),
  numberInDash: (n) => `- ${n} -`,
  lowerLetter: (n) => letter(n).toLowerCase(),
  upperLetter: (n) => letter(n),
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperRoman: (n) => roman(n),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  chineseLegalSimplified: (n) => spoken(n, legal, ['', '拾', '佰', '仟']),
  chicago: (n) => (n < 1 ? String(n) : ('*†‡§'[(n - 1) % 4] ?? '').repeat(Math.ceil(n / 4))),
  ideographDigital: (n) =>
    String(n).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? ''),
  ideographTraditional: (n) => stems[n - 1] ?? String(n),
  ideographZodiac: (n) => branches[n - 1] ?? String(n),
};

/** 305 → 三百零五 */
function spoken(n: number, digits: string, units: string[]): string {
  if (n < 1 || n > 9999) return String(n);
  const places = [...String(n)].map(Number);
  return places
    .map((digit, i) => (digit === 0 ? '零' : `${digits[digit]}${units[places.length - 1 - i]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
}

const enclosed = (n: number, first: number, most: number): string =>
  n >= 1 && n <= most ? String.fromCharCode(first + n - 1) : String(n);

/** A … Z, AA, BB … as Word counts on. */
const letter = (n: number): string =>
  n < 1 ? '' : String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

function roman(n: number): string {
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  return signs
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join('');
}
