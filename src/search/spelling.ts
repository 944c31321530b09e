import { once } from '../report/once.ts';
import { exact } from './forms.ts';
import type { SearchRecord } from './records.ts';
import { wordEnds } from './segments.ts';

/** How many words are proposed. */
const most = 3;

/**
 * The words of the reports that a query most likely means: by its pinyin, in full or by initials, where it has Latin
 * letters, else those that one slip or so many wrong characters part from it, two only in five or more; first those
 * that sound alike, then the frequent.
 */
export function corrections(
  query: string,
  wrong: number,
  records: SearchRecord[],
  pinyin: string,
): string[] {
  const readings = readingsOf(pinyin);
  const texts = records.flatMap(({ text }) => clausesOf(text));
  const typed = withoutTones(query);
  if (/^(?=.*[a-z])[a-z\p{Script=Han}]{3,40}$/u.test(typed)) {
    const inFull = ranked(texts.flatMap((text) => soundingAs(typed, false, text, readings)));
    if (inFull.length > 0 || wrong === 1) return inFull;
    return ranked(texts.flatMap((text) => soundingAs(typed, true, text, readings)));
  }
  if (!/^\p{Script=Han}{2,12}$/u.test(query)) return [];
  return ranked(texts.flatMap((text) => near(query, wrong, text, readings)));
}

/** Pinyin as it is typed without tones: jiùyè and jiu4ye4 are jiuye. */
const withoutTones = (query: string): string =>
  query
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/(?<=[a-z])[1-5]/g, '');

/** What stands between the marks of a text: no word goes over one, but for quotation marks. */
const clausesOf = once((text: string): string[] =>
  exact(text)
    .text.replace(/["']/g, '')
    .split(/[\p{P}\p{S}]+/u),
);

/** Those of the words found at places in a text that begin and end where its words do. */
function wholeWords(text: string, found: (Candidate & { at: number })[]): Candidate[] {
  if (found.length === 0) return [];
  const ends = wordEnds(text);
  return found.filter(({ at, word }) => ends.has(at) && ends.has(at + word.length));
}

interface Candidate {
  word: string;
  weight: number;
}

function ranked(candidates: Candidate[]): string[] {
  const weights = new Map<string, number>();
  for (const { word, weight } of candidates) {
    weights.set(word, (weights.get(word) ?? 0) + weight);
  }
  return [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([word]) => word);
}

/** The syllables by which a character is read. */
type Readings = Map<string, string[]>;

const readingsOf = once((pinyin: string): Readings => {
  const readings: Readings = new Map();
  for (const group of pinyin.split(' ')) {
    const [, syllable = '', characters = ''] = /^([a-z]+)(.*)$/u.exec(group) ?? [];
    for (const character of characters) {
      readings.set(character, [...(readings.get(character) ?? []), syllable]);
    }
  }
  return readings;
});

/** A character that sounds alike counts as much as this many of other ones; a slip of the hand as half of that. */
const soundWeight = 1000;
const slipWeight = 500;

/** The strings of a text that one slip, or a few wrong characters, part from the query. */
function near(query: string, wrong: number, text: string, readings: Readings): Candidate[] {
  const found: (Candidate & { at: number })[] = [];
  for (let at = 0; at < text.length; at++) {
    const length = slipAt(query, text, at);
    if (length > 0) found.push({ at, word: text.slice(at, at + length), weight: slipWeight });
    const word = text.slice(at, at + query.length);
    const weight = weightOf(query, word, wrong, readings);
    if (weight > 0) found.push({ at, word, weight });
  }
  return wholeWords(
    text,
    found.filter(({ word }) => /^\p{Script=Han}+$/u.test(word)),
  );
}

/**
 * How long the string at a place is that the query means but for one slip inside of it: a character too many or too
 * few, or two in the wrong order; 0 where it is none. At its ends, a part of the words says more.
 */
function slipAt(query: string, text: string, at: number): number {
  let same = 0;
  while (same < query.length && query[same] === text[at + same]) same++;
  if (query.length < 3 || same >= query.length - 1) return 0;
  const goesOn = (from: number, to: number): boolean => text.startsWith(query.slice(from), at + to);
  const isSwapped = query[same] === text[at + same + 1] && query[same + 1] === text[at + same];
  if (isSwapped && goesOn(same + 2, same + 2)) return query.length;
  if (query.length < 4 || same === 0) return 0;
  if (goesOn(same + 1, same)) return query.length - 1;
  return goesOn(same, same + 1) ? query.length + 1 : 0;
}

const isNumeral = /[〇零一二三四五六七八九十百千万亿]/;

/** How near a word of the same length is: 0 where more characters differ than are allowed. */
function weightOf(query: string, word: string, wrong: number, readings: Readings): number {
  if (word.length < query.length) return 0;
  const allowed = query.length >= 5 ? wrong : 1;
  const differing: number[] = [];
  for (let i = 0; i < query.length && differing.length <= allowed; i++) {
    if (query[i] !== word[i]) differing.push(i);
  }
  if (differing.length === 0 || differing.length > allowed) return 0;
  // 五中全会 is no misspelt 六中全会.
  if (differing.some((i) => isNumeral.test(query[i] ?? '') && isNumeral.test(word[i] ?? '')))
    return 0;
  const areAlike = differing.every((i) => soundsLike(query[i] ?? '', word[i] ?? '', readings));
  if (areAlike) return soundWeight;
  // In a word of two or three characters the others say too little, unless that one sounds alike: 电动车 is no 电汽车.
  return query.length > 3 ? 1 : 0;
}

/** Sounds that are often taken for each other: zh and z, ch and c, sh and s, -ng and -n. */
const vague = once((syllable: string): string =>
  syllable.replace(/^([zcs])h/, '$1').replace(/(?<=[aei])ng$/, 'n'),
);

function soundsLike(a: string, b: string, readings: Readings): boolean {
  const sounds = (readings.get(a) ?? []).map(vague);
  return (readings.get(b) ?? []).some((syllable) => sounds.includes(vague(syllable)));
}

/** The strings of a text whose pinyin, or whose initials, are the query. */
function soundingAs(
  query: string,
  byInitials: boolean,
  text: string,
  readings: Readings,
): Candidate[] {
  const found: (Candidate & { at: number })[] = [];
  for (let at = 0; at < text.length; at++) {
    const length = soundLength(query, byInitials, text, at, readings);
    if (length > 1) found.push({ at, word: text.slice(at, at + length), weight: 1 });
  }
  return wholeWords(text, found);
}

/** How many characters from an offset on are read as all of what is typed; 0 where they are not. */
function soundLength(
  typed: string,
  byInitials: boolean,
  text: string,
  at: number,
  readings: Readings,
): number {
  if (typed === '') return 0;
  const character = text[at] ?? '';
  for (const sound of [character, ...soundsOf(readings.get(character) ?? [], byInitials)]) {
    if (sound === '' || !typed.startsWith(sound)) continue;
    if (typed === sound) return 1;
    const rest = soundLength(typed.slice(sound.length), byInitials, text, at + 1, readings);
    if (rest > 0) return 1 + rest;
  }
  return 0;
}

/** The syllables of a character, or its initials: zh, z. */
const soundsOf = (syllables: string[], byInitials: boolean): string[] =>
  byInitials
    ? syllables.flatMap((syllable) => [
        /^(?:[zcs]h)?/.exec(syllable)?.[0] ?? '',
        syllable.slice(0, 1),
      ])
    : syllables;
