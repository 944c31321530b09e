import { type Content, mdxFiles } from '../../reader/content.ts';
import type { Finding } from '../finding.ts';

/**
 * Each body is readable as MDX: tags are paired, `{` and `<` are escaped.
 * @says 错误：标签没有配对，`{`、`<` 没有加反斜杠
 * @like `噪声<60分贝`
 * @remedy 写成 `\<`、`\{`，或补上 `</Figure>` 之类
 */
export function* syntax(content: Content): Iterable<Finding> {
  for (const { path, problems } of mdxFiles(content)) {
    for (const problem of problems) yield { path, ...problem };
  }
}
