import { findNumbers, isCounted, type NumberInText } from './numbers.ts';

/** What says of something named before how it is: of itself it is no name. */
export const predicate =
  /^(?:(?:同比|环比|平均|年均|实际|累计|一次性|进一步|继续|再|又|[两三四五六七八九十]年)*(?:增长|增加|增幅|增产|减产|上升|提高|提升|下降|降低|减少|压缩|压减|缩短|前进|后退|收取|采纳|占|仅占|达|比|较|约|共|其中|分别|高于|低于|快于|超|突破|是|为|完成(?:年度|全年|年初|既定|计划|目标|任务|预算))|(?:[年月日户人]均|(?:上年|本年|年)[末底])$)/;

/** How much something changed: it is no part of the name of what is told of it next. */
const changeAtEnd = /(?:比上年|比去年|较上年|同比)?(?:增长|增加|减少|下降|降低|提高|上升)$/;

/** Verbs that a list says once, before its first thing: 新建学校5所、医院3家. */
const verbs =
  '增发|发行|新建|改建|扩建|新增|新设|设立|成立|建成|建设|改造|完成|实施|淘汰|关停|拆除|取缔|查处|查办|办理|受理|处置|办结|开展|组织|举办|召开|发放|印发|制定|修订|培训|引进|投入|安排|拨付|减免|慰问|走访|排查|整改|检查|抽检|巡查|清理|清运|栽植|种植|补植|修复|绿化|养护|整治|维修|更换|安装|设置|增设|取消|下放|审批|审核|登记|评选|表彰|命名|创建|推出|接待|收到|征集|推送|发布|播放|提交|签订|开工|竣工|销售|出口|进口|生产|采购|储备|配备|选派|转移|搬迁|调解|审结|立案|移送';
const listVerb = new RegExp(
  `^(?:全年|今年|全市|全区|全县|我局|共|累计|先后|已|再|\\d{4}年)*(${verbs})`,
);
/** Words after which the thing comes behind its number: 开展3次评查, 东湖公园等12个公园. */
const openEnd = new RegExp(
  `(?:${verbs}|等|首批|有|惠及|提升|使|帮助|带动|吸纳|吸引|(?:将|把|让)(?:全[国省市区县])?)$`,
);

/** Verbs alone say nothing of what: 保障性住房建成432万套，新开工建设1043万套. */
const onlyVerbs = new RegExp(`^(?:新|再|又|基本|全部|已)*(?:${verbs}){1,3}$`);

/** Whether words are verbs alone that are said of the number before them. */
const isOnlyVerbs = (own: string, rest: string): boolean =>
  lettersIn(own) > 3 &&
  onlyVerbs.test(own) &&
  findNumbers(rest).findLast(isCounted)?.end === rest.replace(/[，、]$/, '').length;

/** Whether a name tells of what was done, so that its number of a year is not that of all years. */
export const isMade = (name: string): boolean => listVerb.test(bareName(name));

/**
 * What a number of a sentence is about: the words before it, with what they say it of where they need it. What quotes
 * and brackets hold belongs to the words around them, and things that are counted together are named together.
 */
export function nameOf(sentence: string, { start, end, unit }: NumberInText): string {
  const before = sentence.slice(0, start);
  const own = wordsAtEnd(before);
  const behind = wordsAtStart(sentence.slice(end)).replace(/^(?:左右|以[上下内])/, '');
  const isNamedBehind = lettersIn(behind) > 1;
  if ((lettersIn(own) < 2 && !predicate.test(own)) || own === '其中') return `${own}……${behind}`;
  if (isNamedBehind && (openEnd.test(own) || changeOnly.test(own))) return `${own}……${behind}`;
  const head = before.replace(bracketAtEnd, '');
  const rest = head.slice(0, head.length - own.length);
  if (isNextThing(own, rest) && isNamedBehind) return `${verbOf('', `${rest}、`, unit)}……${behind}`;
  const governor = governorOf(own, rest, unit);
  return governor ? `${governor}……${own}` : own;
}

