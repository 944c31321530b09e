import type { Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { beyondLimits, deep, tooDeep } from '../markdown/limits.ts';
import { parseBody } from '../markdown/syntax.ts';
import { explain, type SyntaxProblem } from './syntax-problem.ts';

/** A body as far as it can be read, and what is wrong with the rest. */
export interface ReadBody {
  body: Root;
  problems: SyntaxProblem[];
}

/** So many problems are told one by one, and so many characters read again to find them: each needs another try. */
const mostProblems = 20;
const mostReadAgain = 200_000;

/**
 * Reads a body as far as possible: each paragraph that MDX cannot read is noted, left out, and the rest tried again.
 * @param parse how a body is parsed; throws VFileMessage for what MDX cannot read
 */
export function readBody(text: string, parse = parseBody): ReadBody {
  const beyond = beyondLimits(text);
  if (beyond) return unread([beyond]);
  const problems: SyntaxProblem[] = [];
  const most = Math.min(mostProblems, Math.max(1, Math.floor(mostReadAgain / text.length)));
  let rest = text;
  while (rest.trim()) {
    const read = tried(rest, parse);
    if ('body' in read) return { body: read.body, problems };
    if (problems.length === most) return unread([...problems, { ...read, ...more }]);
    problems.push(read);
    const shorter = withoutParagraph(rest, read.line);
    if (shorter === rest) break;
    rest = shorter;
  }
  return unread(problems);
}

const unread = (problems: SyntaxProblem[]): ReadBody => ({
  body: { type: 'root', children: [] },
  problems,
});

const more = {
  message: '这个文件里像上面这样的问题还有，从这里起没有再检查',
  remedy: '先改好上面的，再检查一次；“<”和“{”前面少的反斜杠，npm run check -- --fix 可以一次补上',
};

function tried(text: string, parse: typeof parseBody): { body: Root } | SyntaxProblem {
  try {
    const body = parse(text);
    return tooDeep(body) ?? { body };
  } catch (error) {
    if (error instanceof VFileMessage) return explain(error, text);
    // The parser's functions call each other once a level.
    if (error instanceof RangeError) return { line: 1, column: 1, ...deep };
    // The parser contradicts itself, as in `[<a>](b)`.
    return { line: lineOfFailure(text, parse), column: 1, ...entangled };
  }
}

const entangled = {
  message: '这一段读不懂：标签、方括号和圆括号交错在一起',
  remedy: '检查标签是否成对；链接和图片的方括号里只写文字，不放标签',
};

/** The line of the first paragraph that fails by itself; 1 where none does. */
function lineOfFailure(text: string, parse: typeof parseBody): number {
  let line = 1;
  for (const paragraph of text.split(/(?<=\n)(?=[ \t]*\n)/)) {
    try {
      parse(paragraph);
    } catch {
      return line + (/^\s*\n/.exec(paragraph)?.[0].split('\n').length ?? 1) - 1;
    }
    line += paragraph.split('\n').length - 1;
  }
  return 1;
}

function withoutParagraph(text: string, line: number): string {
  const lines = text.split('\n');
  const isBlank = (n: number): boolean => !lines[n]?.trim();
  let from = line - 1;
  let to = line - 1;
  while (from > 0 && !isBlank(from - 1)) from--;
  while (to < lines.length - 1 && !isBlank(to + 1)) to++;
  return lines.map((each, n) => (n >= from && n <= to ? '' : each)).join('\n');
}
