import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { proseOf } from '../reader/prose.ts';
import { isOfWholeWords, wordsBeside } from '../usage/segments.ts';
import { findPatterns, type Pattern } from './tools/patterns.ts';

/**
 * Marks that are wrong in Chinese text (GB/T 15834-2011; half-width ones: 5.1): unpaired, half-width, doubled, or at
 * the wrong side of a bracket.
 * @says 警告：标点不成对、交叉、重复、是半角的，省略号或破折号写法不对
 * @like `开展“双进活动`，`甲,乙`，`修剪。。`
 * @remedy 补上“”；改成全角“，”；留下一个
 * @standard GB/T 15834—2011《标点符号用法》，第4章、第5章
 * @example 开展“甲活动。 → “ 没有成对
 * @example 印发《关于转发〈绿化意见》的通知〉。 → 》 与前面的标点交叉
 * @example 甲,乙。 → 汉字旁边用了半角标点
 * @example 培训12次,共5人。 → 汉字旁边用了半角标点
 * @example 增长5%,居首位。 → 汉字旁边用了半角标点
 * @example 确保完成. → 汉字旁边用了英文句点
 * @example 快乐运动.凝聚你我 → 汉字旁边用了英文句点
 * @example 开展“甲"活动”。 → 汉字旁边用了英文引号
 * @example 公园(东湖)。 → 括着汉字的是半角括号
 * @example 甲、乙… → 省略号应当是两个“…”
 * @example 公园、广场...各类绿地。 → 省略号写成了“...”
 * @example 公园、广场。。。 → 省略号写成了“。。。”
 * @example 这是目标，—也是要求。 → 破折号应当是两个“—”
 * @example 这是目标--也是要求。 → 破折号写成了“--”
 * @example 三是修剪。。 → 标点“。。”重复
 * @example 工作包括：一、、领导。 → 标点“、、”重复
 * @example 坚持导向（见附件），,扎实推进。 → 标点“，,”重复
 * @example 他说：“完成了。”。 → 标点“。”。”重复
 * @example 公园（，广场）。 → “（，”里的标点多余
 * @example 指出：“要坚持。”，并作出部署。 → 标点“。”，”重复
 * @example 开展“，清风”行动。 → “，”里的标点多余
 * @example “公园”、“广场”、等称号。 → “等”前面用了顿号
 * @example 公园、广场等等……。 → “等”和省略号只用一个
 * @example 教育、住房、养老……等方面。 → “等”和省略号只用一个
 * @example 加强公园、广场、和道路绿地养护。 → “和”“及”前面用了顿号
 * @example 存在以下问题；一是人手不足。 → “以下”所说的各项前面用了“；”
 * @example “5.12”防灾减灾日。 → “5.12”
 * @right “甲‘乙’”（一）2）3~5月……——7.5万，3:2，A.B，e.g.，中国—中亚，1.2—1.5万，12,000人，真的吗？！
 * @right 建设宜居、和美乡村，健全投入机制、与常住人口相匹配的制度，广场、和苑，新设和康、和安县。
 * @right 甲、等级评定，他说：“完成了。”大家，No.5，10:30，“三公”、等额选举。
 */
export function* marks(content: Content): Iterable<Finding> {
  for (const { path, text, pointAt } of proseOf(content)) {
    const alone = unpaired(text);
    for (const { mark, index } of alone.length > 0 ? alone : crossed(text)) {
      yield {
        path,
        ...pointAt(index),
        excerpt: around(text, index),
        message: `${mark} ${alone.length > 0 ? '没有成对' : '与前面的标点交叉，里外写反了'}`,
        remedy: '补上与它成对的标点（GB/T 15834—2011，4.8、4.9、4.15）',
        severity: 'warning',
      };
    }
  }
  yield* findPatterns(content, misshapen);
}

interface Mark {
  mark: string;
  index: number;
}

const pairs: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '【': '】',
  '〔': '〕',
};

function unpaired(text: string): Mark[] {
  const open = new Map(Object.values(pairs).map((mark): [string, Mark[]] => [mark, []]));
  const found: Mark[] = [];
  for (const { 0: mark, index } of text.matchAll(anyOfPair)) {
    const closing = pairs[mark];
    if (closing) open.get(closing)?.push({ mark, index });
    else if (!open.get(mark)?.pop() && !isItemNumber(text, index)) found.push({ mark, index });
  }
  const unclosed = [...open.values()].flat().sort((a, b) => a.index - b.index);
  return [...unclosed, ...found];
}

/** Where all are paired: the first mark that closes what another one, opened later, still lies in. */
function crossed(text: string): Mark[] {
  const open: string[] = [];
  for (const { 0: mark, index } of text.matchAll(anyOfPair)) {
    if (pairs[mark]) open.push(pairs[mark]);
    else if (open.at(-1) === mark) open.pop();
    else if (open.includes(mark)) return [{ mark, index }];
  }
  return [];
}

const anyOfPair = new RegExp(`[${Object.entries(pairs).flat().join('')}]`, 'g');

/** 1） and a） number items without an opening mark of their own. */
const isItemNumber = (text: string, index: number): boolean =>
  text[index] === '）' &&
  /(^|[^\da-z])([0-9]{1,2}|[a-z]|[一二三四五六七八九十]+)$/i.test(
    text.slice(Math.max(0, index - 12), index),
  );

/** The mark with what stands beside it, for an acknowledgement to name. */
const around = (text: string, index: number): string =>
  text.slice(Math.max(0, index - 4), index + 5);

