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
  const lines = report ? linesLike(original, report) : [];
  const written = withoutSpace(lines.map(lineText).join(''));
  const expected = (report?.data.corrections ?? []).reduce(
    (text, correction) => corrected(text, correction).text,
    withGaps(wholeText(original)),
  );
  return {
    read: [...read].length,
    written: [...written].length,
    isEqual: report !== undefined && verify(report, original).result === 'equal',
    differences: differencesOf(withoutSpace(expected), written),
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
