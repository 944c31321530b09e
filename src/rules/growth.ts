import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { type Passage, sentencesOf } from './tools/matches.ts';
import { type Frame, frameOf, mayBe, type Quantity, shownNumber } from './tools/quantities.ts';

/**
 * What a sentence says of growth follows from its own numbers: direction, size, and points of per cent. Money is hinted
 * at only, for its growth may be reckoned at constant prices. Numbers that are rounded may differ in the last digit;
 * 约, 以上 and the like are not reckoned with.
 * @says 警告：同比的方向、幅度与句中的两个数对不上，下降超过100%，百分点写成百分比；提示：金额的增幅对不上
 * @like `320件，比上年的280件下降14.3%`
 * @remedy 照提示里的算式核对两个数和增幅
 * @standard 国家统计局《统计用语解释》：同比增长率＝（本期数－同期数）÷同期数；两个百分数相减是百分点
 * @example 全年受理投诉320件，比上年的280件下降14.3%。 → 由280件到320件是增加，不是下降
 * @example 全年受理投诉320件，比上年的280件增长24.3%。 → （320－280）÷280＝14.3%，不是24.3%
 * @example 全年接待来访460批次，同比上升12.5%（上年为520批次）。 → 由520批次到460批次是减少，不是上升
 * @example 办件由上年的280件增加到320件，增长40%。 → （320－280）÷280＝14.3%，不是40%
 * @example 全年办理案件150件，同比增加30件，增长20%。 → 30÷（150－30）＝25%，不是20%
 * @example 好评率由88%上升至85%。 → 由88%到85%是减少，不是上升
 * @example 投诉量同比下降120%。 → 下降不会超过100%
 * @example 合格率由上年的92%提高到96%，提高4%。 → 由92%到96%是4个百分点，不是4%
 * @example 合格率由上年的92%提高到96%，提高7个百分点。 → 96%－92%＝4个百分点，不是7个百分点
 * @right 320件，比上年的280件增长14.3%；280件，比上年的320件下降12.5%；由92%提高到96%，提高4个百分点。
 * @right 投资3.5亿元，比上年的3.2亿元增长9.5%；约320件，比上年的280件增长20%；由54万件增加到82万件，年均增长7%。
 */
export function* growth(content: Content): Iterable<Finding> {
  for (const passage of sentencesOf(content)) {
    const frame = frameOf(passage);
    for (const { pattern, problem } of kinds) {
      for (const match of frame.text.matchAll(pattern)) {
        const found = problem(frame, match.groups ?? {});
        if (found) yield findingOf(passage, found);
      }
    }
  }
}

interface Problem {
  /** The number that is wrong. */
  at: Quantity;
  message: string;
  severity?: Finding['severity'];
}

interface Kind {
  /** Over the sentence as a frame; a group holds the number of a quantity, or words. */
  pattern: RegExp;
  problem: (frame: Frame, groups: Groups) => Problem | undefined;
}

type Groups = Record<string, string | undefined>;

const up = '增长|增加|上升|提高|提升|上涨|增';
const down = '下降|减少|降低|回落|压减|缩减|下滑|减|降';
const word = `(?<word>${up}|${down})`;
const last = '(?:上年|去年|前年|上一年|上年度)(?:同期)?|同期';
/** What stands between a base and its number: 上年的, 上年同期的. */
const ofLast = `(?:同比|比|较|与)(?:${last})(?:的|相比)?`;
const rate = (name: string): string => `${name}(?:幅度?)?(?:了|为|达|达到)?⟨(?<rate>\\d+)⟩`;
const isDown = (text = ''): boolean => new RegExp(`^(?:${down}|缩小)`).test(text);

const kinds: Kind[] = [
  // 320件，比上年的280件下降14.3%
  {
    pattern: new RegExp(
      `⟨(?<now>\\d+)⟩[，,（(]?(?:${ofLast})⟨(?<then>\\d+)⟩[，,]?${rate(word)}`,
      'g',
    ),
    problem: changeProblem,
  },
  // 460批次，同比上升12.5%（上年为520批次）
  {
    pattern: new RegExp(
      `⟨(?<now>\\d+)⟩[，,](?:同比|比上年|较上年|比去年|较去年)${rate(word)}[（(，](?:${last})为?⟨(?<then>\\d+)⟩`,
      'g',
    ),
    problem: changeProblem,
  },
  // 由上年的280件增加到320件，增长40%
  {
    pattern: new RegExp(
      `[由从](?:(?:${last})的?)?[^，。；⟨]{0,4}⟨(?<then>\\d+)⟩(?:${up}|${down}|扩大|发展|变|达)?(?:到|至|为)[^，。；⟨]{0,4}⟨(?<now>\\d+)⟩[，,](?!年均|平均)(?:同比)?${rate(word)}`,
      'g',
    ),
    problem: changeProblem,
  },
  // 150件，同比增加30件，增长20%
  {
    pattern: new RegExp(
      `⟨(?<now>\\d+)⟩[，,](?:同比|比上年|较上年|比去年|较去年)(?<by>增加|减少|多|少)了?⟨(?<step>\\d+)⟩[，,](?:同比)?${rate(word)}`,
      'g',
    ),
    problem: stepProblem,
  },
  // 由88%上升至85%
  {
    pattern: new RegExp(
      `[由从](?:(?:${last})的?)?[^，。；⟨]{0,4}⟨(?<then>\\d+)⟩(?<word>${up}|扩大|${down}|缩小)(?:到|至|为)[^，。；⟨]{0,4}⟨(?<now>\\d+)⟩`,
      'g',
    ),
    problem: ({ quantities }, groups) => {
      const [now, then] = [groups.now, groups.then].map((at) => quantities[Number(at)]);
      // 由第369位上升到第235位: the smaller, the higher.
      return now && then && now.dimension === then.dimension && !/[位名]$/.test(now.unit)
        ? directionProblem(now, then, now, groups.word ?? '')
        : undefined;
    },
  },
  {
    pattern: new RegExp(`(?:${down})(?:幅度?)?(?:了|约|近|达|达到|为|超过?)*⟨(?<rate>\\d+)⟩`, 'g'),
    problem: overWhole,
  },
];

