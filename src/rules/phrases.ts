import { distance } from 'fastest-levenshtein';
import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { ownWords } from '../usage/own-words.ts';
import { phrases as known, longPhrases, orders, quotedPhrases } from '../usage/phrases.ts';
import { soundAlike } from '../usage/similar-words.ts';
import { type Match, matchesIn, type Passage, passagesOf } from './tools/matches.ts';

/**
 * Fixed phrases of the party and the state stand as their documents have them (src/usage/phrases.ts, with sources and
 * the years since when they are so). The bureau's own list adds to them, and is right where it says otherwise.
 * @says 警告：固定提法、会议和文件名称写错了，或者顺序颠倒；提示：引号里的提法差一个同音字，长的提法差一两个字
 * @like `“两个确定”`，`“四个全面”总体布局`
 * @remedy 照提示里的出处改；本单位自己的提法写进 `words.yaml`
 * @standard 《中国共产党章程》等文件，逐条见提示
 * @example 深刻领悟“两个确定”的决定性意义。 → 应为“两个确立”
 * @example 做到“四个维护”。 → 应为“两个维护”
 * @example 坚持以习近平新时代特色社会主义思想为指导。 → 应为习近平新时代中国特色社会主义思想
 * @example 以习近平新时代中国特色社会主义思想理论为指导。 → 应为习近平新时代中国特色社会主义思想
 * @example 协调推进“四个全面”总体布局。 → 应为“四个全面”战略布局
 * @example 筑牢中华民族共同体意识。 → 应为铸牢中华民族共同体意识
 * @example 坚持以习近平新时代中国特色社会主义为指导。 → 应为习近平新时代中国特色社会主义思想
 * @example 提高政治判断力、政治执行力、政治领悟力。 → 顺序应为“政治判断力、政治领悟力、政治执行力”
 * @example 落实习近平生态文明建设思想。 → 应为习近平经济思想、法治思想
 * @example 学习中央城镇工作会议精神。 → 应为中央经济、农村、城市、城镇化
 * @example 坚持创新、绿色、协调、开放、共享的理念。 → 顺序应为“创新、协调、绿色、开放、共享”
 * @example 协调推进“四个全面”战略格局。 → 应为“四个全面”战略布局
 * @example 推进国家治理体系和治理方式现代化。 → 是不是“国家治理体系和治理能力现代化”
 * @example 落实“三会一科”制度。 → “三会一科”是不是“三会一课”
 * @example 落实“党政同责、一岗两责”。 → “一岗两责”是不是“一岗双责”
 * @example 学习中央民族工作大会精神。 → 应为中央……工作会议
 * @right “一带一部”区位优势，“一卡通办”，“三位一体”。
 * @right “绿水青山就是金山银山”，“党政同责、一岗双责”。
 * @right 学习贯彻习近平新时代中国特色社会主义思想主题教育，“四个自信”，“四个意识”。
 * @right 习近平新时代中国特色社会主义思想、习近平新时代中国特色社会主义经济思想，“五位一体”总体布局和“四个全面”战略布局。
 * @right 增强“四个意识”、坚定“四个自信”、做到“两个维护”，筑牢思想防线，第二个百年奋斗目标。
 */
export function* phrases(content: Content): Iterable<Finding> {
  const passages = passagesOf(content);
  for (const { wrong, right, source, since = 0 } of known) {
    for (const match of matchesIn(passages, wrong)) {
      if (match.passage.year < since || isOwn(match, content)) continue;
      yield finding(match, `“${unquoted(match.found)}”应为${right}`, source);
    }
  }
  yield* nearlyRight(passages, content);
  yield* nearlyWhole(passages, content);
  for (const { words, name, source } of orders) {
    for (const match of matchesIn(passages, inAnyOrder(words))) {
      const found = match.found.split('、');
      const isWhole = new Set(found).size === words.length;
      if (!isWhole || match.found === words.join('、') || isOwn(match, content)) continue;
      yield finding(match, `${name}的顺序应为“${words.join('、')}”`, source);
    }
  }
}

const finding = ({ place }: Match, message: string, source: string): Finding => ({
  ...place,
  message,
  remedy: `依据${source}；原文如此的，在栏目 acknowledged 里写明`,
  severity: 'warning',
});

