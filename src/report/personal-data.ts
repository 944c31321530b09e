/** A number in a text that belongs to a person, and must not be published (个人信息保护法 第二十八条). */
export interface PersonalNumber {
  /** As staff know it. */
  name: '身份证号码' | '银行卡号' | '手机号码';
  /** Where it begins and ends in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/**
 * Finds the numbers of persons in a text: resident identity numbers (GB 11643-1999, by date of birth and check
 * digit; of the old ones with 15 digits, which have none, those that the words before call so), bank cards
 * (ISO/IEC 7812-1, by check digit) and mobile numbers. They are found however they are written: in full-width, ringed
 * or Chinese digits, with invisible characters between, in groups. A row of amounts is none: only the groups in which
 * people write such numbers are read as one, and nothing is joined over a comma, a tab or a line's end.
 * @param text as it is displayed: entities resolved, a line break within a paragraph as a space
 */
export function findPersonalData(text: string): PersonalNumber[] {
  return [...text.matchAll(stretch)]
    .filter(({ 0: digits, index }) => !isInHash(text, index, index + digits.length))
    .flatMap(({ 0: digits, index }) => numbersIn(groupsIn(digits, index), text.slice(0, index)))
    .sort((a, b) => a.start - b.start);
}

const digit = '[\\p{N}〇零一二三四五六七八九]';
/** What may stand between the digits of one number: signs that part groups, and what is not seen. */
const gap = '[[\\p{Zs}\\p{Pd}\\p{Cf}\\p{M}\\p{Cc}.．·•‧∙・−_\\(\\)（）]--[\\t\\n\\r]]';
/** Where a number of eleven digits or more can be: nothing else is looked at. */
const stretch = new RegExp(
  `${digit}(?:${gap}{0,6}${digit}){10,}(?:${gap}{0,6}[XxＸｘ×Хх](?![A-Za-z]))?`,
  'gv',
);

/** Hashes hold long runs of digits by chance. */
function isInHash(text: string, start: number, end: number): boolean {
  const before = /[\da-f]*$/i.exec(text.slice(Math.max(0, start - 128), start))?.[0] ?? '';
  const after = /^[\da-f]*/i.exec(text.slice(end, end + 128))?.[0] ?? '';
  return before.length + end - start + after.length >= 32 && /[a-f]/i.test(before + after);
}

/** Digits that stand together, in ASCII, and where. */
interface Group {
  digits: string;
  start: number;
  end: number;
  /** What parts it from the group before. */
  sign: string;
}

function groupsIn(written: string, offset: number): Group[] {
  const groups: Group[] = [];
  let sign = '';
  let isOpen = false;
  let at = offset;
  for (const character of written) {
    const start = at;
    at += character.length;
    const ascii = asciiOf(character);
    if (ascii === '') continue;
    const isDigits = /^[\dX]+$/.test(ascii);
    const last = groups.at(-1);
    if (!isDigits) sign = isOpen ? ascii : sign + ascii;
    else if (isOpen && last) Object.assign(last, { digits: last.digits + ascii, end: at });
    else groups.push({ digits: ascii, start, end: at, sign });
    isOpen = isDigits;
  }
  return groups;
}

const hanDigits = '〇一二三四五六七八九';
const forms: [pattern: RegExp, ascii: string][] = [
  [/[XxＸｘ×Хх]/, 'X'],
  [/零/, '0'],
  [/\p{Zs}/u, ' '],
  [/[\p{Pd}−_()（）]/u, '-'],
  [/[.．·•‧∙・]/, '.'],
  [/[\p{Cf}\p{M}\p{Cc}]/u, ''],
  // Raised and lowered digits are notes and exponents, no part of a number.
  [/[²³¹⁰-⁹₀-₉]/, '^'],
];

/** A digit, `X`, a sign that parts groups, or nothing for what is not seen. */
function asciiOf(character: string): string {
  const han = hanDigits.indexOf(character);
  if (han !== -1) return String(han);
  const form = forms.find(([pattern]) => pattern.test(character));
  return form ? form[1] : character.normalize('NFKC');
}

/** Some groups side by side that may be one number. */
interface Candidate {
  digits: string;
  /** The length of each group: `3 4 4`. */
  lengths: string;
  /** The signs between the groups, each once. */
  signs: string[];
  groups: Group[];
  previous?: Group | undefined;
  next?: Group | undefined;
}

function numbersIn(groups: Group[], before: string): PersonalNumber[] {
  const candidates = groups.flatMap((_, i) => candidatesFrom(groups, i));
  const taken = new Set<Group>();
  return kinds.flatMap(({ name, isOne }) =>
    candidates.flatMap((candidate) => {
      // What is one number already is no part of another.
      if (candidate.groups.some((group) => taken.has(group))) return [];
      if (!isOne(candidate, before)) return [];
      for (const group of candidate.groups) taken.add(group);
      const [first, last] = [candidate.groups.at(0), candidate.groups.at(-1)];
      return first && last ? [{ name, start: first.start, end: last.end }] : [];
    }),
  );
}

/** No number of a person has more digits: a card's 19. */
const longest = 19;

function candidatesFrom(all: Group[], from: number): Candidate[] {
  const candidates: Candidate[] = [];
  let digits = '';
  for (let to = from + 1; to <= all.length; to++) {
    digits += all[to - 1]?.digits ?? '';
    if (digits.length > longest) break;
    if (digits.length < 11) continue;
    const groups = all.slice(from, to);
    candidates.push({
      digits,
      lengths: groups.map((group) => group.digits.length).join(' '),
      signs: [...new Set(groups.slice(1).map(({ sign }) => sign))],
      groups,
      previous: all[from - 1],
      next: all[to],
    });
  }
  return candidates;
}

interface Kind {
  name: PersonalNumber['name'];
  isOne: (candidate: Candidate, before: string) => boolean;
}

const kinds: Kind[] = [
  // The date and the check digit leave so little to chance that any groups will do.
  { name: '身份证号码', isOne: ({ digits }) => isIdentity(digits) },
  {
    name: '身份证号码',
    isOne: ({ digits }, before) =>
      digits.length === 15 &&
      /(?:身份|证件?号)[^，。；]{0,12}$/.test(before.slice(-20)) &&
      isPlaceAndDate(`${digits.slice(0, 6)}19${digits.slice(6)}`),
  },
  { name: '银行卡号', isOne: isCard },
  { name: '手机号码', isOne: isMobile },
];

/** Six digits of the place, the date of birth, three more and a check digit (GB 11643-1999, 4). */
function isIdentity(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number) || !isPlaceAndDate(number)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return '10X98765432'[sum % 11] === number.at(-1);
}

