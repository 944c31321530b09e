import { type Block, blockText } from '../blocks.ts';
import { passagesOf } from '../passages.ts';
import { type Part, partsOf, type Report } from '../tree.ts';
import { cellRecords } from './cells.ts';
import { dimensionOf, measureOf } from './measure.ts';
import { keyOf, nameOf } from './names.ts';
import { findNumbers, isCounted, type NumberInText } from './numbers.ts';
import { partsAhead } from './parts-ahead.ts';
import { type Period, periodOf, periodsOfParts } from './period.ts';
import type { NumberKind, NumberRecord } from './record.ts';
import { scopeOf } from './scope.ts';

const ledgers = new WeakMap<Report, NumberRecord[]>();

/** All numbers of a report's sentences in reading order, of each part then those of its tables; made once. */
export function ledgerOf(report: Report): NumberRecord[] {
  const made = ledgers.get(report) ?? makeLedger(report);
  ledgers.set(report, made);
  return made;
}

/** Titles of sections that tell what shall be. */
const aims = /总体要求|政策取向|目标/;
/** Titles that tell what was reached before that: 发展成就和主要目标任务. */
const achievements = /成就|成绩|成效|回顾|完成情况/;
/** With these words such a part turns to what shall be. */
const turn =
  /今后[三五]年|未来[三五]年|时期(?:经济社会发展)?主要目标|主要目标(?:任务)?[是有如和：]/;

function makeLedger(report: Report): NumberRecord[] {
  const ahead = new Set(partsAhead(report));
  const isAim = ({ title }: Part): boolean => aims.test(title) && !achievements.test(title);
  for (const section of report.sections.filter(isAim)) {
    for (const part of [section, ...section.subsections]) ahead.add(part);
  }
  const periods = periodsOfParts(report, ahead);
  return partsOf(report).flatMap((part) => {
    const isAhead = ahead.has(part);
    const ofPart = periods.get(part) ?? { span: 'unknown' };
    const place = { part, year: report.year, ofPart };
    const passages = passagesOf(part);
    const isBoth = aims.test(part.title) && achievements.test(part.title);
    const turnsAt = isBoth ? passages.findIndex(({ text }) => turn.test(text)) : -1;
    const ofSentences = passages.flatMap(({ text, start, block }, i) => {
      const here = { ...place, block, isAhead: isAhead || (turnsAt >= 0 && i >= turnsAt) };
      return findNumbers(text).map((number) => recordOf(number, text, start, here));
    });
    return [...ofSentences, ...cellRecords(part, ofPart, isAhead)];
  });
}

interface Place {
  part: Part;
  block: Block;
  year: number;
  isAhead: boolean;
  ofPart: Period;
}

const vagueBefore =
  /(?:不足|最多|最少|最高|最低|不少于|不低于|不超过|大约|将近|接近|超过|突破|约|近|超|逾|至少)$/;
const vagueAfter = /^(?:左右|以上|以内|以下|上下)/;

const leastOrMost = /至少|不少于|不低于|不超过|最多|最少/;

function recordOf(
  number: NumberInText,
  sentence: string,
  offset: number,
  { part, block, year, isAhead, ofPart }: Place,
): NumberRecord {
  const before = sentence.slice(0, number.start);
  const after = sentence.slice(number.end);
  const vague = [vagueBefore.exec(before)?.[0] ?? '', vagueAfter.exec(after)?.[0] ?? ''] as const;
  const name = nameOf(sentence, number);
  const measure = measureOf(number);
  const isRead = measure || number.isBlank || number.kind !== 'quantity';
  const kind = isRead ? kindOf(number, before, after) : 'unknown';
  const paragraph = blockText(block).slice(0, offset);
  const isAim = isTarget(paragraph, before, after, isAhead);
  return {
    name,
    key: kind === 'unknown' || isPartOrGuess(before) ? '' : keyOf(name),
    number,
    text: vague[0] + number.text + vague[1],
    start: offset + number.start - vague[0].length,
    numberStart: offset + number.start,
    measure,
    dimension: dimensionOf(number),
    approximation:
      vague.join('') +
      (leastOrMost.exec(name)?.[0] ?? '') +
      (/[多余来几](?=\D|$)/.exec(number.text)?.[0] ?? ''),
    kind,
    isTarget: isAim,
    // What a part about the year to come says of today (目前有公园92个) is of the report's year.
    period: periodOf(paragraph, before, isAhead && !isAim ? { span: 'year', year } : ofPart, year),
    scope: scopeOf(part.title, blockText(block), before, name.split('……').at(-1)),
    sentence,
    part,
    block,
  };
}

/** What is only a part of the number before it (其中), or is not known yet, has no name that is its own. */
const isPartOrGuess = (before: string): boolean =>
  /其中，[^。；]*$|预计[^，。；]*$|（[^）]*$/.test(before);

const hedge =
  '(?:了|约|近|超过?|不低于|不超过|逾|高达|达到?|为|在|(?<=幅|速|长|降)[均都]|(?<=幅|速)(?:控制|稳定|保持|维持))*';
const changeBefore = new RegExp(
  `(?:增长|增加|减少|下降|降低|降幅|增幅|涨幅|上涨|上升|提高|提升|提速|回落|增产|减产|前进|后退|压减|压缩|缩减|(?<!新)增|降|多|少)${hedge}$`,
);
/** Words of change that are said of many things besides numbers. */
const changeOfRatio = /(?:改善|好转|收窄|放缓|加快|缩小|扩大|攀升|跃升|下滑|跌幅|走[高低])了?$/;
const reachedBefore =
  /(?:增长|增加|减少|下降|降低|上升|提高|提升|压减|压缩|缩减|增|降|扩大)(?:到|至|为)(?:了|约|近|超过)*$/;
