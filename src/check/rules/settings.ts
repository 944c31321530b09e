import { closest, distance } from 'fastest-levenshtein';
import { type ErrorCode, isMap, type YAMLError } from 'yaml';
import type { core } from 'zod';
import { type Content, mdxFiles, type Settings } from '../content.ts';
import type { Finding } from '../finding.ts';
import { keyPoint, pointAt, valuePoint } from '../settings-place.ts';

/** The front matter of each MDX file, and `site.yaml` and `topics.yaml`, are what their schemas say. */
export function* settings(content: Content): Iterable<Finding> {
  for (const { path, frontMatter } of mdxFiles(content)) {
    if (frontMatter.document) yield* findingsOf(frontMatter);
    else if (content.texts.get(path) !== undefined) yield noFrontMatter(path);
  }
  for (const file of [content.site, content.topics]) {
    if (file.document) yield* findingsOf(file);
    else if (!content.texts.has(file.path)) yield missingFile(file.path);
  }
}

const noFrontMatter = (path: string): Finding => ({
  path,
  line: 1,
  message: '文件开头没有栏目，或者栏目的起止线写得不对',
  remedy: '第一行写三个英文连字符 ---，接着写 title: 标题，再用一行 --- 结束，下面才是正文',
});

const missingFile = (path: string): Finding => ({
  path,
  message: `缺少 ${path}`,
  remedy:
    path === 'site.yaml'
      ? '新建这个文件，写上 name（网站名称）、issuer（发文机关）、url（网址）、contact（联系方式）'
      : '新建这个文件；还没有专题时，里面只写 {}',
});

function* findingsOf(file: Settings<unknown>): Iterable<Finding> {
  const { document, path } = file;
  if (!document) return;
  for (const error of document.errors) yield { path, ...yamlProblem(file, error) };
  if (document.errors.length > 0) return;
  if (document.contents && !isMap(document.contents)) {
    yield { path, ...pointAt(file, 0), ...notPairs(file.source) };
    return;
  }
  for (const issue of file.issues) yield* issueFindings(file, issue);
}

const pairs = '栏目名后面用英文冒号，冒号后面空一格，例如 title: 加强思想道德建设';

const notPairs = (line: string): Problem => ({
  message: /^\s*[\w-]+：/.test(line)
    ? '栏目名后面用了中文冒号'
    : '这里的写法看不懂：每一行应当是“栏目: 内容”的样子',
  remedy: `${pairs}；内容含有特殊符号时，用英文双引号括起来`,
});

type Problem = Pick<Finding, 'message' | 'remedy'>;

function yamlProblem(file: Settings<unknown>, { code, pos }: YAMLError): Omit<Finding, 'path'> {
  const quote = code === 'MISSING_CHAR' ? openQuote(file.source) : -1;
  const place = pointAt(file, quote === -1 ? pos[0] : quote);
  const line = file.source.split('\n')[place.line - 1 - file.linesBefore] ?? '';
  return { ...place, ...(yamlProblems[code] ?? notPairs(line)) };
}

const yamlProblems: Partial<Record<ErrorCode, Problem>> = {
  DUPLICATE_KEY: { message: '同一个栏目写了两次', remedy: '只留一个' },
  TAB_AS_INDENT: { message: '行首用了制表符（Tab）', remedy: '改用空格' },
  MISSING_CHAR: {
    message: '引号没有成对，或者栏目名后面少了冒号',
    remedy: `引号成对；${pairs}`,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: '内容里有英文冒号加空格，会被当成又一个栏目',
    remedy: '把整个内容用英文双引号括起来，例如 title: "甲: 乙"',
  },
  BAD_INDENT: {
    message: '行首的空格不对',
    remedy: '同一级的栏目左端对齐，行首不要多空格，也不要用制表符',
  },
};

/** Where a quote opens that no other closes in its line; -1 where there is none. */
const openQuote = (source: string): number => source.search(/(?<=: *)"(?=[^"\n]*$)/m);

function* issueFindings(file: Settings<unknown>, issue: core.$ZodIssue): Iterable<Finding> {
  const place = { path: file.path, ...valuePoint(file, issue.path) };
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      yield {
        path: file.path,
        ...keyPoint(file, [...issue.path, key]),
        message: `不认识的栏目“${key}”`,
        remedy: unknownKeyRemedy(key, issue.path.length === 0 ? file.keys : []),
      };
    }
  } else if (valueAt(file, issue.path) === undefined) {
    const name = label(issue.path);
    yield { ...place, message: `缺少栏目“${name}”`, remedy: `加一行：${name}: 内容` };
  } else if (!valueAt(file, issue.path)) {
    const name = label(issue.path);
    yield { ...place, message: `栏目“${name}”空着`, remedy: '在冒号后面写上内容' };
  } else {
    yield { ...place, message: `栏目“${label(issue.path)}”写得不对`, remedy: issue.message };
  }
}

function unknownKeyRemedy(key: string, known: string[]): string {
  if (known.length === 0) return '删去它，或者改成正确的栏目名';
  const near = closest(key, known);
  const guess = distance(key.toLowerCase(), near.toLowerCase()) <= 3 ? `是不是要写 ${near}？` : '';
  return `${guess}这里可以写的栏目有：${known.join('、')}`;
}

const label = (path: PropertyKey[]): string =>
  path.map((key) => (typeof key === 'number' ? `第${key + 1}条` : String(key))).join('的');

const valueAt = ({ document }: Settings<unknown>, path: PropertyKey[]): unknown =>
  path.length === 0 ? document?.contents : document?.getIn(path);
