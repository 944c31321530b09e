import { closest, distance } from 'fastest-levenshtein';
import { isMap, type Scalar, visit } from 'yaml';
import type { core } from 'zod';
import type { Finding } from '../finding.ts';
import { type Content, mdxFiles, type Settings } from '../reader/content.ts';
import { keyPoint, pointAt, valuePoint } from '../reader/settings-place.ts';
import { explainYaml, noPair } from '../reader/yaml-problem.ts';

/**
 * The front matter of each MDX file, and the settings of the site, are what their schemas say.
 * @says 错误：栏目缺少、写错，日期不存在，用了中文冒号
 * @like `titel: 绿化`，`title：绿化`
 * @remedy 照提示改；不认识的栏目会列出可以写的栏目
 */
export function* settings(content: Content): Iterable<Finding> {
  for (const { path, frontMatter } of mdxFiles(content)) {
    yield* findingsOf(frontMatter);
    yield* cutValues(frontMatter);
    const isReadable = content.texts.get(path) !== undefined;
    if (!frontMatter.document && isReadable) yield noFrontMatter(path);
  }
  for (const file of [content.site, content.topics]) {
    yield* findingsOf(file);
    if (!content.texts.has(file.path)) yield missingFile(file.path);
  }
  yield* missingLogo(content);
  yield* findingsOf(content.series);
  yield* findingsOf(content.words);
  yield* findingsOf(content.synonyms);
  yield* findingsOf(content.redirects);
}

/** The settings that are lists; all others pair keys with values. */
const lists = ['words.yaml', 'synonyms.yaml'];

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

function* missingLogo({ site, paths }: Content): Iterable<Finding> {
  const logo = site.data?.logo;
  if (!logo || paths.includes(logo)) return;
  yield {
    path: site.path,
    ...valuePoint(site, ['logo']),
    message: `找不到标志图片 ${logo}`,
    remedy: `把图片放在 site.yaml 旁边，取名 ${logo}；没有标志的，删去这一行`,
  };
}

function* findingsOf(file: Settings<unknown>): Iterable<Finding> {
  const { document, path, source } = file;
  if (!document) return;
  for (const { offset, message, remedy } of explainYaml(source, document.errors)) {
    yield { path, ...pointAt(file, offset), message, remedy };
  }
  if (document.errors.length > 0) return;
  if (document.contents && !isMap(document.contents) && !lists.includes(path)) {
    yield { path, ...pointAt(file, 0), ...noPair(source) };
    return;
  }
  for (const issue of file.issues) yield* issueFindings(file, issue);
}

/** Text after `#` in the line of a value is a comment, and would be missing on the site. */
function* cutValues(file: Settings<unknown>): Iterable<Finding> {
  const cut: Scalar[] = [];
  visit(file.document?.contents ?? null, {
    Scalar(_key, node) {
      if (node.comment && node.type === 'PLAIN') cut.push(node);
    },
  });
  for (const { range, comment } of cut) {
    yield {
      path: file.path,
      ...pointAt(file, range?.[1] ?? 0),
      message: `“#”后面的文字是注释，不会出现在网站上：${comment?.trim()}`,
      remedy: '如果它是内容的一部分，用英文双引号把整个内容括起来；如果是注释，另起一行写',
      severity: 'warning',
    };
  }
}

function* issueFindings(file: Settings<unknown>, issue: core.$ZodIssue): Iterable<Finding> {
  const { path } = file;
  const parent = issue.path.slice(0, -1);
  const key = String(issue.path.at(-1));
  const place = valuePoint(file, issue.path);
  const value = valueAt(file, issue.path);
  if (issue.code === 'unrecognized_keys') {
    for (const unknown of issue.keys) yield unknownKey(file, issue.path, unknown);
  } else if (issue.code === 'invalid_key') {
    const [reason] = issue.issues;
    const message = `代号“${key}”写得不对`;
    yield { path, ...keyPoint(file, issue.path), message, remedy: reason?.message ?? '' };
  } else if (value === undefined && !isMisspelt(file, key)) {
    const where = parent.length > 0 ? `“${label(parent)}”` : '';
    const form = issue.code === 'invalid_type' ? '' : `；${issue.message}`;
    yield {
      path,
      ...place,
      message: `${where}缺少栏目“${key}”`,
      remedy: `加一行：${key}: 内容${form}`,
    };
  } else if (value === null || value === '') {
    const message = `栏目“${label(issue.path)}”空着`;
    yield { path, ...place, message, remedy: '在冒号后面写上内容；可以不写的栏目，删去整行' };
  } else if (value !== undefined) {
    const message = `栏目“${label(issue.path)}”写得不对`;
    yield { path, ...place, message, remedy: issue.message };
  }
}

const unknownKey = (file: Settings<unknown>, parent: PropertyKey[], key: string): Finding => ({
  path: file.path,
  ...keyPoint(file, [...parent, key]),
  message: `不认识的栏目“${key}”`,
  remedy: unknownKeyRemedy(key, parent.length === 0 ? file.keys : []),
});

/** Whether a key that is missing stands there in another spelling, which is reported. */
const isMisspelt = (file: Settings<unknown>, key: string): boolean =>
  file.issues.some(
    (issue) =>
      issue.code === 'unrecognized_keys' &&
      issue.path.length === 0 &&
      issue.keys.some((unknown) => nearest(unknown, file.keys) === key),
  );

function unknownKeyRemedy(key: string, known: string[]): string {
  if (known.length === 0) return '删去它，或者改成正确的栏目名';
  const near = nearest(key, known);
  return `${near ? `是不是要写 ${near}？` : ''}这里可以写的栏目有：${known.join('、')}`;
}

function nearest(key: string, known: string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(key, known);
  return distance(key.toLowerCase(), near.toLowerCase()) <= 2 ? near : undefined;
}

const label = (path: PropertyKey[]): string =>
  path.map((key) => (typeof key === 'number' ? `第${key + 1}条` : String(key))).join('的');

const valueAt = ({ document }: Settings<unknown>, path: PropertyKey[]): unknown =>
  path.length === 0 ? document?.contents : document?.getIn(path);
