import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { sentencesOf } from './tools/matches.ts';
import { type Frame, frameOf, mayBe, type Quantity, shownNumber } from './tools/quantities.ts';

/**
 * A rate of completion is what was done of what was planned or received, both of which the sentence gives. Only where
 * the word of the rate stands with the second number (办结98件，办结率): 按期办结率 and others may be of something else.
 * @says 警告：完成率、办结率等与句中的两个数对不上
 * @like `计划20个，完成17个，完成率95%`
 * @remedy 照提示里的算式核对
 * @example 年度计划新建公园20个，实际完成17个，完成率95%。 → 17÷20＝85%，不是95%
 * @example 受理投诉120件，办结117件，办结率99%。 → 117÷120＝97.5%，不是99%
 * @example 应参训90人，实际参训81人，参训率达95%。 → 81÷90＝90%，不是95%
 * @example 应检企业200家，实检190家，检查率达到98%。 → 190÷200＝95%，不是98%
 * @right 计划20个，完成17个，完成率85%；受理120件，办结117件，按期办结率100%；受理120件，办结117件，满意率99%。
 * @right 计划投资3亿元，完成投资2.8亿元，完成率93.3%；计划20个，完成22个，完成率110%。
 */
export function* completion(content: Content): Iterable<Finding> {
  for (const passage of sentencesOf(content)) {
    const frame = frameOf(passage);
    const matches = patterns.flatMap((each) => [...frame.text.matchAll(each)]);
    // Both patterns may fit one place.
    for (const { groups = {} } of byRate(matches)) {
      const problem = problemOf(frame, groups);
      if (!problem) continue;
      yield {
        ...passage.placeOf(problem.at.start, problem.at.end),
        message: problem.message,
        remedy: '照算式核对三个数；口径不同的，写明口径',
        severity: 'warning',
      };
    }
  }
}

const byRate = (matches: RegExpExecArray[]): Iterable<RegExpExecArray> =>
  new Map(matches.map((match) => [match.groups?.rate, match])).values();

const patterns = [
  /⟨(?<planned>\d+)⟩(?!分别)[^，。；⟨⟩]{0,8}[，,](?<verb>[^，。；⟨⟩]{0,14})⟨(?<done>\d+)⟩[^，。；⟨⟩]{0,8}[，,](?<label>[\p{Script=Han}]{1,6})率(?:均?为|达到?|是|约为)?⟨(?<rate>\d+)⟩/gu,
  // 应检200家，实检190家，检查率98%
  /应(?<due>[到参检查交缴收])[^，。；⟨⟩]{0,8}⟨(?<planned>\d+)⟩[，,]实(?:际)?\k<due>[^，。；⟨⟩]{0,8}⟨(?<done>\d+)⟩[，,][\p{Script=Han}]{1,6}率(?:均?为|达到?|是|约为)?⟨(?<rate>\d+)⟩/gu,
];

function problemOf(
  { quantities }: Frame,
  { planned, due, verb = '', done, label = '', rate }: Record<string, string | undefined>,
): { at: Quantity; message: string } | undefined {
  const [whole, part, at] = [planned, done, rate].map((index) => quantities[Number(index)]);
  if (!whole || !part || at?.unit !== '%') return undefined;
  if (whole.dimension !== part.dimension || whole.value <= 0) return undefined;
  if (!due && !verb.includes(label)) return undefined;
  if (mayBe(at, (part.low / whole.high) * 100, (part.high / whole.low) * 100)) return undefined;
  const right = shownNumber((part.value / whole.value) * 100);
  return { at, message: `${bare(part)}÷${bare(whole)}＝${right}%，不是${at.text}` };
}

const bare = ({ text, unit }: Quantity): string =>
  /[万亿]/.test(unit) ? text : text.slice(0, text.length - unit.length);