/** 完成12个村的污水和3个水体治理: what ends the thing before is none of the next one's. */
const isNextThing = (own: string, rest: string): boolean =>
  /[和与及]$/.test(own) && findNumbers(rest).findLast(isCounted)?.end === rest.length;

/** 一次性增加6万亿元债务限额 says behind the number what was added. */
const changeOnly = /^(?:一次性|进一步|继续|再|又)*(?:增加|新增|减少|压减)了?$/;

/** What a name needs before it to be one: its subject, the whole that it is a part of, the verb of its list. */
function governorOf(own: string, rest: string, unit: string): string {
  const subject = predicate.test(own) || isOnlyVerbs(own, rest) ? subjectOf(rest) : '';
  // 增长5%，提高1个百分点: there it is the growth that changed.
  const thing = subject.replace(changeAtEnd, '');
  if (!unit.endsWith('百分点') && lettersIn(thing) > 1) return thing;
  return subject || wholeOf(rest) || verbOf(own, rest, unit);
}

/** Of what a number in brackets is a part: 新建公园5个（东区3个). */
function wholeOf(rest: string): string {
  const bracket = rest.lastIndexOf('（');
  return bracket > rest.lastIndexOf('）') ? subjectOf(rest.slice(0, bracket)) : '';
}

/** The words of the clause at the end of a text: after its last number, if those are enough to be a name. */
function wordsAtEnd(text: string): string {
  const clause = text.slice(startOfWords(text));
  const last = findNumbers(clause).findLast((each) => isNoName(each, clause));
  const rest = clause.slice(last?.end ?? 0);
  // 经费500元和300元: both are told of the same words.
  if (last && /^[和与及]$/.test(rest))
    return wordsAtEnd(text.slice(0, text.length - clause.length + last.start));
  const isQualified = /^(?:（不?含）)?(?:及?以[上下内]|的)/.test(rest); // 60岁以上老人
  const isEnough = lettersIn(rest) >= 4 || predicate.test(rest) || listVerb.test(rest);
  return (isEnough && !isQualified ? rest : clause.replace(/^\d{4}年/, '')).replace(
    bracketAtEnd,
    '',
  );
}

/** Numbers that stand in a name (12345热线, 国道204线, 第三中队) are a part of it. */
const isNoName = (number: NumberInText, clause: string): boolean =>
  (number.kind === 'date' && !/[比较同与于是]$/.test(clause.slice(0, number.start))) ||
  isCounted(number) ||
  (number.kind === 'ordinal' && number.text.endsWith('届'));

const bracketAtEnd = /（[^（）]*）$/;

/** Where the words at the end of a text begin: at their clause, or where a list of things that have one number does. */
function startOfWords(text: string): number {
  let from = startOfClause(text);
  while (text[from - 1] === '、') {
    const start = startOfClause(text.slice(0, from - 1));
    if (findNumbers(text.slice(start, from - 1)).some(isCounted)) break;
    from = start;
  }
  return from;
}

const closed: Record<string, string> = { '”': '“', '）': '（', '》': '《', '’': '‘' };
const opened = new Set(Object.values(closed));

/** Where the clause at the end of a text begins: after the last mark that is not in quotes or brackets. */
function startOfClause(text: string): number {
  for (let i = text.length - 1; i >= 0; i--) {
    const char = text[i] ?? '';
    const opening = closed[char] && text.lastIndexOf(closed[char] ?? '', i);
    if (opening !== undefined && opening !== '') {
      if (opening < 0) return i + 1;
      i = opening;
    } else if (opened.has(char) || /[，。；：、！？]/.test(char)) return i + 1;
  }
  return 0;
}

/** How far a predicate is followed back: 达到5亿元，增长8%，提高2个百分点. */
const deepest = 4;

