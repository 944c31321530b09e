import { closest } from 'fastest-levenshtein';
import type { Finding } from '../finding.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { keyPoint, valuePoint } from '../reader/settings-place.ts';
import { address, topicAddress } from '../report/addresses.ts';

/**
 * Each old address leads to a page that there is, in one step, and none stands where there is a page.
 * @says 错误：旧网址其实还在用，新网址不存在，或者转来转去
 * @like `2024/2/5/: 2024/9/9/`
 * @remedy 照提示改 `redirects.yaml`
 */
export function* redirects(content: Content): Iterable<Finding> {
  const { path, data = {} } = content.redirects;
  const pages = pagesOf(content);
  for (const [from, to] of Object.entries(data)) {
    if (pages.includes(from)) {
      yield {
        path,
        ...keyPoint(content.redirects, [from]),
        message: `${from} 是现有的页面，不能转到别处`,
        remedy: '删去这一行；如果那一页确实要让位，先给它换一个序号',
      };
    }
    const problem = pages.includes(to) ? undefined : problemOf(to, data, pages);
    if (problem) yield { path, ...valuePoint(content.redirects, [from]), ...problem };
  }
}

function problemOf(
  to: string,
  data: Record<string, string>,
  pages: string[],
): Pick<Finding, 'message' | 'remedy'> {
  if (Object.hasOwn(data, to)) {
    const end = endOf(to, data);
    return end
      ? { message: `${to} 又转到了别处`, remedy: `直接写最后的网址：${end}` }
      : { message: `从 ${to} 转来转去，没有终点`, remedy: '写上现在的网址' };
  }
  return {
    message: `没有这个页面：${to}`,
    remedy: pages.length > 0 ? `写现有的网址；最接近的是 ${closest(to, pages)}` : '写现有的网址',
  };
}

/** Where the steps from an address end; nowhere where they come back. */
function endOf(address: string, data: Record<string, string>): string | undefined {
  const passed = new Set<string>();
  let at = address;
  for (let next = data[at]; next !== undefined; next = data[at]) {
    if (passed.has(at)) return undefined;
    passed.add(at);
    at = next;
  }
  return at;
}

/** The addresses of the pages that an old address may lead to. */
function pagesOf(content: Content): string[] {
  const statusOf = (year: number): string | undefined =>
    content.reports.find(({ place }) => place.year === year)?.frontMatter.data?.status;
  const shown = mdxFiles(content).filter(({ place }) =>
    ['published', 'withdrawn'].includes(statusOf(place.year) ?? ''),
  );
  const topics = [...content.sections, ...content.subsections]
    .filter(({ place }) => statusOf(place.year) === 'published')
    .flatMap(({ frontMatter }) => frontMatter.data?.topic ?? [])
    .map(topicAddress);
  return [
    ...shown.map(({ place }) => address(place)),
    ...new Set(topics),
    ...(topics.length > 0 ? ['topics/'] : []),
  ];
}
