import type { Content } from '../reader/content.ts';
import { type Prose, proseOf } from '../reader/prose.ts';
import type { Finding, Severity } from './finding.ts';

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
  /** What the pattern alone cannot tell. */
  isRight?: (match: RegExpExecArray, text: string) => boolean;
}

/** A sentence, or one made of the match. */
type Said = string | ((match: RegExpExecArray) => string);

/** Findings of these patterns in all titles and bodies, in their order. */
export function* findPatterns(content: Content, patterns: Pattern[]): Iterable<Finding> {
  for (const prose of proseOf(content)) {
    for (const pattern of patterns) yield* findPattern(prose, pattern);
  }
}

function* findPattern(prose: Prose, pattern: Pattern): Iterable<Finding> {
  const { severity = 'warning', kinds, isRight } = pattern;
  if (kinds && !kinds.includes(prose.kind)) return;
  for (const match of prose.text.matchAll(pattern.pattern)) {
    if (isRight?.(match, prose.text)) continue;
    yield {
      path: prose.path,
      ...prose.pointAt(match.index),
      excerpt: match[0],
      message: said(pattern.message, match),
      remedy: said(pattern.remedy, match),
      severity,
    };
  }
}

const said = (what: Said, match: RegExpExecArray): string =>
  typeof what === 'string' ? what : what(match);