const han = '\\p{Script=Han}';
/** What Chinese text may end with before a mark. */
const before = `${han}”’》〉）】〕`;

const misshapen: Pattern[] = [
  {
    pattern: new RegExp(
      `(?<=[${before}])[,;:!?](?=[${han}“‘《（\\d]|$)|(?<=[\\d%％℃])[,;!?](?=[${han}“《（])`,
      'gu',
    ),
    message: '汉字旁边用了半角标点',
    remedy: '改用全角标点：，；：！？（GB/T 15834—2011，5.1）',
  },
  {
    pattern: new RegExp(`(?<=[${before}])\\.(?=${han}|$)|(?<=\\d[%％]?)\\.(?=$)`, 'gu'),
    // Numbers that put things in order have a rule of their own.
    isRight: ({ input, index }) =>
      /(?:^[一二三四五六七八九十]{1,3}|[（(][一二三四五六七八九十\d]{1,3}[）)])$/.test(
        input.slice(Math.max(0, index - 6), index),
      ),
    message: '汉字旁边用了英文句点',
    remedy: '间隔用“·”，句末用“。”（GB/T 15834—2011，4.1、4.14）',
  },
  {
    pattern: new RegExp(`["'](?=${han})|(?<=${han})["']`, 'gu'),
    message: '汉字旁边用了英文引号',
    remedy: '改用中文引号“”或‘’（GB/T 15834—2011，4.8）',
  },
  {
    // Two looks ahead, since one that has to find both goes over the text again and again.
    pattern: new RegExp(`\\((?=[^()]*\\))(?=[^()]*?${han})`, 'gu'),
    message: '括着汉字的是半角括号',
    remedy: '改用全角括号（）（GB/T 15834—2011，4.9）',
  },
  {
    pattern: /(?<!…)…(?!…)|(?<!…)…{3,}/g,
    message: '省略号应当是两个“…”',
    remedy: '写成“……”（GB/T 15834—2011，4.11）',
  },
  {
    pattern: new RegExp(`(?<=[${before}，、])\\.{2,}|[。·]{3,}`, 'gu'),
    message: ([found]) => `省略号写成了“${found}”`,
    remedy: '写成“……”（GB/T 15834—2011，4.11）',
  },
  {
    pattern: /等等?……|……等(?![待候级于])等?/g,
    message: '“等”和省略号只用一个',
    remedy: '留下“等”或者“……”（GB/T 15834—2011，4.11）',
  },
  {
    pattern: /(?<=^|[，。；：！？、\s])—(?!—)|(?<!—)—(?=$|[，。；：！？、\s])|(?<!—)—{3,}/g,
    message: '破折号应当是两个“—”',
    remedy: '写成“——”（GB/T 15834—2011，4.10）',
  },
  {
    pattern: new RegExp(`(?<=[${before}])(?:--+|[─━ー]+|－{2,})(?=[${han}“《])`, 'gu'),
    message: ([found]) => `破折号写成了“${found}”`,
    remedy: '写成“——”（GB/T 15834—2011，4.10）',
  },
  {
    pattern: /[，、。；：！？][，、。；：！？,;:]+|[,;:][，、。；：！？]+|。”[。，、；]/g,
    // Several ！ and ？ are right (4.2, 4.3); 。。。 is an ellipsis.
    isRight: ([found]) => /^(?:[！？]+|。{3,})$/.test(found),
    message: ([found]) => `标点“${found}”重复`,
    remedy: '只留一个（GB/T 15834—2011，第4章）',
  },
  {
    pattern: /“(\d{1,2})\.(\d{1,2})”/g,
    message: ([found]) => `${found}里月和日之间用了小数点`,
    remedy: ([, month, day]) => `写成“${month}·${day}”（GB/T 15835—2011，5.1.6）`,
    severity: 'hint',
  },
  {
    pattern: /[（《〈“‘][，。；：、！？]|[，、；：][）》〉”’]/g,
    message: ([found]) => `“${found}”里的标点多余`,
    remedy: '括号、引号和书名号里面，开头、末尾不用这样的点号（GB/T 15834—2011，5.1）',
  },
  {
    pattern: /、(?=(和|及|以及|与)\p{Script=Han})/gu,
    // 和田, 和美乡村; 与……相适应 is an attribute.
    isRight: ({ input, index, 1: word = '' }) => {
      const [, after] = wordsBeside(input, index + 1, index + 1 + word.length);
      return (
        !isOfWholeWords(input, index + 1, index + 1 + word.length) ||
        after.length < 2 ||
        /[县市区镇]$/.test(after) ||
        /^.{0,14}(?:相|挂钩|衔接|结合)/.test(input.slice(index + 2))
      );
    },
    message: '“和”“及”前面用了顿号',
    remedy: '用了“和”“及”“以及”“与”，前面不再用顿号（GB/T 15834—2011，4.5）',
    severity: 'hint',
  },
  {
    pattern:
      /(?<=(?:以下|如下|下列)[^，。；：]{0,10})[，；、](?=一是|第一|首先|（一）|（1）|1[.．])/g,
    message: ([found]) => `“以下”所说的各项前面用了“${found}”`,
    remedy: '总括的话和后面的各项之间用冒号（GB/T 15834—2011，4.7）',
    severity: 'hint',
  },
  {
    pattern: /、(?=等)(?!等[级待额于候同距量高值分效差边])/g,
    message: '“等”前面用了顿号',
    remedy: '删去“等”前面的顿号（GB/T 15834—2011，4.5）',
  },
];
