import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { type Prose, proseOf } from '../reader/prose.ts';

/**
 * A paragraph ends where a sentence does (GB/T 15834-2011, 4.1): one that ends with ， or 、 was broken off or cut in
 * two, one without a mark lacks its 。; with ； only an item ends that another follows.
 * @says 警告：段末是逗号、顿号；提示：段末是分号，没有标点
 * @like 一段以“强化督查，”结束
 * @remedy 核对后面的文字是不是丢了，或者误分了段；补上句号
 * @standard GB/T 15834—2011《标点符号用法》，4.1（句号）、4.6（分号）
 * @example 健全机制，强化督查， → 段末是“，”
 * @example 健全工作机制，强化督查； → 段末是“；”
 * @example 全局干部职工认真学习，扎实开展工作，全面完成了年初确定的各项目标任务，受到了市民的一致好评 → 段末没有标点
 * @right 一是加强领导；\n\n二是强化督查。
 * @right （1）加强领导；\n\n（2）强化督查。
 * @right 全局认真学习，完成各项任务：\n\n新建公园5个。
 * @right 示例局办公室
 */
export function* paragraphEnds(content: Content): Iterable<Finding> {
  const prose = proseOf(content);
  for (const [i, block] of prose.entries()) {
    const next = prose[i + 1];
    const problem =
      block.kind === 'paragraph' &&
      problemOf(block.text.trimEnd(), next?.path === block.path ? next : undefined);
    if (!problem) continue;
    const end = block.text.trimEnd().length;
    yield {
      path: block.path,
      ...block.pointAt(end - 1),
      excerpt: block.text.slice(end - 8, end),
      ...problem,
    };
  }
}

/** An item that another one follows: 一是, （1）, 1., ①. */
const item =
  /^(?:第?[一二三四五六七八九十]{1,3}[是、，]|[（(]?[一二三四五六七八九十\d]{1,3}[）).．、]|[①-⑳]|[——·•])/;

function problemOf(
  text: string,
  next: Prose | undefined,
): Pick<Finding, 'message' | 'remedy' | 'severity'> | undefined {
  const mark = text.at(-1) ?? '';
  if ('，、'.includes(mark))
    return {
      message: `段末是“${mark}”`,
      remedy: '核对后面的文字是不是丢了，或者误分了段（GB/T 15834—2011，4.1）',
      severity: 'warning',
    };
  if (mark === '；' && next?.kind !== 'listItem' && !item.test(next?.text ?? ''))
    return {
      message: '段末是“；”',
      remedy: '后面不再有并列的一项，用句号（GB/T 15834—2011，4.6）',
      severity: 'hint',
    };
  return lacksMark(text)
    ? {
        message: '段末没有标点',
        remedy: '补上句号；后面的文字丢了的，补全（GB/T 15834—2011，4.1）',
        severity: 'hint',
      }
    : undefined;
}

/** A long one that has marks within it, and ends with a character or a share. */
const lacksMark = (text: string): boolean =>
  text.length >= 40 && /[，。；].{4,}$/.test(text) && /[\p{Script=Han}%％]$/u.test(text);
