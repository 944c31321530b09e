import { lineText, plainText, type TextLine } from './plainText.ts';
import type { Correction } from './schema.ts';
import type { Report } from './tree.ts';

/** The first place where the published text is not the original's. */
export interface Difference {
  /** The content file and, where the text comes from its body, line and column (from 1). */
  path: string;
  line?: number | undefined;
  column?: number | undefined;
  /** Both texts around the place, the first differing character marked with 【】; 〔完〕 where a text ends. */
  published: string;
  original: string;
}

/** The bureau's original, read. */
export interface Original {
  text: string;
  /** Its footnotes, where they stand apart from the text (Word); else they are compared where they are published. */
  footnotes?: string[];
}

export type Verification =
  | { result: 'equal'; characters: number }
  | { result: 'different'; difference: Difference }
  | { result: 'unusable-correction'; correction: Correction; found: number };

/**
 * Compares a report's plain text with the bureau's original, character for character, white space removed
 * and the documented corrections applied to the original. Each correction must fit exactly one place. Of white space
 * only that counts which parts Latin letters or digits: 120 above 35 is not 12035.
 */
export function verify(report: Report, original: Original): Verification {
  let expected = withGaps(wholeText(original));
  for (const correction of report.data.corrections) {
    const { found, text } = corrected(expected, correction);
    if (found !== 1) return { result: 'unusable-correction', correction, found };
    expected = text;
  }
  const lines = linesLike(original, report);
  const published = withGaps(lines.map(lineText).join('\n'));
  const characters = withoutSpace(published);
  if (published === expected) return { result: 'equal', characters: [...characters].length };
  // Characters first: a gap that is missing is only shown where they are all the same.
  const isCharacter = characters !== withoutSpace(expected);
  const [ours, theirs] = isCharacter ? [characters, withoutSpace(expected)] : [published, expected];
  const at = firstDifference(ours, theirs);
  return {
    result: 'different',
    difference: {
      ...placeOf(lines, withoutSpace(ours.slice(0, at)).length),
      published: excerpt(ours, at),
      original: excerpt(theirs, at),
    },
  };
}

/** A text with a correction, and how many places it fits; where that is not one, the text stays. */
export function corrected(
  text: string,
  { original, through, corrected }: Correction,
): { text: string; found: number } {
  const [before = '', ...after] = text.split(withGaps(original));
  const [rest = ''] = after;
  if (after.length !== 1) return { text, found: after.length };
  if (!through) return { text: withGaps(before + withGaps(corrected) + rest), found: 1 };
  const [, ...ends] = rest.split(withGaps(through));
  const [end = ''] = ends;
  if (ends.length !== 1) return { text, found: ends.length };
  return { text: withGaps(before + withGaps(corrected) + end), found: 1 };
}

/** Text without white space, but for one space where it parts Latin letters or digits. */
export const withGaps = (text: string): string =>
  text
    .replace(/[\uFEFF\u200B\u2060\u00AD]/gu, '')
    .replace(/(?<=[\dA-Za-z.%])\s+(?=[\dA-Za-z])/gu, '\0')
    .replace(/\s/gu, '')
    .replaceAll('\0', ' ');

/** The lines of a report in the order of an original, which may have its footnotes last. */
export function linesLike({ footnotes }: Original, report: Report): TextLine[] {
  const lines = plainText(report);
  if (!footnotes) return lines;
  const isLast = ({ isFootnote }: TextLine): boolean => isFootnote ?? false;
  return [...lines.filter((line) => !isLast(line)), ...lines.filter(isLast)];
}

/** The whole text of an original. */
export const wholeText = ({ text, footnotes = [] }: Original): string =>
  [text, ...footnotes].join('\n');

/** Text without white space and characters that no one sees: what is compared and counted. */
export const withoutSpace = (text: string): string =>
  text.replace(/[\s\uFEFF\u200B\u2060\u00AD]/gu, '');

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function excerpt(text: string, at: number): string {
  const reach = 15;
  const before = text.slice(Math.max(0, at - reach), at);
  const [mark, ...after] = text.slice(at, at + reach);
  return `${at > reach ? '…' : ''}${before}${mark ? `【${mark}】` : '〔完〕'}${after.join('')}${at + reach < text.length ? '…' : ''}`;
}

/** The source of the published character at an offset (white space not counted), or of the last one. */
function placeOf(lines: TextLine[], at: number): Pick<Difference, 'path' | 'line' | 'column'> {
  let passed = 0;
  let place: Pick<Difference, 'path' | 'line' | 'column'> = { path: lines[0]?.path ?? '' };
  for (const { path, leaves } of lines) {
    for (const leaf of leaves) {
      const length = withoutSpace(leaf.text).length;
      if (length === 0) continue;
      const inside = offsetOf(leaf.text, Math.min(at - passed, length));
      place = { path, line: leaf.line, column: leaf.column && leaf.column + inside };
      if (at < passed + length) return place;
      passed += length;
    }
  }
  return place;
}

/** The offset in a text of its n-th character (from 0) that is no white space. */
function offsetOf(text: string, n: number): number {
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    if (withoutSpace(text[i] ?? '') && seen++ === n) return i;
  }
  return text.length;
}
