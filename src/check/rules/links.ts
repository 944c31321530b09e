import { posix } from 'node:path';
import type { Link, Root, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Content, type MdxFile, mdxFiles } from '../../reader/content.ts';
import { contentPath } from '../../reader/content-path.ts';
import { placeOf } from '../../report/addresses.ts';
import { blocks, nodesWhere } from '../../report/blocks.ts';
import { type Finding, startOf } from '../finding.ts';

/**
 * Each link leads somewhere: to the web, to another content file, or to a paragraph of one; and what was meant as
 * a link is one: `[甲](../2-创建/1-社区.mdx#p2)`.
 */
export function* links(content: Content): Iterable<Finding> {
  const files = new Map(mdxFiles(content).map((file) => [file.path, file]));
  for (const file of mdxFiles(content)) {
    const { path, body } = file;
    for (const link of nodesWhere(body, (node) => node.type === 'link')) {
      const problem = problemOf(link, file, content, files);
      if (problem) yield { path, ...startOf(link), ...problem };
    }
    for (const text of nodesWhere(body, (node) => node.type === 'text')) {
      for (const finding of unread(text)) yield { path, ...finding };
    }
  }
}

type Problem = Pick<Finding, 'message' | 'remedy'>;

/** Links and images that stayed text; of `[甲]（https://…）` the address is a link of its own. */
const unread = (text: Text): Omit<Finding, 'path'>[] =>
  [...text.value.matchAll(/(!?)\[[^\]]+\](?:\([^)]*\s[^)]*\)|(（)(?:$|[^）]*\.mdx))/g)].map(
    ({ 0: typed, 1: mark, 2: chinese, index }) => ({
      ...startOf(text, index),
      message: `${typed} 没有成为${mark ? '图片' : '链接'}`,
      remedy: chinese
        ? '两边的圆括号要用英文括号 ( )'
        : '地址里不能有空格：去掉空格，或者把文件名里的空格写成 %20',
    }),
  );

function problemOf(
  link: Link,
  file: MdxFile<unknown>,
  content: Content,
  files: Map<string, MdxFile<unknown>>,
): Problem | undefined {
  const { url } = link;
  if (!url) return noAddress;
  if (!textOf(link).trim()) return noText(url);
  if (/^(https?:\/\/[^/]|mailto:|tel:)/i.test(url)) return undefined;
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(url)) return badScheme(url);
  const [target = '', fragment] = url.split('#', 2);
  const path = target ? contentPath(file.path, target) : file.path;
  const found = files.get(path);
  if (!found) return nowhere(url, path);
  if (found.place.year !== file.place.year && !isPublished(found, content)) return noPage(url);
  return fragment && !hasBlock(found, fragment) ? noBlock(url, found) : undefined;
}

const noAddress: Problem = {
  message: '链接没有地址',
  remedy: '在圆括号里写上地址；不需要链接，就删去方括号和圆括号',
};

const noText = (url: string): Problem => ({
  message: `链接 ${url} 没有可以点的文字`,
  remedy: `在方括号里写上文字：[文字](${url})`,
});

const badScheme = (url: string): Problem => ({
  message: `不能用这样的链接：${url}`,
  remedy: '网址以 https:// 开头，邮箱以 mailto: 开头；本机上的文件读者打不开',
});

function nowhere(url: string, path: string): Problem {
  const message = `链接 ${url} 没有目标`;
  if (placeOf(path))
    return { message, remedy: `没有文件 ${path}；检查文件名和位置，在上一层文件夹时以 ../ 开头` };
  if (/\.(pdf|docx?|xlsx?|pptx?|wps|et|csv|zip|rar|ofd)$/i.test(path)) {
    const file = posix.basename(path);
    return { message, remedy: `附件写成 <Attachment file="${file}">附件名称</Attachment>` };
  }
  return {
    message,
    remedy:
      '链到本站时写目标的 .mdx 文件，例如 ../2-创建/1-社区.mdx；链到别处时写完整网址，以 https:// 开头',
  };
}

const isPublished = ({ place }: MdxFile<unknown>, { reports }: Content): boolean =>
  reports.find((each) => each.place.year === place.year)?.frontMatter.data?.status === 'published';

const noPage = (url: string): Problem => ({
  message: `链接 ${url} 指向的报告还没有发布，或者已经撤下`,
  remedy: '删去链接，或者等那份报告发布以后再加',
});

/** The ids to which links may lead, once for each body: a page may have thousands of links. */
const known = new WeakMap<Root, Set<string>>();

function idsOf({ body }: MdxFile<unknown>): Set<string> {
  const ids = known.get(body) ?? new Set(blocks(body).map(({ id }) => id));
  known.set(body, ids);
  return ids;
}

const hasBlock = (file: MdxFile<unknown>, id: string): boolean => idsOf(file).has(id);

/** So many places are proposed for a link that leads to none. */
const mostProposed = 30;

function noBlock(url: string, file: MdxFile<unknown>): Problem {
  const ids = [...idsOf(file)];
  const proposed = ids.slice(0, mostProposed).map((id) => `#${id}`);
  return {
    message: `链接 ${url} 指向的段落不存在`,
    remedy: `${file.path} 里可以链到：${proposed.join(' ')}${ids.length > mostProposed ? ' ……' : ''}`,
  };
}
