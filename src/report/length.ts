import { lineText, partLines, plainText, type TextLine } from './plainText.ts';
import type { Part, Report } from './tree.ts';

/** Adults read about 400 Han characters of expository Chinese a minute. */
const charactersPerMinute = 400;

/** Characters as Word's 字数 counts them: each Han character or mark is one, each run of Latin or digits is one. */
export function wordCount(text: string): number {
  return text.match(/[A-Za-z0-9.%@/:_-]+|[^\sA-Za-z0-9]/gu)?.length ?? 0;
}

/** 字数 of a report or of one of its parts, headings included. */
export const reportLength = (report: Report): number => count(plainText(report));
export const partLength = (part: Part): number => count(partLines(part));

/** Minutes to read that many characters, at least one. */
export const readingMinutes = (characters: number): number =>
  Math.max(1, Math.round(characters / charactersPerMinute));

const count = (lines: TextLine[]): number =>
  lines.reduce((sum, line) => sum + wordCount(lineText(line)), 0);
