import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { placeOf } from '../report/addresses.ts';

/**
 * The numbers of sections and of the subsections in each section run 1, 2, 3 … up to 99:
 * `1-学习`, `3-宣传` lacks 2; `1-学习`, `1-宣传` has 1 twice.
 * @says 错误：序号缺了或重复
 * @like 有 `1-`、`3-`，没有 `2-`
 * @remedy 改名，使序号从 1 起连着排
 */
export function* numbering({ paths, folders }: Content): Iterable<Finding> {
  const sections = folders.filter((path) => /^\d{4}\/\d+(-[^/]*)?$/.test(path));
  for (const siblings of byFolder(sections)) yield* gapsAndDuplicates(siblings, '部分');
  const subsections = paths.filter((path) => placeOf(path)?.subsection !== undefined);
  for (const siblings of byFolder(subsections)) yield* gapsAndDuplicates(siblings, '小节');
}

const byFolder = (paths: string[]): Iterable<string[]> =>
  Map.groupBy(paths, (path) => path.slice(0, path.lastIndexOf('/'))).values();

interface Numbered {
  path: string;
  name: string;
  number: number;
}

function* gapsAndDuplicates(paths: string[], kind: string): Iterable<Finding> {
  const numbered = paths.map(toNumbered).sort((a, b) => a.number - b.number);
  for (const [i, current] of numbered.entries()) {
    const before = numbered[i - 1];
    const problem =
      outOfRange(current) ?? duplicate(current, before, kind) ?? gap(current, before, kind);
    if (problem) yield { path: current.path, ...problem };
  }
}

function toNumbered(path: string): Numbered {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { path, name, number: Number.parseInt(name, 10) };
}

type Problem = Pick<Finding, 'message' | 'remedy'>;

function outOfRange({ name, number }: Numbered): Problem | undefined {
  if (number >= 1 && number <= 99) return undefined;
  return { message: `序号只能是 1 到 99：${name}`, remedy: '序号从 1 起连着排' };
}

function duplicate(
  { name, number }: Numbered,
  before: Numbered | undefined,
  kind: string,
): Problem | undefined {
  if (before?.number !== number) return undefined;
  return {
    message: `${kind}的序号 ${number} 用了两次：${before.name} 和 ${name}`,
    remedy: '给其中一个换一个序号；如果是复制出来的多余文件，删去它',
  };
}

function gap(
  { name, number }: Numbered,
  before: Numbered | undefined,
  kind: string,
): Problem | undefined {
  const expected = (before?.number ?? 0) + 1;
  if (number === expected) return undefined;
  return {
    message: `${kind}的序号不连续：${name} 之前缺少序号 ${expected}`,
    remedy: `补上序号 ${expected} 的${kind}（可能它的名字写错了）；确实没有，就把 ${name} 改为 ${name.replace(/^\d+/, String(expected))}`,
  };
}