const isOwn = ({ found, passage }: Match, content: Content): boolean =>
  ownWords(content, passage.year).some(({ right }) => right.includes(found));

/** Without the marks around it, where they are around the whole. */
const unquoted = (text: string): string =>
  /^“([^“”]*)”$/.exec(text)?.[1] ?? text.replaceAll('“', '‘').replaceAll('”', '’');

const quoted = /“(?<words>[\p{Script=Han}、]{4,16})”/gu;

/** What stands in “ ” and is a known one but for a single character. */
function* nearlyRight(passages: Passage[], content: Content): Iterable<Finding> {
  for (const match of matchesIn(passages, quoted)) {
    const whole = match.groups.words ?? '';
    for (const words of new Set([whole, ...whole.split('、')])) {
      const near = quotedPhrases.find(({ right }) => isButOneCharacter(right, words));
      if (!near || quotedPhrases.some(({ right }) => right === words) || isOwn(match, content))
        continue;
      yield {
        ...finding(match, `“${words}”是不是“${near.right}”`, near.source),
        severity: 'hint',
      };
    }
  }
}

/** Of the same length, with one other character: one that sounds alike, or the same number in another word. */
function isButOneCharacter(one: string, other: string): boolean {
  const unlike = [...one].flatMap((right, i) =>
    right === other[i] ? [] : [[right, other[i] ?? '']],
  );
  const [[right = '', wrong = ''] = []] = unlike;
  return (
    one.length === other.length &&
    unlike.length === 1 &&
    (twos.includes(right)
      ? twos.includes(wrong)
      : !isNumeral.test(right + wrong) && soundAlike(right, wrong))
  );
}

/** “三位一体” is another thing than “五位一体”; “一岗两责” is none. */
const isNumeral = /[一二两双三四五六七八九十]/;
const twos = '二两双';

const inAnyOrder = (words: string[]): RegExp => {
  const one = `(?:${words.join('|')})`;
  return new RegExp(`${one}(?:、${one}){${words.length - 1}}(?!、)`, 'g');
};

const han = /\p{Script=Han}/u;
const lettersOf = (text: string): string => [...text].filter((each) => han.test(each)).join('');

/** So many characters at the beginning and at the end tell which phrase is meant. */
const anchor = 2;

const byStart = Map.groupBy(
  longPhrases.map(({ right, source }) => ({ right, source, letters: lettersOf(right) })),
  ({ letters }) => letters.slice(0, anchor),
);

/** What begins and ends as a long phrase does, and is it but for a character or two. */
function* nearlyWhole(passages: Passage[], content: Content): Iterable<Finding> {
  for (const passage of passages) {
    for (const { from, to, right, source } of piecesIn(passage.text)) {
      const text = passage.text.slice(from, to);
      if (ownWords(content, passage.year).some((own) => own.right.includes(text))) continue;
      yield {
        ...passage.placeOf(from, to),
        message: `“${unquoted(text)}”是不是“${unquoted(right)}”`,
        remedy: `依据${source}；原文如此的，不必改`,
        severity: 'hint',
      };
    }
  }
}

interface Piece {
  from: number;
  to: number;
  right: string;
  source: string;
}

function piecesIn(text: string): Piece[] {
  const places = Array.from(text.matchAll(/\p{Script=Han}/gu), ({ index }) => index);
  const letters = places.map((at) => text[at]).join('');
  return places.flatMap((from, start) =>
    (byStart.get(letters.slice(start, start + anchor)) ?? []).flatMap((phrase) => {
      const end = endOfNearest(letters, start, phrase.letters);
      return end === undefined ? [] : [{ ...phrase, from, to: (places[end - 1] ?? 0) + 1 }];
    }),
  );
}

/** Where the piece ends that is nearest to a phrase; none where the phrase itself stands, or nothing near. */
function endOfNearest(letters: string, start: number, right: string): number | undefined {
  if (letters.startsWith(right, start)) return undefined;
  const most = right.length >= 10 ? 2 : 1;
  return [0, -1, 1, -2, 2]
    .filter((more) => Math.abs(more) <= most)
    .map((more) => start + right.length + more)
    .filter((end) => letters.startsWith(right.slice(-anchor), end - anchor))
    .find((end) => distance(letters.slice(start, end), right) <= most);
}
