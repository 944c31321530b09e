/** A sentence of a text, and where it starts in it (UTF-16 offset). */
export interface TextSentence {
  text: string;
  start: number;
}

/**
 * The sentences of a paragraph: each ends at 。！？ with the closing marks after it. ； ends none: the clauses of an
 * enumeration belong together.
 */
export const sentencesIn = (paragraph: string): TextSentence[] =>
  Array.from(paragraph.matchAll(/[^。！？]*(?:[。！？]+[”’」』）》】〕〉)]*|$)/g), (match) => ({
    text: match[0].trim(),
    start: match.index + match[0].length - match[0].trimStart().length,
  })).filter(({ text }) => text !== '');
