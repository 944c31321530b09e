import type { Link } from 'mdast';
import { placeOf } from '../../report/addresses.ts';
import { blocks, nodesWhere } from '../../report/blocks.ts';
import { type Content, type MdxFile, mdxFiles } from '../content.ts';
import { contentPath } from '../content-path.ts';
import { type Finding, startOf } from '../finding.ts';

/** Each link leads somewhere: to the web, to another content file, or to a paragraph of one. */
export function* links(content: Content): Iterable<Finding> {
  const files = mdxFiles(content);
  for (const file of files) {
    for (const link of nodesWhere(file.body, (node) => node.type === 'link')) {
      const problem = problemOf(link, file, files);
      if (problem) yield { path: file.path, ...startOf(link), ...problem };
    }
    for (const text of nodesWhere(file.body, (node) => node.type === 'text')) {
      const typed = /\[[^\]]+\]\([^)]*\s[^)]*\)/.exec(text.value)?.[0];
      if (typed) yield { path: file.path, ...startOf(text), ...spaced(typed) };
    }
  }
}

type Problem = Pick<Finding, 'message' | 'remedy'>;

const spaced = (typed: string): Problem => ({
  message: `${typed} 没有成为链接：地址里有空格`,
  remedy: '去掉空格；文件名里的空格写成 %20',
});

function problemOf(
  link: Link,
  file: MdxFile<unknown>,
  files: MdxFile<unknown>[],
): Problem | undefined {
  const { url } = link;
  if (/^(https?:\/\/[^/]|mailto:|tel:)/i.test(url)) return undefined;
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(url)) {
    return {
      message: `不能用这样的链接：${url}`,
      remedy: '网址以 https:// 开头，邮箱以 mailto: 开头',
    };
  }
  const [target = '', fragment] = url.split('#', 2);
  const path = target ? contentPath(file.path, target) : file.path;
  const found = files.find((each) => each.path === path);
  if (!found) return nowhere(url, path);
  if (fragment === undefined || fragment === '') return undefined;
  return hasBlock(found, fragment) ? undefined : noBlock(url, found);
}

const nowhere = (url: string, path: string): Problem => ({
  message: `链接 ${url} 没有目标`,
  remedy: placeOf(path)
    ? `没有文件 content/${path}；检查文件名和位置，在上一层文件夹时以 ../ 开头`
    : '链到本站时写目标的 .mdx 文件，例如 ../2-创建/1-社区.mdx；链到别处时写完整网址，以 https:// 开头',
});

const hasBlock = ({ body }: MdxFile<unknown>, id: string): boolean =>
  blocks(body).some((block) => block.id === id);

const noBlock = (url: string, { path, body }: MdxFile<unknown>): Problem => ({
  message: `链接 ${url} 指向的段落不存在`,
  remedy: `${path} 里可以链到：${blocks(body)
    .map(({ id }) => `#${id}`)
    .join(' ')}`,
});
