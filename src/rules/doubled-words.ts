import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { isOfWholeWords } from '../usage/segments.ts';
import { findPatterns, type Pattern } from './tools/patterns.ts';

/**
 * A word that was typed twice. 为了了解, 目的的确, 一个一个 and 讨论讨论 are right.
 * @says 警告：一个词打了两遍
 * @like `进行进行研究`，`管理的的能力`
 * @remedy 删去一个
 * @example 加强管理的的能力。 → “的的”重复
 * @example 各科室要要高度重视。 → “要要”重复
 * @example 我局将继续将坚持学习。 → “将继续将”重复
 * @example 完成了了任务。 → “了了”重复
 * @example 我们我们认真学习。 → “我们我们”重复
 * @example 进一步进一步加强。 → “进一步进一步”重复
 * @example 进行进行研究。 → “进行进行”重复
 * @example 2024年2024年全年。 → “2024年2024年”重复
 * @right 重要要求，具有有利条件，所有有关单位，已有有效办法，做到到位，以其其他办法。
 * @right 构建共建共治共享格局。
 * @right 为了了解情况，目的的确定，对对口帮扶，行为为民，参与与会，存在在线，总和和比例，一步一步，一个一个，讨论讨论，等等，人人，妈妈，试一试，渐渐，世世代代，二〇二〇年。
 */
export const doubledWords = (content: Content): Iterable<Finding> =>
  findPatterns(content, patterns);

const message = ([found]: RegExpExecArray): string => `“${found}”重复`;
const remedy = '只留一个；原文如此的，在栏目 acknowledged 里写明';

/** 讨论讨论, 一步一步, 很多很多 are said so. */
const reduplicated =
  /^(?:[一几两多好很非]|讨论|研究|商量|了解|学习|认识|交流|考虑|打扫|锻炼|休息|体验|感受|评价|评议|思考|收拾|宣传|介绍|观察|清理|整理|反复|来回|上下|左右|前后|点点|多多|大大|小小)/;

const notWhole = ({ 0: found, index, input }: RegExpExecArray): boolean =>
  !isOfWholeWords(input, index, index + found.length);

/** 共建共治 in 构建共建共治共享. */
const isListed = ({ 0: found, index, input }: RegExpExecArray): boolean =>
  found.length === 4 && input[index + 5] === found[1];

const patterns: Pattern[] = [
  {
    pattern:
      /([的了和在是与及对为地得被把将从向于而并或要就都也有到以其该使让由已所])\1(?!\1|(?<=对对)[口接联方]|(?<=为为)[民国人])(?<!\1{3})/g,
    isRight: notWhole,
    message,
    remedy,
  },
  {
    pattern: /((?=\p{Script=Han})[^的〇零一二三四五六七八九十百]\p{Script=Han}{1,7})\1/gu,
    isRight: (match) => reduplicated.test(match[0]) || isListed(match) || notWhole(match),
    message,
    remedy,
  },
  { pattern: /(\d{4}年)\1/g, message, remedy },
  {
    pattern:
      /(将|已|已经|要|仍|仍然|均|都|也|还|进一步|继续|不断|认真|积极|切实|全面)(?:将|已经|继续|进一步|持续|不断|认真|积极|坚持|努力|全面|切实|全力|大力|统一|及时|逐步)\1(?!\p{Script=Han}?[是否])/gu,
    isRight: notWhole,
    message,
    remedy,
  },
];
