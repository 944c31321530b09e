/**
 * Text without what would steer the terminal: escape codes, and signs that turn the order of letters, as names of
 * files and what stands in them may have. Line feeds and tabs stay; what is taken out is shown as `�`.
 */
export const printable = (text: string): string =>
  text.replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/gu, '�');

/** Tells the user something in which names of files, or content, may stand. */
export const say = (text: string): void => console.log(printable(text));
