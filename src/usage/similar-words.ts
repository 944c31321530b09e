import { pinyin } from 'pinyin-pro';
import { commonWords, lookalikes, rareWords } from './common-words.ts';
import { sayings } from './sayings.ts';
import { areLeftAlone, isOfWholeWords, wordsBeside } from './segments.ts';

/** Two characters that make no word, and the common word that they sound or look like. */
export interface Similar {
  index: number;
  found: string;
  meant: string;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Grammar, numbers, places and ranks stand beside anything: nothing is guessed of them. */
const free = new Set(
  '的地得了着过和与及或而且并但若如则就才都也还又再更最很太只仅不没无未非将把被给让使令为是有在于从自由向往到至对比按据以因所者其之此该这那哪每各某本他她它们我你您个名位次件项条家户人年月日时分点元一二三四五六七八九十百千万亿两几多少第上中下内外前后左右东西南北大小新老旧好省市县区乡镇村街道路局委办厅处科室队组部党数起官级',
);
const han = /^\p{Script=Han}$/u;

/** What ICU’s dictionary does not know as words. */
const isWord = new Set([...commonWords, ...rareWords]);

/** What a word would be if one of its characters were taken for another of like shape. */
const misread = new Map(
  commonWords.flatMap((word) =>
    lookalikes.flatMap(([wrong = '', right = '']) =>
      word.includes(right) ? [[word.replace(right, wrong), word] as const] : [],
    ),
  ),
);

const soundsOf = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array' });

/** Each character is asked for once. */
const sounds = new Map<string, string>();

function soundOf(character: string): string {
  const known = sounds.get(character);
  if (known !== undefined) return known;
  const sound = soundsOf(character)[0] ?? '';
  sounds.set(character, sound);
  return sound;
}

/** What is common to the characters of a word: one of them, at its place, and the sound of the other one. */
let bySound: Map<string, string> | undefined;

/** 调察 → 调查: one character is right, the other sounds alike. Where both only sound alike, other words are too near. */
function soundingLike([first = '', second = '']: string): string | undefined {
  bySound ??= new Map(
    commonWords.flatMap((word) => {
      const [sound, other] = soundsOf(word);
      return [
        [`${word[0]} ${other}`, word],
        [`${sound} ${word[1]}`, word],
      ];
    }),
  );
  return bySound.get(`${first} ${soundOf(second)}`) ?? bySound.get(`${soundOf(first)} ${second}`);
}

/** What two characters should be, if they are no word by themselves; each pair is asked for once. */
const meantBy = new Map<string, string | undefined>();

function meant(pair: string): string | undefined {
  if (meantBy.has(pair)) return meantBy.get(pair);
  const isSlip = [...pair].every((each) => han.test(each) && !free.has(each)) && !isWord.has(pair);
  const word = isSlip ? (misread.get(pair) ?? soundingLike(pair)) : undefined;
  const found = word && [...segmenter.segment(pair)].length === 2 ? word : undefined;
  meantBy.set(pair, found);
  return found;
}

/** Finds such pairs in a text: of characters that ICU’s dictionary leaves alone, and that make no word with others. */
export function* findSimilarWords(text: string): Iterable<Similar> {
  for (let index = 0; index < text.length - 1; index++) {
    const found = text.slice(index, index + 2);
    const word = meant(found);
    if (!word || isPartOfWord(text, index) || !areLeftAlone(text, index)) continue;
    if (isParallel(text, index) || !fits(text, index, word)) continue;
    yield { index, found, meant: word };
    index++;
  }
}

/**
 * Whether the word that is meant leaves no single character beside it that belongs to nothing: 防返贫 is no 防范贫.
 */
function fits(text: string, index: number, word: string): boolean {
  const meant = text.slice(0, index) + word + text.slice(index + 2);
  return wordsBeside(meant, index, index + 2).every(
    (beside) => beside.length !== 1 || free.has(beside) || monosyllables.has(beside),
  );
}

/** Words of one character that official writing sets beside those of two. */
const monosyllables = new Set(
  '促抓稳保优增强搞做办建管治防控查看听问走进出入回去来能会可应须要需想使等并且先后已曾正共均皆亦仍即便靠凭经由随同跟除当同时万亿',
);

/** 治山治岸, 知责担责: words of one character that are set side by side. */
const isParallel = (text: string, at: number): boolean =>
  text[at - 2] === text[at] || text[at - 1] === text[at + 1] || text[at + 3] === text[at + 1];

/** Whether a character beside two others makes a word with the next of them. */
const isPartOfWord = (text: string, index: number): boolean =>
  [index - 1, index + 1].some((at) => isWord.has(text.slice(at, at + 2)));

/** Sounds by number, 0 for what is no Han; zh and z, -ng and -n are typed for each other. */
const numbers = new Map<string, number>();
const numberOf = new Map<string, number>();

function soundNumber(character: string): number {
  const known = numberOf.get(character);
  if (known !== undefined) return known;
  const near = soundOf(character)
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n');
  const number = han.test(character) ? (numbers.get(near) ?? numbers.size + 1) : 0;
  if (number > 0) numbers.set(near, number);
  numberOf.set(character, number);
  return number;
}

/** Whether two characters sound alike; zh and z, -ng and -n do. */
export const soundAlike = (one: string, other: string): boolean =>
  soundNumber(one) > 0 && soundNumber(one) === soundNumber(other);

interface Sound {
  saying: string;
  numbers: number[];
}

/** The sayings by the sounds of their first two characters; made when first asked for. */
let sayingsByStart: Map<number, Sound[]> | undefined;

const startOf = (first = 0, second = 0): number => first * 1024 + second;

const knownSayings = new Set(sayings);

/** Finds sayings of which a character is another that sounds alike: 一视同任. Of those that overlap, the first. */
export function* findMisspeltSayings(text: string): Iterable<Similar> {
  sayingsByStart ??= Map.groupBy(
    sayings.map((saying) => ({ saying, numbers: [...saying].map(soundNumber) })),
    (each) => startOf(...each.numbers),
  );
  const read = Array.from({ length: text.length }, (_, i) => soundNumber(text[i] ?? ''));
  let end = 0;
  for (let index = 0; index < text.length - 1; index++) {
    const near = sayingsByStart
      .get(startOf(read[index], read[index + 1]))
      ?.filter((each) => each.numbers.every((number, i) => number === read[index + i]));
    for (const { saying } of near ?? []) {
      const found = text.slice(index, index + saying.length);
      if (index < end || knownSayings.has(found) || !isButOne(found, saying)) continue;
      if (!isOfWholeWords(text, index, index + found.length)) continue;
      end = index + found.length;
      yield { index, found, meant: saying };
    }
  }
}

const isButOne = (found: string, saying: string): boolean =>
  [...found].filter((character, i) => character !== saying[i]).length === 1;
