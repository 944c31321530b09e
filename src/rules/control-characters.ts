import { isScalar, visit } from 'yaml';
import type { Finding } from '../finding.ts';
import { type Content, mdxFiles, type Settings } from '../reader/content.ts';
import { publishedTexts } from '../reader/published-texts.ts';
import { pointAt } from '../reader/settings-place.ts';

/**
 * Characters that are none: control characters, half surrogates, code points that Unicode keeps free for ever. XML
 * forbids most of them (XML 1.0, 2.2), so that feed and sitemap could not be read; terminals obey some. They are
 * found as they are, in the escapes of YAML, and as references in a body.
 * @says 错误：有控制字符，它不是文字
 * @like 从别处复制来的，标题里写了 `"\0"`
 * @remedy 删去它，把前后两个字重新打一遍
 * @example 甲\u000e乙 → 有控制字符 U+000E
 * @example 甲\uFFFE乙 → 有控制字符 U+FFFE
 * @example 甲&#14;乙 → 有控制字符 &#14;
 * @example 甲&#xd800;乙 → 有控制字符 &#xd800;
 * @right 甲&#20013;乙，`&#14;`，]]>。
 */
export function* controlCharacters(content: Content): Iterable<Finding> {
  for (const [path, text = ''] of content.texts) {
    for (const [i, line] of text.split('\n').entries()) {
      const found = forbidden.exec(line);
      if (found) yield { path, line: i + 1, column: found.index + 1, ...problem(codeOf(found[0])) };
    }
  }
  const files = mdxFiles(content);
  const { site, topics, words, redirects } = content;
  for (const file of [
    ...files.map(({ frontMatter }) => frontMatter),
    site,
    topics,
    words,
    redirects,
  ])
    yield* escapes(file);
  const broken = publishedTexts(content).filter(({ text }) => /\uFFFD/.test(text));
  for (const { path, source } of files) {
    if (broken.some((text) => text.path === path)) yield* references(path, source);
  }
}

const forbidden = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n\r]]/v;

const codeOf = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const problem = (sign: string): Pick<Finding, 'message' | 'remedy'> => ({
  message: `有控制字符 ${sign}，它不是文字，会使网站的一些文件读不出来`,
  remedy: '通常是从别处复制带来的：删去它，或者把前后两个字连同中间重新打一遍',
});

/** Escapes in the double quotes of YAML: `"\0"`. */
function escapes(file: Settings<unknown>): Finding[] {
  const found: Finding[] = [];
  visit(file.document ?? null, {
    Scalar(_key, node) {
      if (!isScalar(node) || !node.range || typeof node.value !== 'string') return;
      const [sign] = forbidden.exec(node.value) ?? [];
      const typed = file.source.slice(node.range[0], node.range[1]);
      if (!sign || forbidden.test(typed)) return;
      found.push({
        path: file.path,
        ...pointAt(file, node.range[0]),
        ...problem(codeOf(sign)),
        remedy: `删去英文双引号里写成反斜杠的 ${codeOf(sign)}`,
      });
    },
  });
  return found;
}

/** References that stand for no character, which Markdown shows as U+FFFD. */
function* references(path: string, source: string): Iterable<Finding> {
  for (const [i, line] of source.split('\n').entries()) {
    for (const { 0: typed, 1: hex, 2: digits = '', index } of line.matchAll(
      /&#(x?)([\da-f]{1,7});/gi,
    )) {
      if (!isForbidden(Number.parseInt(digits, hex ? 16 : 10))) continue;
      yield { path, line: i + 1, column: index + 1, ...problem(typed), remedy: `删去 ${typed}` };
    }
  }
}

const isForbidden = (code: number): boolean =>
  code === 0 || code > 0x10ffff || forbidden.test(String.fromCodePoint(code));
