import type { Finding } from '../finding.ts';
import { type Content, mdxFiles } from '../reader/content.ts';

/**
 * Each body is readable as MDX: tags are paired, `{` and `<` are escaped.
 * @says 错误：标签没有配对，`{`、`<` 没有加反斜杠
 * @like `噪声<60分贝`
 * @remedy 写成 `\<`、`\{`，或补上 `</Figure>` 之类
 * @example 共<Figure name="公园">7个。 → <Figure> 没有结尾标签
 * @example <Note>\n注 → <Note> 没有结尾标签
 * @example 共7</Figure>个。 → 多出一个结尾标签 </Figure>
 * @example 共<Figure name="a">7</figure>个 → 不一致
 * @example 气温{约 5}度 → 花括号
 * @example 气温{5度 → 花括号
 * @example 噪声<60分贝 → “<”后面直接跟着“6”
 * @example 见<https://example.org> → 网址或邮箱不能放在 < > 里
 * @example <!-- 注 --> → <!-- -->
 * @example 共<Figure name=“公园”>7</Figure>个 → 属性写法不对
 * @example 共<Figure name="公园>7</Figure>个 → 没有写完
 * @example import 是英文词 → 以英文 import 开头
 */
export function* syntax(content: Content): Iterable<Finding> {
  for (const { path, problems } of mdxFiles(content)) {
    for (const problem of problems) yield { path, ...problem };
  }
}
