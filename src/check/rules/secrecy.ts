import type { Content } from '../content.ts';
import type { Finding } from '../finding.ts';
import { proseOf } from '../prose.ts';

/** A mark of secrecy with its term, 秘密★1年, stands on no text that may be published (GB/T 9704-2012, 7.2.2). */
export function* secrecy(content: Content): Iterable<Finding> {
  for (const { path, text, pointAt } of proseOf(content)) {
    for (const { 0: mark, index } of text.matchAll(/(绝密|机密|秘密)[★☆]\S*/g)) {
      yield {
        path,
        ...pointAt(index),
        message: `有密级标志“${mark}”`,
        remedy: '涉密文件不能公开：立即停止发布，交保密部门处理',
      };
    }
  }
}
