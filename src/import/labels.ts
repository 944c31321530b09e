import { numberOf, sectionLabel, subsectionLabel } from '../report/numbering.ts';

/** The levels of headings that get pages of their own. */
export type Level = 'section' | 'subsection';

/** A number at the start of a text, as it was typed. */
export interface Label {
  level: Level;
  number: number;
  /** As it was typed. */
  typed: string;
  /** As the site writes it: 一、（一） */
  right: string;
}

const han = '[一二三四五六七八九十]{1,3}';
const section = `(?<section>${han})\\s*[、．.，,﹒]`;
/** ㈠ … ㈩ are one character each. */
const subsection = `(?:[（(]\\s*(?<subsection>${han})\\s*[）)]|(?<ringed>[㈠-㈩]))[、．.]?`;
const atStart = new RegExp(`^(?:${section}|${subsection})`);
const afterSentence = new RegExp(`(?<=[。！？][”’）]?\\s*)(?:${section}|${subsection})`, 'g');

/** The number of a section or subsection with which a text begins. */
export const labelOf = (text: string): Label | undefined => toLabel(atStart.exec(text));

/** The numbers that stand inside a text after the end of a sentence, with their offsets. */
export const labelsInside = (text: string): { label: Label; offset: number }[] =>
  [...text.matchAll(afterSentence)].flatMap((match) => {
    const label = toLabel(match);
    return label && match.index > 0 ? [{ label, offset: match.index }] : [];
  });

function toLabel(match: RegExpExecArray | null): Label | undefined {
  const { section, subsection, ringed } = match?.groups ?? {};
  const number = ringed
    ? ringed.charCodeAt(0) - '㈠'.charCodeAt(0) + 1
    : numberOf(section ?? subsection ?? '');
  if (!match || number === 0) return undefined;
  const level = section ? 'section' : 'subsection';
  const right = level === 'section' ? sectionLabel(number) : subsectionLabel(number);
  return { level, number, typed: match[0], right };
}
