import type { Finding, Severity } from '../../finding.ts';
import type { Content } from '../../reader/content.ts';
import { type Prose, proseOf } from '../../reader/prose.ts';

/** What is looked for in the official text, and what is said where it is found. */
export interface Pattern {
  /** Global. What stands beside the mistake goes in looks ahead and behind: the match is what is shown. */
  pattern: RegExp;
  message: Said;
  remedy: Said;
  /** A warning where it is not given. */
  severity?: Severity;
  /** Only in such text. */
  kinds?: Prose['kind'][];
  /** Said once a file, with how many there are: for what even reports of the highest rank have. */
  isSaidOnce?: boolean;
  /** What the pattern alone cannot tell. */
  isRight?: (match: RegExpExecArray) => boolean;
}

/** A sentence, or one made of the match. */
type Said = string | ((match: RegExpExecArray) => string);

/** Findings of these patterns in all titles and bodies, in their order; of those that overlap, the first and longest. */
export function* findPatterns(content: Content, patterns: Pattern[]): Iterable<Finding> {
  const [once, each] = [patterns.filter(isSaidOnce), patterns.filter((one) => !isSaidOnce(one))];
  for (const prose of proseOf(content)) {
    const found = each.flatMap((pattern) => matchesIn(prose, pattern));
    for (const match of apart(found)) yield findingOf(prose, match);
  }
  for (const pattern of once) {
    const found = proseOf(content).flatMap((prose) =>
      matchesIn(prose, pattern).map((match) => findingOf(prose, match)),
    );
    for (const [first, ...others] of Map.groupBy(found, ({ path }) => path).values()) {
      if (first) yield { ...first, message: `${first.message}，共${others.length + 1}处` };
    }
  }
}

const isSaidOnce = (pattern: Pattern): boolean => pattern.isSaidOnce === true;

/** The same, but where other words are quoted (“…”, 《…》): those are not the writer's. */
export const findUnquoted = (content: Content, patterns: Pattern[]): Iterable<Finding> =>
  findPatterns(
    content,
    patterns.map((each) => ({
      ...each,
      isRight: (match) => isQuoted(match) || (each.isRight?.(match) ?? false),
    })),
  );

interface Found {
  pattern: Pattern;
  match: RegExpExecArray;
}

function matchesIn(prose: Prose, pattern: Pattern): Found[] {
  if (pattern.kinds && !pattern.kinds.includes(prose.kind)) return [];
  return [...prose.text.matchAll(pattern.pattern)]
    .filter((match) => !pattern.isRight?.(match))
    .map((match) => ({ pattern, match }));
}

/** One mistake is one finding. */
function apart(found: Found[]): Found[] {
  let end = 0;
  return found
    .sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length)
    .filter(({ match: { index, 0: text } }) => {
      const isFree = index >= end;
      if (isFree) end = index + text.length;
      return isFree;
    });
}

const findingOf = ({ path, pointAt }: Prose, { pattern, match }: Found): Finding => ({
  path,
  ...pointAt(match.index),
  excerpt: around(match),
  message: said(pattern.message, match),
  remedy: said(pattern.remedy, match),
  severity: pattern.severity ?? 'warning',
});

/** The match with what stands beside it, for an acknowledgement to name. */
const around = ({ 0: found, index, input }: RegExpExecArray): string =>
  input.slice(Math.max(0, index - 4), index + found.length + 4);

const said = (what: Said, match: RegExpExecArray): string =>
  typeof what === 'string' ? what : what(match);

/** So long a quotation is looked for: a text of unpaired marks is not read whole each time. */
const longestQuotation = 60;

const isQuoted = ({ input, index }: RegExpExecArray): boolean =>
  /[“《][^”》]*$/.test(input.slice(Math.max(0, index - longestQuotation), index));
