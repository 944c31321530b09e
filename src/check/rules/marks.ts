import type { Content } from '../content.ts';
import type { Finding } from '../finding.ts';
import { proseOf } from '../prose.ts';

/** Marks that are wrong in Chinese text (GB/T 15834-2011): unpaired, half-width, alone, or invisible. */
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
  const open: { mark: string; index: number }[] = [];
  const found: { mark: string; index: number }[] = [];
  for (const [index, mark] of Array.from(text).entries()) {
    if (mark in pairs) open.push({ mark, index });
    if (!Object.values(pairs).includes(mark)) continue;
    const at = open.findLastIndex((each) => pairs[each.mark] === mark);
    if (at !== -1) open.splice(at, 1);
    // 1） and （a） number items without an opening mark of their own.
    else if (!(mark === '）' && /[0-9a-z一二三四五六七八九十]$/i.test(text.slice(0, index)))) {
      found.push({ mark, index });
    }
  }
  return [...open, ...found].map(({ mark, index }) => ({
    index,
    excerpt: around(text, index, 1),
    message: `${mark} 没有成对`,
    remedy: `补上与它成对的标点（GB/T 15834）`,
  }));
}

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
    pattern: new RegExp(`\\((?=[^()]*${han}[^()]*\\))`, 'gu'),
    message: '括着汉字的是半角括号',
    remedy: '改用全角括号（）',
  },
  {
    pattern: /(?<!…)…(?!…)|(?<!…)…{3,}/g,
    message: '省略号应当是两个“…”',
    remedy: '写成“……”（GB/T 15834，4.11）',
  },
  {
    pattern: /[\u200B-\u200F\u2060\uFEFF\u00AD]/g,
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
