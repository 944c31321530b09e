import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { pointIn } from '../reader/prose.ts';
import { reportsOf } from '../reader/reports.ts';
import type { NumberRecord } from '../report/ledger/record.ts';
import { numbersOf } from './tools/ledgers.ts';
import { type Passage, sentencesOf } from './tools/matches.ts';
import { frameOf, type Quantity } from './tools/quantities.ts';

/**
 * A part of a year has no more than the whole of it, and one thing has one order of magnitude in a report: 3.5亿元 here
 * and 3500万元 there is a slip of a zero or of a unit.
 * @says 警告：一季度、上半年的数比全年的还大；提示：同一个数在别处差10倍、100倍
 * @like `一季度投资3.5亿元，全年累计投资3500万元`
 * @remedy 核对数字和单位（万、亿）
 * @example 一季度投资3.5亿元，全年累计投资3500万元。 → 一季度的3.5亿元比全年的3500万元大
 * @example 上半年接待游客120万人次，全年接待游客25万人次。 → 上半年的120万人次比全年的25万人次大
 * @example 全年完成绿化工程投资3.5亿元。\n\n完成绿化工程投资3500万元。 → 相差10倍
 * @right 一季度投资3500万元，全年累计投资3.5亿元；上半年接待游客120万人次，全年投资25万元。
 */
export function* scales(content: Content): Iterable<Finding> {
  for (const passage of sentencesOf(content)) yield* partsOfYear(passage);
  for (const report of reportsOf(content)) {
    const levels = numbersOf(report).filter(isPlainLevel);
    for (const records of Map.groupBy(levels, keyOf).values()) yield* slipped(records);
  }
}

const remedy = '核对数字和单位（万、亿）';
const part = '(?<part>[一二三四]季度|前[两三]季度|[上下]半年|\\d{1,2}月份)';
const pattern = new RegExp(
  `${part}(?<what>[^，。；⟨⟩]{0,14})⟨(?<small>\\d+)⟩[^。]{0,30}?全年(?<whole>[^，。；⟨⟩]{0,14})⟨(?<large>\\d+)⟩`,
  'g',
);

function* partsOfYear(passage: Passage): Iterable<Finding> {
  const { text, quantities } = frameOf(passage);
  for (const { groups = {} } of text.matchAll(pattern)) {
    const [ofPart, ofYear] = [groups.small, groups.large].map((at) => quantities[Number(at)]);
    if (!ofPart || !ofYear || !isSameThing(groups.what, groups.whole) || !isMore(ofPart, ofYear))
      continue;
    yield {
      ...passage.placeOf(ofYear.start, ofYear.end),
      message: `${groups.part}的${ofPart.text}比全年的${ofYear.text}大`,
      remedy,
      severity: 'warning',
    };
  }
}

const isMore = (a: Quantity, b: Quantity): boolean => a.dimension === b.dimension && a.low > b.high;

const isSameThing = (a = '', b = ''): boolean => {
  const [one, other] = [a, b].map((text) =>
    text.replace(/累计|共计|合计|总计|完成|实现|达到?|共|为|了|总/g, ''),
  );
  return one === other || other === '';
};

const isPlainLevel = ({
  kind,
  approximation,
  isTarget,
  measure,
  key,
  period,
}: NumberRecord): boolean =>
  kind === 'level' &&
  !approximation &&
  !isTarget &&
  key !== '' &&
  period.span === 'year' &&
  measure !== undefined &&
  measure.from === measure.to &&
  measure.from >= 100;

const keyOf = ({ key, dimension, period }: NumberRecord): string =>
  `${key}|${dimension}|${period.year}`;

/** Records of one thing whose digits are the same, and which differ by tens. */
function* slipped([first, ...others]: NumberRecord[]): Iterable<Finding> {
  for (const other of others) {
    const ratio = (other.measure?.from ?? 1) / (first?.measure?.from ?? 1);
    const power = Math.round(Math.abs(Math.log10(ratio)));
    if (!first || power === 0 || power > 5 || Math.abs(Math.abs(Math.log10(ratio)) - power) > 1e-9)
      continue;
    yield {
      path: other.part.path,
      ...pointIn(other.block.leaves, other.numberStart),
      excerpt: other.text,
      message: `这里的${other.text}与${first.part.path}里的${first.text}相差${10 ** power}倍：${other.name}`,
      remedy,
      severity: 'hint',
    };
  }
}
