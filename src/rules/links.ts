import { posix } from 'node:path';
import { domainToUnicode } from 'node:url';
import type { Link, Root, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Finding, startOf } from '../finding.ts';
import { type Content, type MdxFile, mdxFiles } from '../reader/content.ts';
import { contentPath } from '../reader/content-path.ts';
import { placeOf } from '../report/addresses.ts';
import { blocks, nodesWhere } from '../report/blocks.ts';

/**
 * Each link leads somewhere: to the web, to another content file, or to a paragraph of one; what was meant as a link
 * is one: `[甲](../2-创建/1-社区.mdx#p2)`; and it leads where it seems to (Unicode Technical Standard 39).
 * @says 错误：链接的目标不存在
 * @like `[养护](1-养护)`
 * @remedy 写目标的 `.mdx` 文件，或 `https://` 开头的网址
 * @example 见[通知](https://gov.cn@example.org/)。 → 真正打开的是 example.org
 * @example 见[https://www.gov.cn](https://example.org/)。 → 打开的却是 example.org
 * @example 见[www.gov.cn/通知](https://example.org/)。 → 打开的却是 example.org
 * @example 见[通知](https://www.gоv.cn/)。 → 混有形似英文的字母“о”
 * @example 见[通知](https://www.xn--gv-fmc.cn/)。 → 混有形似英文的字母
 * @example 见[通知](https://example.org/\u202etxt.exe)。 → 有看不见的字符
 * @example 见[通知](https://example.org/%E2%80%AEtxt.exe)。 → 有看不见的字符
 * @example 见[甲](../2-无/1-无.mdx) → 没有目标
 * @example 见[甲](2-服务.mdx#p9) → 段落不存在
 * @example 见[甲](/2024/1/) → 没有目标
 * @example 见[甲](javascript:alert%281%29) → 不能用这样的链接
 * @example 见[甲](2 服务.mdx) → 没有成为链接
 * @example ![甲](a b.png) → 没有成为图片
 * @example 见[甲]（https://example.org） → 没有成为链接
 * @example 见[甲]() → 没有地址
 * @example 见[](https://example.org) → 没有可以点的文字
 * @example 见[甲](../attachments/甲.pdf) → 没有目标
 * @right 见[https://www.gov.cn](https://www.gov.cn/zhengce/)、[gov.cn](https://www.gov.cn)和[通知](https://政务.中国/)。
 * @right 写信到[a@example.org](mailto:a@example.org)。
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

type Problem = Pick<Finding, 'message' | 'remedy' | 'severity'>;

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
  if (/^https?:\/\/[^/]/i.test(url)) return deception(url, textOf(link).trim());
  if (/^(mailto:|tel:)/i.test(url)) return undefined;
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(url)) return badScheme(url);
  const [target = '', fragment] = url.split('#', 2);
  const path = target ? contentPath(file.path, target) : file.path;
  const found = files.get(path);
  if (!found) return nowhere(url, path);
  if (found.place.year !== file.place.year && !isPublished(found, content)) return noPage(url);
  return fragment && !hasBlock(found, fragment) ? noBlock(url, found) : undefined;
}

/** What is wrong with a web address that does not lead where it seems to. */
function deception(url: string, text: string): Problem | undefined {
  if (!URL.canParse(url)) return badAddress(url);
  const { hostname, username, password } = new URL(url);
  const host = domainToUnicode(hostname);
  if (username || password) return hiddenHost(url, host);
  if (/\p{Cf}/u.test(decoded(url))) return invisible(url);
  const [foreign] = host.match(/(?![\p{Script=Latin}\p{Script=Han}])\p{L}/u) ?? [];
  if (foreign) return lookalike(host, foreign);
  const [, shown] =
    /^(?:https?:\/\/)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})(?=[/:?#]|$)/i.exec(text) ?? [];
  return shown && bare(shown) !== bare(host) ? otherHost(shown, host) : undefined;
}

/** A host as people tell it: small letters, with or without `www.`. */
const bare = (host: string): string => host.toLowerCase().replace(/^www\./, '');

/** An address with its percent signs resolved, as far as they stand for UTF-8. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const badAddress = (url: string): Problem => ({
  message: `网址 ${url} 写得不对，浏览器打不开`,
  remedy: '在浏览器里打开那个网页，从地址栏复制网址',
});

const hiddenHost = (url: string, host: string): Problem => ({
  message: `网址 ${url} 里有“@”，真正打开的是 ${host}`,
  remedy: '“@”前面的部分会使读者以为是别的网站：删去它，只留 https:// 和真正的网站',
  severity: 'warning',
});

const otherHost = (shown: string, host: string): Problem => ({
  message: `链接的文字是 ${shown}，打开的却是 ${host}`,
  remedy: '把文字改成真正的网址或者网页的名称；或者把地址改成文字所写的网址',
  severity: 'warning',
});

const lookalike = (host: string, foreign: string): Problem => ({
  message: `网址 ${host} 里混有形似英文的字母“${foreign}”，可能是冒充的网站`,
  remedy: '在浏览器里打开真正的网站，从地址栏复制网址',
  severity: 'warning',
});

const invisible = (url: string): Problem => ({
  message: `网址 ${url} 里有看不见的字符`,
  remedy: '删去网址，从浏览器的地址栏重新复制；不要从聊天软件或文档里复制',
  severity: 'warning',
});

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
