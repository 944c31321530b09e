import type { Content } from '../content.ts';
import type { Finding } from '../finding.ts';

/** Text files are UTF-8; Windows' Notepad may have saved them in its own encoding (ANSI, that is GBK). */
export function* encoding({ texts }: Content): Iterable<Finding> {
  for (const [path, text] of texts) {
    if (text !== undefined) continue;
    yield {
      path,
      message: '文件不是 UTF-8 编码（可能是 Windows 记事本存成了 ANSI，即 GBK）',
      remedy: '用记事本打开，选“另存为”，编码选 UTF-8，覆盖原文件',
    };
  }
}
