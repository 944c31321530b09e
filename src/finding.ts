import type { Position } from 'unist';

/** What a check has to say about a place of the content: what is wrong, and what to write instead. */
export interface Finding {
  /** The file, relative to the content folder, with `/`. */
  path: string;
  /** The place, from 1; without a line the finding is about the whole file. */
  line?: number | undefined;
  column?: number | undefined;
  message: string;
  remedy: string;
  /** The text that it is about, by which an acknowledgement names it. */
  excerpt?: string | undefined;
  /** An error where it is not given. */
  severity?: Severity;
}

/** An error stops the build; a warning and a hint do not. */
export type Severity = 'error' | 'warning' | 'hint';

/** How staff read them. */
export const severityNames: Record<Severity, string> = {
  error: '错误',
  warning: '警告',
  hint: '提示',
};

/** Where a node of a syntax tree begins, or a character of its text stands, for a finding about it. */
export const startOf = (
  { position }: { position?: Position | undefined },
  index = 0,
): Pick<Finding, 'line' | 'column'> => ({
  line: position?.start.line,
  column: position && position.start.column + index,
});
