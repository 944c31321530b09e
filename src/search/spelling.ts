import { fold } from './fold.ts';
import type { SearchRecord } from './records.ts';
import { wordEnds } from './segments.ts';

/** How many words are proposed. */
const most = 3;

/**
 * The words of the reports that a query most likely means: by its pinyin where it is written in Latin letters, else
 * those that differ from it in so many characters, more than one only of five or more; first those that sound alike, then the frequent.
 */
export function corrections(
  query: string,
  wrong: number,
  records: SearchRecord[],
  pinyin: string,
): string[] {
  const readings = readingsOf(pinyin);
  const texts = records.flatMap(({ text }) => clausesOf(text));
  if (/^[a-z]{3,40}$/.test(query))
    return ranked(texts.flatMap((text) => soundingAs(query, text, readings)));
  if (!/^\p{Script=Han}{2,12}$/u.test(query)) return [];
  return ranked(texts.flatMap((text) => near(query, wrong, text, readings)));
}

/** What stands between the marks of a text: no word goes over one, but for quotation marks. */
const clausesOf = (text: string): string[] =>
  fold(text)
    .text.replace(/["']/g, '')
    .split(/[\p{P}\p{S}]+/u);

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

type Readings = Map<string, string[]>;

function readingsOf(pinyin: string): Readings {
  const readings: Readings = new Map();
  for (const group of pinyin.split(' ')) {
    const [, syllable = '', characters = ''] = /^([a-z]+)(.*)$/u.exec(group) ?? [];
    for (const character of characters) {
      readings.set(character, [...(readings.get(character) ?? []), syllable]);
    }
  }
  return readings;
}

/** A character that sounds alike counts as much as this many of other ones. */
const soundWeight = 1000;

/** The strings of a text that differ from the query in a character or two. */
function near(query: string, wrong: number, text: string, readings: Readings): Candidate[] {
  const allowed = query.length >= 5 ? wrong : 1;
  const found: (Candidate & { at: number })[] = [];
  for (let at = 0; at + query.length <= text.length; at++) {
    const word = text.slice(at, at + query.length);
    const [differing, alike] = compare(query, word, allowed, readings);
    // In a word of two characters a single one says too little, unless the other sounds alike.
    const isNear = differing > 0 && differing <= allowed && (query.length > 2 || alike > 0);
    if (isNear && /^\p{Script=Han}+$/u.test(word)) {
      found.push({ at, word, weight: alike === differing ? soundWeight : 1 });
    }
  }
  return wholeWords(text, found);
}

/** In how many characters two words of one length differ, counted to one more than is allowed, and how many of them sound alike. */
function compare(
  query: string,
  word: string,
  allowed: number,
  readings: Readings,
): [differing: number, alike: number] {
  let [differing, alike] = [0, 0];
  for (let i = 0; i < query.length && differing <= allowed; i++) {
    const [typed = '', there = ''] = [query[i], word[i]];
    if (typed === there) continue;
    differing++;
    if (soundsLike(typed, there, readings)) alike++;
  }
  return [differing, alike];
}

/** Sounds that are often taken for each other: zh and z, ch and c, sh and s, -ng and -n. */
const vague = (syllable: string): string =>
  syllable.replace(/^([zcs])h/, '$1').replace(/(?<=[aei])ng$/, 'n');

function soundsLike(a: string, b: string, readings: Readings): boolean {
  const sounds = new Set((readings.get(a) ?? []).map(vague));
  return (readings.get(b) ?? []).some((syllable) => sounds.has(vague(syllable)));
}

/** The strings of a text whose pinyin is the query. */
function soundingAs(query: string, text: string, readings: Readings): Candidate[] {
  const found: (Candidate & { at: number })[] = [];
  for (let at = 0; at < text.length; at++) {
    const length = soundLength(query, text, at, readings);
    if (length > 1) found.push({ at, word: text.slice(at, at + length), weight: 1 });
  }
  return wholeWords(text, found);
}

/** How many characters from an offset on are read as all of the letters; 0 where they are not. */
function soundLength(letters: string, text: string, at: number, readings: Readings): number {
  for (const syllable of readings.get(text[at] ?? '') ?? []) {
    if (letters === syllable) return 1;
    if (!letters.startsWith(syllable)) continue;
    const rest = soundLength(letters.slice(syllable.length), text, at + 1, readings);
    if (rest > 0) return 1 + rest;
  }
  return 0;
}
