import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { type Passage, sentencesOf } from './tools/matches.ts';
import {
  type Frame,
  frameOf,
  type Quantity,
  quantitiesIn,
  shownNumber,
} from './tools/quantities.ts';

/**
 * Parts that a sentence gives after their whole (86人，其中男52人，女36人) make it up where they are all of it: men and
 * women, the halves and quarters of a year, all levels. Others may overlap, or be but some of it; a single one is never
 * more than its whole.
 * @says 警告：分项之和与总数对不上，分项比总数大；提示：同类的分项加起来比总数大
 * @like `职工86人，其中男52人、女36人`
 * @remedy 照提示里的算式核对总数和各分项
 * @example 全局共有职工86人，其中男职工52人，女职工36人。 → 52＋36＝88，不是86
 * @example 全年办件500件，其中上半年230件、下半年280件。 → 230＋280＝510，不是500
 * @example 全年办件500件，其中线上办理530件。 → “其中”的530件比总数500件大
 * @example 共建成公园12个（包括新建5个、改建8个）。 → 5＋8＝13，不是12
 * @example 办结案件120件，其中行政案件80件，刑事案件50件。 → 80＋50＝130，不是120
 * @right 职工86人，其中男50人、女36人；职工86人，其中党员60人、女职工36人；办件500件，其中咨询300件、投诉120件。
 * @right 贷款增长8.85%，其中民营经济主体占97.2%。
 * @right 面积12公顷，其中新建5个公园，比上年增加3公顷；接待500人，其中单日最高600人次。
 */
export function* sums(content: Content): Iterable<Finding> {
  for (const passage of sentencesOf(content)) {
    const frame = frameOf(passage);
    for (const { groups = {} } of frame.text.matchAll(pattern)) {
      const whole = frame.quantities[Number(groups.whole)];
      const list = groups.parts ?? '';
      const parts = whole ? partsIn(list, frame, whole) : [];
      if (whole && parts.length > 0) yield* problems(passage, whole, parts, list);
    }
  }
}

const pattern =
  /⟨(?<whole>\d+)⟩[，,（(](?:其中|包括|分别是|分别为|即)[：:，]?(?<parts>[^。；）)⟨⟩]{0,14}⟨\d+⟩(?:[、，和及]?[^。；）)⟨⟩]{0,14}⟨\d+⟩)*)/g;

/** The parts that are counted as the whole is; what goes on after a comparison is none. */
const partsIn = (list: string, frame: Frame, { unit }: Quantity): Quantity[] => {
  const [before = ''] = list.split(
    /同比|[比较]上年|[比较]去年|增长|下降|增加|减少|最高|单日|人均|平均/,
  );
  // 8.85%，其中民营主体占97.2%: a share of another whole.
  if (unit === '%' && before.includes('占')) return [];
  return quantitiesIn(before, frame).filter((each) => each.unit === unit);
};

/** Names that parts have which make up a whole, each set in full. */
const divisions = [
  ['男', '女'],
  ['上半年', '下半年'],
  ['一季度', '二季度', '三季度', '四季度'],
  ['新建', '改建'],
  ['新建', '扩建', '改建'],
  ['新建', '续建'],
  ['线上', '线下'],
  ['网上', '窗口'],
  ['城镇', '农村'],
  ['已办结', '正在办理'],
  ['国内', '境外'],
  ['机关', '事业'],
];

function* problems(
  passage: Passage,
  whole: Quantity,
  parts: Quantity[],
  list: string,
): Iterable<Finding> {
  const larger = parts.find(({ low }) => low > whole.high);
  const [first, last] = [parts.at(0), parts.at(-1)];
  if (!first || !last) return;
  const place = passage.placeOf(first.start, last.end);
  const remedy = '照算式核对总数和各分项；有交叉的，写明“其中”各指什么';
  if (larger) {
    const message = `“其中”的${larger.text}比总数${whole.text}大`;
    yield { ...place, message, remedy, severity: 'warning' };
    return;
  }
  const isAll = divisions.some(
    (names) => names.length === parts.length && names.every((name) => list.includes(name)),
  );
  const [low, high] = [
    parts.reduce((sum, each) => sum + each.low, 0),
    parts.reduce((sum, each) => sum + each.high, 0),
  ];
  const isMore = low > whole.high && areOfOneKind(list);
  if ((!isAll && !isMore) || (low <= whole.high && whole.low <= high)) return;
  const factor = whole.value / Number(bare(whole).replaceAll(',', '')) || 1;
  const sum = shownNumber(parts.reduce((total, { value }) => total + value, 0) / factor, 4);
  yield {
    ...place,
    message: `${parts.map(bare).join('＋')}＝${sum}，不是${bare(whole)}`,
    remedy,
    severity: isAll ? 'warning' : 'hint',
  };
}

/** 行政案件, 刑事案件: parts that are named by one word, and so hardly overlap. */
function areOfOneKind(list: string): boolean {
  const names = Array.from(list.matchAll(/([^⟨⟩、，和及]+)⟨\d+⟩/g), ([, name = '']) => name);
  return names.length > 1 && new Set(names.map((name) => name.slice(-2))).size === 1;
}

const bare = ({ text, unit }: Quantity): string => text.slice(0, text.length - unit.length);