function changeProblem({ quantities }: Frame, groups: Groups): Problem | undefined {
  const [now, then, stated] = [groups.now, groups.then, groups.rate].map(
    (at) => quantities[Number(at)],
  );
  if (!now || !then || !stated || now.dimension !== then.dimension || then.value <= 0)
    return undefined;
  return (
    directionProblem(now, then, stated, groups.word ?? '') ??
    (now.dimension === '%' ? pointsProblem(now, then, stated) : rateProblem(now, then, stated))
  );
}

function directionProblem(
  now: Quantity,
  then: Quantity,
  at: Quantity,
  said: string,
): Problem | undefined {
  if (now.low <= then.high && then.low <= now.high) return undefined;
  if (now.value < then.value === isDown(said)) return undefined;
  const right = now.value < then.value ? '减少' : '增加';
  return { at, message: `由${then.text}到${now.text}是${right}，不是${said}` };
}

function pointsProblem(now: Quantity, then: Quantity, at: Quantity): Problem | undefined {
  const by = shownNumber(Math.abs(now.value - then.value), 2);
  const [low, high] = [then.low - now.high, then.high - now.low];
  const isSize = mayBe(at, ...absolute(low, high));
  if (at.unit === '%') {
    return isSize
      ? { at, message: `由${then.text}到${now.text}是${by}个百分点，不是${at.text}` }
      : undefined;
  }
  if (at.unit !== '个百分点' || isSize) return undefined;
  const [more, less] = now.value > then.value ? [now, then] : [then, now];
  return { at, message: `${more.text}－${less.text}＝${by}个百分点，不是${at.text}` };
}

const absolute = (low: number, high: number): [number, number] =>
  low < 0 && high > 0 ? [0, Math.max(-low, high)] : [Math.abs(low), Math.abs(high)];

function rateProblem(now: Quantity, then: Quantity, at: Quantity): Problem | undefined {
  if (at.unit !== '%') return undefined;
  const [low, high] = absolute(now.low / then.high - 1, now.high / then.low - 1);
  if (mayBe(at, low * 100, high * 100)) return undefined;
  const [more, less] = now.value > then.value ? [now, then] : [then, now];
  const right = shownNumber((Math.abs(now.value - then.value) / then.value) * 100);
  return {
    at,
    message: `（${plain(more)}－${plain(less)}）÷${plain(then)}＝${right}%，不是${at.text}`,
    severity: severityFor(now),
  };
}

/** The digits of a number without its unit; with it where it is a large one. */
const plain = ({ text, unit }: Quantity): string =>
  /[万亿]/.test(unit) || !text.endsWith(unit) ? text : text.slice(0, text.length - unit.length);

const severityFor = ({ dimension }: Quantity): 'warning' | 'hint' =>
  dimension.endsWith('元') ? 'hint' : 'warning';

function stepProblem({ quantities }: Frame, groups: Groups): Problem | undefined {
  const [now, step, stated] = [groups.now, groups.step, groups.rate].map(
    (at) => quantities[Number(at)],
  );
  if (!now || !step || stated?.unit !== '%' || now.dimension !== step.dimension) return undefined;
  const sign = /减少|少/.test(groups.by ?? '') ? 1 : -1;
  const [least, most] = [now.low + sign * step.high, now.high + sign * step.low].sort(
    (a, b) => a - b,
  );
  if (now.dimension === '%' || least === undefined || most === undefined || least <= 0)
    return undefined;
  if (mayBe(stated, (step.low / most) * 100, (step.high / least) * 100)) return undefined;
  const right = shownNumber((step.value / (now.value + sign * step.value)) * 100);
  return {
    at: stated,
    message: `${plain(step)}÷（${plain(now)}${sign > 0 ? '＋' : '－'}${plain(step)}）＝${right}%，不是${stated.text}`,
    severity: severityFor(now),
  };
}

function overWhole({ quantities }: Frame, groups: Groups): Problem | undefined {
  const at = quantities[Number(groups.rate)];
  if (at?.unit !== '%' || at.value <= 100) return undefined;
  return { at, message: `下降不会超过100%：${at.text}` };
}

const findingOf = (passage: Passage, { at, message, severity = 'warning' }: Problem): Finding => ({
  ...passage.placeOf(at.start, at.end),
  message,
  remedy: '照算式核对两个数和增幅；两个百分数的差用“个百分点”',
  severity,
});
