import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { findUnquoted, type Pattern } from './tools/patterns.ts';

/**
 * 地 stands before a verb, 得 after it (《现代汉语词典》第7版). Only where the verb has its object, or the praise no noun.
 * @says 提示：“的”“地”“得”可能用错
 * @like `认真的贯彻`，`做的扎实`
 * @remedy 写成“认真地贯彻”“做得扎实”
 * @standard 《现代汉语词典》（第7版）
 * @example 认真的贯彻落实会议精神。 → “认真的贯彻”
 * @example 不断的完善制度。 → “不断的完善”
 * @example 工作做的扎实有效。 → “做的扎实”
 * @right 认真地贯彻落实，认真的学习态度，不断的努力，做的工作，做得扎实，积极的推动作用，圆满的完成率。
 */
export const structuralParticles = (content: Content): Iterable<Finding> =>
  findUnquoted(content, patterns);

const adverbs =
  '认真|不断|进一步|坚决|逐步|稳步|牢牢|紧紧|深入|扎实|切实|大力|及时|自觉|圆满|顺利|更好|有序|积极|主动';
const verbs =
  '贯彻|落实|学习|执行|履行|推进|推动|开展|完成|做好|抓好|完善|加强|提高|提升|解决|保障|投入到|参与到|融入到';

const patterns: Pattern[] = [
  {
    pattern: new RegExp(
      `(?:${adverbs})的(?:${verbs})(?!的|了?[，。；、]|态度|作用|率|情况|能力|力|措施|任务|过程|机制|体系|氛围|效果)(?=(?:好|了|各项|市|全|我|相关|有关|会议|制度|工作)|\\p{Script=Han}{2})`,
      'gu',
    ),
    message: ([found]) => `“${found}”里的“的”似应为“地”`,
    remedy: '动词前面用“地”，名词前面用“的”',
    severity: 'hint',
  },
  {
    pattern:
      /(?:做|办|干|搞|抓|管|学|走|变|显|完成|落实|执行|开展|建设)的(?:很|更加|非常|十分|比较|越来越|扎实|有声有色|有条不紊|不够|不到位|好(?=[，。；、]|$))/g,
    message: ([found]) => `“${found}”里的“的”似应为“得”`,
    remedy: '动词后面说明程度、结果的，用“得”',
    severity: 'hint',
  },
];
