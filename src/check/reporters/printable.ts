/**
 * Text without what would steer the terminal or a log of CI: escape codes, signs that turn the order of letters, and
 * what begins a command at the start of a line (`::error` of GitHub, `##vso[` of Azure), as names of files and what
 * stands in them may have. Line feeds and tabs stay; a control character is shown as `�`, a mark as its wide form.
 */
export const printable = (text: string): string =>
  text
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/gu, '�')
    .replace(/^(\s*)::/gm, '$1：：')
    .replace(/##(?=[\w-]*\[)/g, '＃＃');
