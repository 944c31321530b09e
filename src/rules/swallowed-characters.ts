import type { Finding } from '../finding.ts';
import { type Content, mdxFiles } from '../reader/content.ts';

/**
 * Characters that Markdown takes away where a writer may have meant them: the backslash before a mark that needs
 * none (`文件\"甲\"`), and the names of characters that come with text copied from the web (`&nbsp;`).
 * @says 警告：反斜杠或 `&nbsp;` 之类不会照原样显示
 * @like `\"甲\"`
 * @remedy 删去反斜杠；直接写那个字符
 * @example 存于C:\!公文 → “!”前面的反斜杠不会显示
 * @example 甲&nbsp;乙 → &nbsp; 会变成
 */
export function* swallowedCharacters(content: Content): Iterable<Finding> {
  for (const { path, source } of mdxFiles(content)) {
    for (const [i, line] of source.split('\n').entries()) {
      for (const { 0: typed, index } of line.matchAll(pattern)) {
        yield { path, line: i + 1, column: index + 1, ...problem(typed), severity: 'warning' };
      }
    }
  }
}

const names =
  'nbsp|ensp|emsp|copy|reg|trade|middot|bull|hellip|mdash|ndash|[lr][ds]quo|quot|apos|times|divide|deg|yen|sect';
const pattern = new RegExp(String.raw`\\["'/:,;?=%$@^]|\\!(?!\[)|(?<!\\)&(?:${names});`, 'g');

function problem(typed: string): Pick<Finding, 'message' | 'remedy'> {
  if (typed.startsWith('\\')) {
    return {
      message: `“${typed[1]}”前面的反斜杠不会显示`,
      remedy: '多余就删去；要显示反斜杠，写两个：\\\\',
    };
  }
  return {
    message: `${typed} 会变成另一个字符`,
    remedy: `直接写那个字符；要原样显示，写成 \\${typed}`,
  };
}