/** What a predicate is said of: the words of the number right before it, or else the clause before. */
function subjectOf(text: string, depth = 0): string {
  const before = text
    .replace(/[到至]20\d{2}年[底末]?$/, '')
    .replace(/[，、：]$/, '')
    .replace(/其中$/, '')
    .replace(/[，、]$/, '')
    .replace(bracketAtEnd, '')
    .replace(/(?:左右|以上|以内|以下)$/, '');
  const last = findNumbers(before).findLast(isCounted);
  if (last?.end !== before.length) return wordsAtEnd(before);
  const words = wordsAtEnd(before.slice(0, last.start));
  if (!predicate.test(words) || depth === deepest) return words;
  const subject = subjectOf(before.slice(0, last.start - words.length), depth + 1);
  return /^其中./.test(words) ? `${subject}……${words}` : subject;
}

/** The verb that a list said before its first thing, of one that has none. A comma lists only what has the same unit. */
function verbOf(own: string, rest: string, unit: string): string {
  if (listVerb.test(own) || /^(?:上年|去年|本年|今年)/.test(own) || !/[，、]$/.test(rest))
    return '';
  const before = rest.slice(0, -1).replace(bracketAtEnd, '');
  const last = findNumbers(before).findLast(isCounted);
  if (last?.end !== before.length || (rest.endsWith('，') && last.unit !== unit)) return '';
  const words = wordsAtEnd(before.slice(0, last.start));
  const head = before.slice(0, last.start - words.length);
  return listVerb.exec(words)?.[1] ?? (/[，、]$/.test(head) ? verbOf(words, head, last.unit) : '');
}

const clauseAtStart = /^[^，。；：、！？“”（）]*/;

/** The words up to the first mark or number. */
function wordsAtStart(text: string): string {
  const clause = clauseAtStart.exec(text)?.[0] ?? '';
  return clause.slice(0, findNumbers(clause).find(isCounted)?.start);
}

const opening =
  /^(?:提出|截至.{0,8}底|20\d{2}年|\d{1,2}(?:[至—-]\d{1,2})?月(?:份|底)?|[上下]半年|[一二三四前][一二三四]?季度|去年|上年|今年|全年|预计|其中|共|累计|将|要|力争|确保|争取|全国|我国|全市|全省|全县|全区|我局|我市|我区|我县|，|的)+/;
const closing =
  /(?:比上年|同比|较上年|比去年|全年|分别|合计|总计|平均|累计|已经|已|首次|稳定|超额|左右|将|拟|按|再|又|净|达到|达|为|超过|超|突破|约|近|完成|实现|增至|升至|降至|增加到|增长到|提高到|提高至|上升到|上升至|下降到|下降至|压缩到|压缩至|扩大到|控制在|保持在|稳定在|在|到|至|共|逾|是|有|不低于|不超过|不少于|至少|不足|最多|最少|从|由)+$/;
/** Words of change that say the same of a thing. */
const changes: [RegExp, string][] = [
  [/(?:比上年|同比|较上年|比去年|年均|平均|了|仅)/g, ''],
  [/(?:涨幅|上涨)/, '上涨'],
  [/(?:增幅|增速|增长)/, '增长'],
];

/** A name without what only says when or how: what it has in common with the same name in another year. */
export const bareName = (name: string): string => bareParts(name).join('').replace(closing, '');

const bareParts = (name: string): string[] =>
  name.split('……').map((words) => {
    const bare = words
      .replace(/（[^）]*）|^[有对把将]$/g, '')
      .replace(opening, '')
      .replace(closing, '');
    return changes.reduce((text, [pattern, usual]) => text.replace(pattern, usual), bare);
  });

/** The name by which a number is found in any sentence of another year; empty for words that do not say enough. */
export function keyOf(name: string): string {
  const [subject = ''] = bareParts(name);
  const key = bareName(name);
  const saysTooLittle = predicate.test(key) || onlyVerbs.test(key);
  if (lettersIn(subject) < 2 || lettersIn(key) < 4 || saysTooLittle) return '';
  return key;
}

/** How many letters and digits a text has. */
export const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
