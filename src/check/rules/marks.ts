import type { Content } from '../../reader/content.ts';
import { proseOf } from '../../reader/prose.ts';
import type { Finding } from '../finding.ts';

/**
 * Marks that are wrong in Chinese text (GB/T 15834-2011; half-width ones: 5.1): unpaired, half-width, alone, or no
 * marks at all but what copying left behind.
 * @example 开展“甲活动。 → “ 没有成对
 * @example 甲,乙。 → 汉字之间用了半角标点
 * @example 快乐运动.凝聚你我 → 汉字之间用了英文句点
 * @example 开展“甲"活动”。 → 汉字旁边用了英文引号
 * @example 公园(东湖)。 → 括着汉字的是半角括号
 * @example 甲、乙… → 省略号应当是两个“…”
 * @example 这是目标，—也是要求。 → 破折号应当是两个“—”
 * @example 甲\u200b乙 → 有看不见的字符
 * @example 完成\uE004处 → 有显示不出来的字符
 * @example \u2F00年 → 有不是汉字的部首符号
 * @right “甲‘乙’”（一）2）3~5月……——7.5万，3:2，A.B，e.g.，中国—中亚，1.2—1.5万
 */
export function* marks(content: Content): Iterable<Finding> {
  for (const { path, text, pointAt } of proseOf(content)) {
    for (const { index, excerpt, message, remedy } of [...unpaired(text), ...misshapen(text)]) {
      yield { path, ...pointAt(index), excerpt, message, remedy, severity: 'warning' };
    }
  }
}

interface Found {
  index: number;
  /** The mark with what stands beside it, for an acknowledgement to name. */
  excerpt: string;
  message: string;
  remedy: string;
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

function unpaired(text: string): Found[] {
  const open = new Map(Object.values(pairs).map((mark): [string, Mark[]] => [mark, []]));
  const found: Mark[] = [];
  for (const { 0: mark, index } of text.matchAll(anyOfPair)) {
    const closing = pairs[mark];
    if (closing) open.get(closing)?.push({ mark, index });
    else if (!open.get(mark)?.pop() && !isItemNumber(text, index)) found.push({ mark, index });
  }
  const unclosed = [...open.values()].flat().sort((a, b) => a.index - b.index);
  return [...unclosed, ...found].map(({ mark, index }) => ({
    index,
    excerpt: around(text, index, 1),
    message: `${mark} 没有成对`,
    remedy: '补上与它成对的标点（GB/T 15834—2011，4.8、4.9、4.15）',
  }));
}

interface Mark {
  mark: string;
  index: number;
}

const anyOfPair = new RegExp(`[${Object.entries(pairs).flat().join('')}]`, 'g');

/** 1） and a） number items without an opening mark of their own. */
const isItemNumber = (text: string, index: number): boolean =>
  text[index] === '）' &&
  /(^|[^\da-z])([0-9]{1,2}|[a-z]|[一二三四五六七八九十]+)$/i.test(
    text.slice(Math.max(0, index - 12), index),
  );

const han = '\\p{Script=Han}';
const shapes: { pattern: RegExp; message: string; remedy: string }[] = [
  {
    pattern: new RegExp(`(?<=${han})[,;:!?](?=${han}|$)`, 'gu'),
    message: '汉字之间用了半角标点',
    remedy: '改用全角标点：，；：！？',
  },
  {
    pattern: new RegExp(`(?<=${han})\\.(?=${han})`, 'gu'),
    message: '汉字之间用了英文句点',
    remedy: '间隔用“·”，句末用“。”',
  },
  {
    pattern: new RegExp(`["'](?=${han})|(?<=${han})["']`, 'gu'),
    message: '汉字旁边用了英文引号',
    remedy: '改用中文引号“”或‘’',
  },
  {
    // Two looks ahead, since one that has to find both goes over the text again and again.
    pattern: new RegExp(`\\((?=[^()]*\\))(?=[^()]*?${han})`, 'gu'),
    message: '括着汉字的是半角括号',
    remedy: '改用全角括号（）',
  },
  {
    pattern: /(?<!…)…(?!…)|(?<!…)…{3,}/g,
    message: '省略号应当是两个“…”',
    remedy: '写成“……”（GB/T 15834—2011，4.11）',
  },
  {
    pattern: /(?<=^|[，。；：！？、\s])—(?!—)|(?<!—)—(?=$|[，。；：！？、\s])|(?<!—)—{3,}/g,
    message: '破折号应当是两个“—”',
    remedy: '写成“——”（GB/T 15834—2011，4.10）',
  },
  {
    pattern: /[\u2E80-\u2FDF]/g,
    message: '有不是汉字的部首符号，读者搜索不到',
    remedy: '通常是从 PDF 复制带来的：用输入法重新打这个字',
  },
  {
    pattern: /[\uFFFC\uFFFD\uE000-\uF8FF]/g,
    message: '有显示不出来的字符',
    remedy: '对照原件，用输入法重新打这个字',
  },
  {
    pattern: /[\p{Cf}\p{Zl}\p{Zp}]/gu,
    message: '有看不见的字符，通常是从别处复制带来的',
    remedy: '删去它：把前后两个字连同中间重新打一遍',
  },
];

const misshapen = (text: string): Found[] =>
  shapes.flatMap(({ pattern, message, remedy }) =>
    Array.from(text.matchAll(pattern), ({ 0: mark, index }) => ({
      index,
      excerpt: around(text, index, mark.length),
      message,
      remedy,
    })),
  );

const around = (text: string, index: number, length: number): string =>
  text.slice(Math.max(0, index - 4), index + length + 4);
