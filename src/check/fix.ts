/**
 * Mends in the source of a content file what can be mended without a change of what readers see: signs that MDX
 * would misread get their backslash, full-width spaces as indent become paragraphs, invisible characters go.
 * @param text the whole file, with its front matter, which stays as it is
 */
export function fixed(text: string): string {
  const frontMatter = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? '';
  const body = text
    .slice(frontMatter.length)
    // Joiners make one sign of several.
    .replace(/[[\p{Cc}\p{Cf}]--[\t\n\r\u200C\u200D]]/gv, '')
    .replace(/(\S)(\r?\n)\u3000+/g, '$1$2$2')
    .replace(/^\u3000+/gm, '')
    .replace(/(?<!\\)<(?=[\d\p{Script=Han}=０-９])/gu, '\\<')
    // Comments stay; a brace after = belongs to an attribute, which the check reports.
    .replace(/\{\/\*[\s\S]*?\*\/\}|(?<![\\=])\{/g, (found) => (found === '{' ? '\\{' : found));
  return frontMatter + body;
}
