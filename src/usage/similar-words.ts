import { pinyin } from 'pinyin-pro';
import { commonWords, lookalikes, rareWords } from './common-words.ts';
import { sayings } from './sayings.ts';
import { isOfWholeWords } from './segments.ts';

/** Two characters that make no word, and the common word that they sound or look like. */
export interface Similar {
  index: number;
  found: string;
  meant: string;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Grammar, numbers, places and ranks stand beside anything: nothing is guessed of them. */
const free = new Set(
  '的地得了着过和与及或而且并但若如则就才都也还又再更最很太只仅不没无未非将把被给让使令为是有在于从自由向往到至对比按据以因所者其之此该这那哪每各某本他她它们我你您个名位次件项条家户人年月日时分点元一二三四五六七八九十百千万亿两几多少第上中下内外前后左右东西南北大小新老旧好省市县区乡镇村街道路局委办厅处科室队组部党',
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

/** The words by one character, at its place, and the sound of the other one; made when first asked for. */
let bySound: Map<string, string> | undefined;

const soundsOf = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array' });

/** Each character is asked for once. */
const sounds = new Map<string, string>();

function soundOf(character: string): string {
  const sound = sounds.get(character) ?? soundsOf(character)[0] ?? '';
  sounds.set(character, sound);
  return sound;
}

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

/** Finds such pairs in a text: of characters that ICU’s dictionary leaves alone, and that make no word with others. */
export function* findSimilarWords(text: string): Iterable<Similar> {
  let last = '';
  for (const { segment, index } of segmenter.segment(text)) {
    const found = last + segment;
    last = han.test(segment) && !free.has(segment) ? segment : '';
    if (last === '' || found.length !== 2 || isPartOfWord(text, index - 1)) continue;
    const meant = misread.get(found) ?? soundingLike(found);
    if (!meant) continue;
    yield { index: index - 1, found, meant };
    last = '';
  }
}

/** Whether two characters, or one of them with its neighbour, are a word. */
const isPartOfWord = (text: string, index: number): boolean =>
  [index - 1, index, index + 1].some((at) => isWord.has(text.slice(at, at + 2)));

/** zh and z, -ng and -n are typed for each other. */
const nearSound = (character: string): string =>
  soundOf(character)
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n');

/** The sayings by their sounds; made when first asked for. */
let sayingsBySound: Map<string, string[]> | undefined;

const lengths = [...new Set(sayings.map((saying) => saying.length))];

/** Finds sayings of which a character is another that sounds alike: 一视同任. */
export function* findMisspeltSayings(text: string): Iterable<Similar> {
  sayingsBySound ??= Map.groupBy(sayings, (saying) => [...saying].map(nearSound).join(' '));
  const characters = [...text];
  const read = characters.map((each) => (han.test(each) ? nearSound(each) : ''));
  let index = 0;
  for (let at = 0; at < characters.length; at++) {
    for (const length of lengths) {
      const found = characters.slice(at, at + length).join('');
      const near = sayingsBySound.get(read.slice(at, at + length).join(' ')) ?? [];
      const meant = near.includes(found) ? undefined : near.find((each) => isButOne(found, each));
      if (meant && isOfWholeWords(text, index, index + found.length)) yield { index, found, meant };
    }
    index += characters[at]?.length ?? 1;
  }
}

const isButOne = (found: string, saying: string): boolean =>
  [...found].filter((character, i) => character !== saying[i]).length === 1;