/** Whether a number begins with the code of a province (GB/T 2260) and, after six digits, has a day since 1850. */
function isPlaceAndDate(number: string): boolean {
  const parts =
    /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[19])\d{4}(\d{4})(\d\d)(\d\d)/;
  const [, year = '', month = '', day = ''] = parts.exec(number) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return year >= '1850' && year < '2100' && date.getUTCDate() === Number(day);
}

/** In one piece; or in fours, or after the six digits of the issuer, where the issuer's number is a known one. */
function isCard(candidate: Candidate): boolean {
  const { digits, lengths, signs } = candidate;
  if (!passesLuhn(digits) || isFraction(candidate)) return false;
  if (candidate.groups.length === 1) return /^(?:[3-6]|95(?:58|59))\d{15,18}$/.test(digits);
  return (
    /^(?:4 4 4 (?:4(?: [1-3])?|[5-7])|6 1[0-3])$/.test(lengths) &&
    /^(?:4|5[1-5]|6[02]|35|95(?:58|59))/.test(digits) &&
    signs.length === 1 &&
    !isInRow(candidate)
  );
}

/** The check digit of bank cards (ISO/IEC 7812-1, annex B). */
function passesLuhn(number: string): boolean {
  const sum = Array.from(number, Number)
    .reverse()
    .map((each, i) => (i % 2 === 0 ? each : each * 2 - (each > 4 ? 9 : 0)))
    .reduce((total, each) => total + each, 0);
  return sum % 10 === 0;
}

/** With or without the country's number, in one piece or in groups. */
function isMobile(candidate: Candidate): boolean {
  const { digits, lengths, signs, groups } = candidate;
  const country = /^(?:0|(?:00)?86)?(?=1[3-9]\d{9}$)/.exec(digits)?.[0].length;
  if (country === undefined || isFraction(candidate)) return false;
  if (groups.length === 1) return true;
  const [first = 0, ...others] = lengths.split(' ').map(Number);
  if (lengths.startsWith('1 ') && country === 1) return false;
  const form = [first - country, ...others].filter((length) => length !== 0).join(' ');
  if (!usualGroups.test(form) && !(signs.join() === '-' && hyphenedGroups.test(form))) return false;
  const areYears = groups.slice(-2).every((group) => /^(?:19|20)\d\d$/.test(group.digits));
  return !areYears && !isInRow(candidate);
}

const usualGroups = /^(?:11|3 4 4|1(?: 1){10})$/;
/** With blanks these would be amounts side by side. */
const hyphenedGroups = /^(?:3 8|7 4|4 3 4|4 4 3|3 3 5)$/;

/** Whether a number in groups has other short groups beside it, parted by the same sign: a row of amounts. */
function isInRow({ groups, signs, previous, next }: Candidate): boolean {
  const isAmount = (group: Group): boolean =>
    group.digits.length < 7 && !/^(?:00)?86$/.test(group.digits);
  return (
    (previous !== undefined && signs.includes(groups[0]?.sign ?? '') && isAmount(previous)) ||
    (next !== undefined && signs.includes(next.sign) && isAmount(next))
  );
}

/** Whether digits stand behind the point of a number, or are what stands before it. */
const isFraction = ({ groups, previous, next }: Candidate): boolean =>
  groups.length === 1 &&
  ((groups[0]?.sign === '.' && (previous?.digits.length ?? 0) < 5) ||
    (next?.sign === '.' && next.digits.length < 5));
