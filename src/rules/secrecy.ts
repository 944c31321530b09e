import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { publishedTexts } from '../reader/published-texts.ts';

/**
 * A mark of secrecy, with or without its term, stands on no text that may be published (GB/T 9704-2012, 7.2.2;
 * 保守国家秘密法 第二十二条). The bare words are none: 保守国家秘密 is a duty that reports speak of.
 * @says 错误：密级标志，附件里的也算
 * @like `秘密★1年`
 * @remedy 停止发布，交保密部门
 * @standard GB/T 9704—2012《党政机关公文格式》，7.2.2（密级和保密期限）
 * @standard 《中华人民共和国保守国家秘密法》（2024年5月1日起施行）第二十二条
 * @example 机密★1年 → 有密级标志“机密★1年”
 * @right 开展保守国家秘密和机密文件管理教育。
 */
export function* secrecy(content: Content): Iterable<Finding> {
  for (const { path, text, where, pointAt } of publishedTexts(content)) {
    for (const { 0: mark, index } of text.matchAll(/(绝密|机密|秘密)\s?[★☆][^\s，。|]*/g)) {
      yield {
        path,
        ...pointAt(index),
        message: `${where ? `${where}` : ''}有密级标志“${mark}”`,
        remedy: '涉密文件不能公开：立即停止发布，交保密部门处理',
      };
    }
  }
}
