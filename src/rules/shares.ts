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
 * The shares of one whole are 100 % together, but for rounding. That shares are of one whole is sure where their names
 * say so (满意、不满意; 其他; 以下); others may overlap, as 党员 and 女性 do, and are a hint where they come near.
 * @says 警告：各占多少加起来不是100%；提示：加起来超过100%，可能不是一个整体的各部分
 * @like `满意、基本满意、不满意的分别占85%、12%、5%`
 * @remedy 照提示里的算式核对；各部分有交叉的，不必改
 * @example 满意、基本满意、不满意的分别占85%、12%、5%。 → 85%＋12%＋5%＝102%，超过100%
 * @example 本科占45%，大专占38%，高中及以下占27%。 → 45%＋38%＋27%＝110%，超过100%
 * @example 三次产业结构为5.1:40.2:55.7。 → 5.1＋40.2＋55.7＝101，不是100
 * @example 优秀、合格、不合格率分别为35%、60%、15%。 → 35%＋60%＋15%＝110%，超过100%
 * @right 合格率、满意率分别为98%、95%；优秀率、合格率分别为12%、98%。
 * @right 满意、基本满意、不满意的分别占85%、12%、3%；党员占60%，女性占48%；三次产业结构为5.1:40.2:54.7。
 * @right 分别增长85%、12%、5%；完成率分别为98%、95%、100%。
 */
export function* shares(content: Content): Iterable<Finding> {
  for (const passage of sentencesOf(content)) {
    const frame = frameOf(passage);
    for (const list of [...listed(frame), ...oneByOne(frame).filter(isOneWhole)])
      yield* tooMuch(passage, list);
    yield* structure(passage);
  }
}

/** Shares of one sentence, and the words that name their parts. */
interface Shares {
  parts: Quantity[];
  names: string;
  ofRates?: boolean;
}

/** 分别占85%、12%、5% */
const listed = (frame: Frame): Shares[] =>
  Array.from(
    frame.text.matchAll(
      /(?<names>[^。；⟨⟩]*)(?:(?:分别|各)占(?:比|总数的?)?|(?<rates>率)分别)(?:为)?(?<list>⟨\d+⟩(?:[、，和及与]⟨\d+⟩)+)/g,
    ),
    ({ groups }) => ({
      names: groups?.names ?? '',
      ofRates: groups?.rates !== undefined,
      parts: sharesIn(groups?.list ?? '', frame),
    }),
  );

/** 本科占45%，大专占38%，高中及以下占27% */
const oneByOne = (frame: Frame): Shares[] =>
  Array.from(
    frame.text.matchAll(/(?:[^，。；、⟨⟩]{1,12}占(?:比)?⟨\d+⟩[，、；和]?){2,}/g),
    ({ 0: list }) => ({
      names: list,
      parts: sharesIn(list, frame),
    }),
  );

const sharesIn = (list: string, frame: Frame): Quantity[] =>
  quantitiesIn(list, frame).filter(({ unit }) => unit === '%');

const wholes = /不满意|不合格|不达标|及格|其他|其它|其余|[及以]下|第[一二三]产业|男[^。]*女|未/;

/** 未, 其他 and the like tell nothing of rates (未成年人…率): there only a name and its opposite do. */
const isOneWhole = ({ names, ofRates }: Shares): boolean =>
  ofRates ? /(合格|满意|达标|及格)[^。]*不\1/.test(names) : wholes.test(names);

function* tooMuch(passage: Passage, shares: Shares): Iterable<Finding> {
  const { parts, ofRates } = shares;
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const least = parts.reduce((total, { low }) => total + low, 0);
  const [first, last] = [parts.at(0), parts.at(-1)];
  const isSure = isOneWhole(shares);
  if (!first || !last || parts.length < 2 || least <= 100 || (!isSure && (ofRates || sum > 115)))
    return;
  yield {
    ...passage.placeOf(first.start, last.end),
    message: `${parts.map(({ text }) => text).join('＋')}＝${shownNumber(sum, 2)}%，超过100%`,
    remedy: '照算式核对各部分的百分比；各部分有交叉的，不必改',
    severity: isSure ? 'warning' : 'hint',
  };
}

/** 三次产业结构为5.1:40.2:55.7 */
function* structure(passage: Passage): Iterable<Finding> {
  const pattern =
    /(?:产业|结构)[^，。；\d]{0,12}(?<list>\d+(?:\.\d+)?(?:[:：∶]\d+(?:\.\d+)?){2})(?![\d.:：∶])/g;
  for (const { groups, index, 0: found } of passage.text.matchAll(pattern)) {
    const parts = groups?.list?.split(/[:：∶]/) ?? [];
    const sum = parts.reduce((total, part) => total + Number(part), 0);
    if (Math.abs(sum - 100) < 0.25 || Math.abs(sum - 100) > 15) continue;
    const start = index + found.length - (groups?.list?.length ?? 0);
    yield {
      ...passage.placeOf(start, index + found.length),
      message: `${parts.join('＋')}＝${shownNumber(sum, 2)}，不是100`,
      remedy: '核对各产业的比重',
      severity: 'warning',
    };
  }
}
