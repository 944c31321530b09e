import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';

/**
 * Text files are UTF-8; Windows' Notepad may have saved them as ANSI (GBK) or Unicode (UTF-16).
 * @says 错误：文件不是 UTF-8
 * @like 记事本存成了 ANSI
 * @remedy 用记事本“另存为”，编码选 UTF-8
 */
export function* encoding({ texts }: Content): Iterable<Finding> {
  for (const [path, text] of texts) {
    if (text !== undefined) continue;
    yield {
      path,
      message: '文件不是 UTF-8 编码（可能是 Windows 记事本存成了 ANSI 或 Unicode）',
      remedy: '用记事本打开，选“文件—另存为”，下方“编码”选 UTF-8，保存时覆盖原文件',
    };
  }
}
