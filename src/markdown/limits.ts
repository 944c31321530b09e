import type { Root } from 'mdast';

/**
 * What a text may be, so that reading it takes seconds and not minutes; src/ARCHITECTURE.md says where the numbers
 * come from. A report of a year has some 30 000 characters in all, its longest paragraph 2 000.
 */
export const limits = {
  /** Characters of a body. */
  body: 300_000,
  /** Characters of a paragraph, or of a row of a table. */
  paragraph: 10_000,
  /** Signs of emphasis in a paragraph. */
  marks: 500,
  /** Elements, quotes and lists in each other. */
  depth: 50,
  /** Quotes, lists and footnotes. */
  containers: 1_000,
  /** Characters of a settings file, or of the front matter. */
  settings: 100_000,
};

/** Where a text goes beyond the limits, from 1, and what to do. */
export interface Beyond {
  line: number;
  column: number;
  message: string;
  remedy: string;
}

/** The first place where Markdown goes beyond what can be read in time; none in any that is meant for readers. */
export function beyondLimits(text: string): Beyond | undefined {
  if (text.length > limits.body) return { line: 1, column: 1, ...tooLong };
  return longParagraph(text) ?? deepLine(text) ?? manyContainers(text) ?? deepTags(text);
}

/** The same for what was read, where the text does not show how deep some stand in others. */
export function tooDeep(body: Root): Beyond | undefined {
  let level: Root['children'] = body.children;
  // A list and its item, or a table, its row and its cell, are one level to the eye.
  for (let depth = 0; depth < limits.depth * 3; depth++) {
    level = level.flatMap((node): Root['children'] => ('children' in node ? node.children : []));
  }
  const { line = 1, column = 1 } = level[0]?.position?.start ?? {};
  return level.length > 0 ? { line, column, ...deep } : undefined;
}

type Explanation = Pick<Beyond, 'message' | 'remedy'>;

const tooLong: Explanation = {
  message: `正文超过${limits.body / 10_000}万字，没有检查`,
  remedy: '一个文件只写一个小节：分成几个小节，各写一个文件',
};

const longText: Explanation = {
  message: `一段（或者表格的一行）超过${limits.paragraph / 10_000}万字，没有检查`,
  remedy: '分成几段，段与段之间空一行；如果是误粘贴的内容，删去',
};

const manyMarks: Explanation = {
  message: `一段里的 *、_、~ 超过${limits.marks}个，没有检查`,
  remedy: '分成几段；如果是误粘贴的内容，删去',
};

/** What is said of a text that is nested too deep to be read. */
export const deep: Explanation = {
  message: `标签、引用、列表或强调一层套一层，超过${limits.depth}层，没有检查`,
  remedy: '删去多余的标签和符号（通常是误粘贴的，或者每一段都少了结尾标签）',
};

const many: Explanation = {
  message: `引用、列表和脚注合起来超过${limits.containers}处，没有检查`,
  remedy: '分成几个小节，各写一个文件；行首的 > 是误粘贴的，删去',
};

/** A line that begins something of its own, whatever stands before it: a row, item, note, heading or element. */
const begins = /^[ \t]*(?:$|[|<>#]|[-*+][ \t]|\d+[.)]|\[\^)/;

function longParagraph(text: string): Beyond | undefined {
  let [start, length, marks] = [1, 0, 0];
  for (const [i, line] of text.split('\n').entries()) {
    if (begins.test(line)) [start, length, marks] = [line.trim() ? i + 1 : i + 2, 0, 0];
    length += line.length + 1;
    marks += line.match(/[*_~]/g)?.length ?? 0;
    const place = { line: start, column: 1 };
    if (length > limits.paragraph) return { ...place, ...longText };
    if (marks > limits.marks) return { ...place, ...manyMarks };
  }
  return undefined;
}

/** The signs at a line's beginning that open quotes and lists in each other. */
const openings = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

function deepLine(text: string): Beyond | undefined {
  for (const [i, line] of text.split('\n').entries()) {
    const opened = openings.exec(line)?.[0].match(/>|[-*+.)]/g)?.length ?? 0;
    if (opened > limits.depth) return { line: i + 1, column: 1, ...deep };
  }
  return undefined;
}

const opening = /^[ \t]*(?:>|(\[\^[^\]]*\]:)|[-*+][ \t]|\d{1,9}[.)][ \t])/;

function manyContainers(text: string): Beyond | undefined {
  let count = 0;
  let isOpen = false;
  for (const [i, line] of text.split('\n').entries()) {
    const opened = opening.exec(line);
    if (opened && (opened[1] || !isOpen)) count++;
    if (count > limits.containers) return { line: i + 1, column: 1, ...many };
    isOpen = opened !== null;
  }
  return undefined;
}

const tag = /(?<!\\)<(\/?)[A-Za-z][^<>]*?(\/?)>/g;

/** Where too many elements are open; those in comments and code count too. */
function deepTags(text: string): Beyond | undefined {
  let open = 0;
  for (const { 1: isClosing, 2: isEmpty, index } of text.matchAll(tag)) {
    if (isClosing) open = Math.max(0, open - 1);
    else if (!isEmpty) open++;
    if (open <= limits.depth) continue;
    const before = text.slice(0, index).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, ...deep };
  }
  return undefined;
}
