import { findBlanks } from '../../report/blanks.ts';
import type { Content } from '../content.ts';
import type { Finding } from '../finding.ts';
import { proseOf } from '../prose.ts';

/** The ledger of blanks: one hint a file, with how many there are and the words beside each. */
export function* blanks(content: Content): Iterable<Finding> {
  const byFile = Map.groupBy(
    proseOf(content).filter(({ text }) => findBlanks(text).length > 0),
    ({ path }) => path,
  );
  for (const [path, stretches] of byFile) {
    const [first] = stretches;
    const ledger = stretches.flatMap(({ text }) =>
      findBlanks(text).map((blank) => around(text, blank)),
    );
    yield {
      path,
      ...first?.pointAt(findBlanks(first.text)[0]?.start ?? 0),
      message: `原文留空${ledger.length}处：${ledger.join('；')}`,
      remedy: '能公布的，请提供原件的部门补上；不能公布的，照原文保留',
      severity: 'hint',
    };
  }
}

/** A blank with the words of its clause beside it. */
function around(text: string, { start, end }: { start: number; end: number }): string {
  const before = /[^，。；：、]{0,8}$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^，。；：、]{0,6}/u.exec(text.slice(end))?.[0] ?? '';
  return before + text.slice(start, end) + after;
}