const ratio = /^(?:%|％|‰|个百分点|倍|成)$/;

function kindOf(number: NumberInText, before: string, after: string): NumberKind {
  if (number.kind === 'quantity') return kindOfQuantity(number, before, after);
  const isRank = number.kind === 'ordinal' && /[居列排]|名次|位次/.test(before.slice(-8));
  return isRank ? 'rank' : number.kind;
}

/**
 * 60岁以上老人3000人, 单价100万元（含）以上设备, 产值超2亿元企业12家, 100万元至300万元部分, 每10万人, 9个方面: the number
 * only says which, or of how many.
 */
const qualifies = (before: string, after: string): boolean =>
  /^（不?含）以[上下内]|^及?以[上下内](?!的)[^，。；、）]{2,8}[0-9０-９]|^方面|^的?部分/.test(
    after,
  ) ||
  /^[至到][^，。；]{1,8}元的?部分/.test(after) ||
  (/[超过逾]$/.test(before) && which.test(after)) ||
  before.endsWith('每');

/** A thing that is counted right behind: 县2个, 的项目12个. */
const which = /^的?(?![增下降同占达比较])\p{Script=Han}{1,6}[0-9０-９]+[个家户项人名座所]/u;

/** “240小时过境免签”政策: a number in the name that quotes hold. */
const isInName = (before: string, after: string): boolean =>
  /“[^”。；]{0,6}$/.test(before) && /^[^“。；]{2,8}”/.test(after);

/** 承包期再延长30年, 走过30多年: for how long, not how much. */
const isDuration = (unit: string, before: string): boolean =>
  /^(?:年|个?月|天|个季度|个年头|个学期)$/.test(unit) &&
  /(?:延长|为期|历时|历经|经过了?|走过了?|长达)$/.test(before);

/** 甲、乙分别完成5项、8项; 增长8.4%和11.4%: each is told of another thing. */
const isOneOfSeveral = (before: string, after: string): boolean =>
  /(?:分别|各(?:自)?(?:增|降|为|达))[^，。；：]*$|\d[%％][和与及、]$/.test(before) ||
  /^[和与及、]\d[\d.]*[%％](?![^，。；]{0,4}的)/.test(after);

const isFrom = (before: string, after: string): boolean =>
  /[从由](?:[^，。；从由]{0,12})$/.test(before) && /^[^，。；]{0,14}(?:到|至|为|成)/.test(after);

/** 提升3个中心 does not say that it is three more, 改善24.7% does. */
const isChange = (before: string, after: string, isRatio: boolean): boolean =>
  (changeBefore.test(before) || (isRatio && changeOfRatio.test(before))) &&
  !reachedBefore.test(before) &&
  !(/(?:提升|提高)$/.test(before) && /^\p{Script=Han}{2}/u.test(after));

function kindOfQuantity({ kind, unit }: NumberInText, before: string, after: string): NumberKind {
  const isRatio = ratio.test(unit);
  if (unit.endsWith('届')) return 'ordinal';
  if (unit !== '' && !isCounted({ kind, unit })) return 'reference';
  if (isInName(before, after)) return 'reference';
  if (!isRatio && (qualifies(before, after) || isDuration(unit, before))) return 'reference';
  if (unit === '' || isOneOfSeveral(before, after)) return 'unknown';
  if (isFrom(before, after)) return 'base';
  if (isChange(before, after, isRatio)) return isRatio ? 'rate' : 'increase';
  return isRatio ? 'share' : 'level';
}

/** What shall be is told by the part, by words of the paragraph that open a list of aims, or by those of the clause. */
function isTarget(paragraph: string, before: string, after: string, isAhead: boolean): boolean {
  const clause = /[^，。；]*$/.exec(before)?.[0] ?? '';
  if (/目前|现有|现已|已有|截至|(?:我国|全国|全市|全省|共|仍|还)有$/.test(clause)) return false;
  if (/完成|实现了|已|去年|上年/.test(clause) && !isAhead) return false;
  if (/(?:预期|主要|工作|发展)目标[是为：]/.test(paragraph + before)) return true;
  const around = clause + (/^[^，。；]*/.exec(after)?.[0] ?? '');
  return isAhead || aim.test(around);
}

/** Words that set an aim; not 将…纳入, 将比例提高到, 争取资金, 年度计划, 实现300元的目标. */
const aim =
  /拟|将(?![^，。；]{4,}(?:提高|降低|增加|延长|压缩|扩大)[到至])(?!.*(?:[纳列]入|[列作]为|打造成|改造成|下放|移交|[压缩]缩|整合|用于|调整))|力争|(?<!年度|行动|工作|专项|投资|生产|供应|招生|[三五十]年)计划(?!的|任务)|预期|争取(?!到|了|资金|项目|上级|中央|省|国家|政策|支持)|(?<!的)目标(?!任务)|确保/;

/** Whether two numbers say the same, in whatever writing: 7个 and 七个, 1.2亿元 and 12000万元. */
export function isSameAmount(
  before: Pick<NumberRecord, 'text' | 'approximation' | 'measure'>,
  after: Pick<NumberRecord, 'text' | 'approximation' | 'measure'>,
): boolean {
  if (before.text === after.text) return true;
  if (before.approximation !== after.approximation) return false;
  const [a, b] = [before.measure, after.measure];
  if (!a || !b) return false;
  return a.from === b.from && a.to === b.to && a.dimension === b.dimension;
}
