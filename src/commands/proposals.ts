import stringWidth from 'string-width';
import { Failure } from './failure.ts';

/** Rows of a table as lines, each column as wide as its widest cell: a Han character takes two places. */
export function tableLines(rows: string[][]): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...rows.map((row) => stringWidth(row[i] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - stringWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/**
 * The proposals that a user names: 1,3 or 2-5 by their numbers, `all`.
 * @throws Failure (exit code 2) for a number that no proposal has
 */
export function chosen<T>(list: T[], words: string): T[] {
  if (words === 'all') return list;
  const numbers = words.split(/[,，、\s]+/).flatMap((word) => {
    const [, first, last = first] = /^(\d+)(?:[-—~](\d+))?$/.exec(word) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!(from >= 1 && to >= from && to <= list.length)) {
      throw new Failure(
        `--apply 后面写表里的序号（现在是 1 到 ${list.length}），例如 1,3 或 2-5，全部写 all：${word}`,
        2,
      );
    }
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
  return list.filter((_, i) => numbers.includes(i + 1));
}
