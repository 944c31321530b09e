import { diffArrays } from 'diff';
import {
  corrected,
  linesLike,
  type Original,
  verify,
  wholeText,
  withGaps,
  withoutSpace,
} from '../report/fidelity.ts';
import { lineText } from '../report/plainText.ts';
import type { Report } from '../report/tree.ts';

/** What a comparison of a report with its original found, in characters without white space. */
export interface Comparison {
  /** Characters of the original, and of the report. */
  read: number;
  written: number;
  isEqual: boolean;
  /** Where they differ, each with what the original says and what the report says there. */
  differences: { before: string; original: string; written: string }[];
}

/** The most differences that are searched for: beyond it the texts are simply not the same. */
const most = 400;

/**
 * Compares a report, as the site will show it, with its original, corrections applied.
 * @param report none where what was written cannot be read as one
 */
export function compare(report: Report | undefined, original: Original): Comparison {
  const read = withoutSpace(wholeText(original));
  const published = withGaps((report ? linesLike(original, report) : []).map(lineText).join('\n'));
  const written = withoutSpace(published);
  const expected = (report?.data.corrections ?? []).reduce(
    (text, correction) => corrected(text, correction).text,
    withGaps(wholeText(original)),
  );
  const isEqual = report !== undefined && verify(report, original).result === 'equal';
  const differences = differencesOf(withoutSpace(expected), written);
  return {
    read: [...read].length,
    written: [...written].length,
    isEqual,
    // Where all characters are the same, spaces between numbers or words are not.
    differences:
      isEqual || differences.length > 0 ? differences : differencesOf(expected, published),
  };
}

function differencesOf(read: string, written: string): Comparison['differences'] {
  const changes = diffArrays([...read], [...written], { maxEditLength: most }) ?? [];
  const found: Comparison['differences'] = [];
  let before = '';
  let isOpen = false;
  for (const { added, removed, value } of changes) {
    const text = value.join('');
    if (!added && !removed) {
      before = text.slice(-10);
      isOpen = false;
      continue;
    }
    if (!isOpen) found.push({ before, original: '', written: '' });
    isOpen = true;
    const last = found.at(-1);
    if (last && removed) last.original += text;
    if (last && added) last.written += text;
  }
  return found;
}
