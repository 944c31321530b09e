import type { ErrorCode, YAMLError } from 'yaml';
import { limits } from '../markdown/limits.ts';

/** A place of YAML that cannot be read, or is not read as it was meant. */
export interface YamlProblem {
  /** Where in the YAML the writer must act. */
  offset: number;
  message: string;
  remedy: string;
}

type Explanation = Omit<YamlProblem, 'offset'>;

/** So many errors are explained: each is looked for in the whole text, and the others mostly follow from them. */
const mostErrors = 50;

/**
 * Says in Chinese what the errors of the YAML parser mean, one for each line: of several in one line,
 * the others follow from the first.
 */
export function explainYaml(source: string, errors: YAMLError[]): YamlProblem[] {
  const lines = new Set<number>();
  const first = errors.slice(0, mostErrors);
  return first
    .map((error) => explain(source, error, first))
    .filter(({ offset }) => {
      const line = source.slice(0, offset).split('\n').length;
      return !lines.has(line) && lines.add(line);
    });
}

/** How a line of YAML is written. */
export const pairs = '栏目名后面用英文冒号，冒号后面空一格，例如 title: 加强思想道德建设';

/** A line that is no pair of key and value. */
export const noPair = (line: string): Explanation =>
  /^\s*[^\s:：]+：/.test(line)
    ? { message: '栏目名后面用了中文冒号', remedy: pairs }
    : { message: '看不懂这一行：应当是“栏目: 内容”的样子', remedy: pairs };

const badIndent: Explanation = {
  message: '行首的空格不对',
  remedy: '同一级的栏目左端对齐；没有缩进的栏目，行首不要有空格',
};

const badStart: Explanation = {
  message: '内容开头的符号在这里有特殊含义，内容会因此丢失',
  remedy: '用英文双引号把整个内容括起来，例如 title: "*重点工作*"',
};

const openQuotes: Explanation = {
  message: '引号没有成对',
  remedy: '英文引号成对地括住整个内容，例如 title: "甲: 乙"；不需要引号就删去',
};

const badQuotes: Explanation = {
  message: '引号没有把整个内容括起来',
  remedy: '英文引号要括住整个内容；内容里的引号用中文引号“”，例如 title: “双进”活动',
};

const explanations: Partial<Record<ErrorCode, Explanation>> = {
  DUPLICATE_KEY: { message: '同一个栏目写了两次', remedy: '只留一个' },
  TAB_AS_INDENT: { message: '行首用了制表符（Tab）', remedy: '改用空格' },
  BAD_INDENT: badIndent,
  BAD_SCALAR_START: badStart,
  BAD_DQ_ESCAPE: {
    message: '英文双引号里的反斜杠 \\ 有特殊含义',
    remedy: "改用英文单引号括起来，例如 '甲\\乙'",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: '内容里有英文冒号加空格，会被当成又一个栏目',
    remedy: '用英文双引号把整个内容括起来，例如 title: "甲: 乙"',
  },
  RESOURCE_EXHAUSTION: {
    message: `栏目超过${limits.settings / 10_000}万字，或者一层套一层太深，没有检查`,
    remedy: '删去误粘贴的内容；正文写在第二个 --- 的下面',
  },
  MULTIPLE_DOCS: { message: '栏目中间有单独一行的 ...', remedy: '删去这一行' },
};

function explain(source: string, { code, pos }: YAMLError, errors: YAMLError[]): YamlProblem {
  const [offset] = pos;
  const quote = code === 'MISSING_CHAR' ? openQuote(source) : -1;
  if (quote !== -1) return { offset: quote, ...openQuotes };
  // A key in an indented line was read as the rest of the line before.
  const next = source.indexOf('\n', offset) + 1;
  const codes = errors.filter((error) => error.pos[0] === offset).map((error) => error.code);
  if (codes.includes('MULTILINE_IMPLICIT_KEY') && codes.includes('BLOCK_AS_IMPLICIT_KEY')) {
    return { offset: next, ...badIndent };
  }
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const line = /.*/.exec(source.slice(start))?.[0] ?? '';
  const explanation = explanations[code] ?? explainLine(line, code, offset === start);
  const value = /: +/.exec(line);
  if (explanation !== badStart || !value) return { offset, ...explanation };
  return { offset: start + value.index + value[0].length, ...explanation };
}

function explainLine(line: string, code: ErrorCode, isAtStart: boolean): Explanation {
  if (code !== 'UNEXPECTED_TOKEN') return noPair(line);
  if (isAtStart) return badIndent;
  return /: *["']/.test(line) ? badQuotes : badStart;
}

/** Where a quote opens that no other closes in its line; -1 where there is none. */
const openQuote = (source: string): number =>
  source.search(/(?<=: *)(?:"(?=[^"\n]*$)|'(?=[^'\n]*$))/m);
