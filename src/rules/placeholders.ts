import { isScalar, visit } from 'yaml';
import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { pointAt } from '../reader/settings-place.ts';

/**
 * Placeholders 【待填…】 and a missing date of publication are to be filled in before the site goes public.
 * @says 提示：还有【待填】，或没有发布日期
 * @like `contact: 【待填】`
 * @remedy 正式发布前填上
 */
export function* placeholders({ site, reports }: Content): Iterable<Finding> {
  const found: number[] = [];
  visit(site.document ?? null, {
    Scalar(_key, node) {
      if (isScalar(node) && String(node.value).includes('【待填')) found.push(node.range?.[0] ?? 0);
    },
  });
  for (const offset of found) {
    yield {
      path: site.path,
      ...pointAt(site, offset),
      message: '这里还是占位内容',
      remedy: '正式发布前换成真实信息，没有就删去整行',
      severity: 'hint',
    };
  }
  for (const { path, frontMatter } of reports) {
    if (frontMatter.data?.status !== 'published' || frontMatter.data.publishedOn) continue;
    yield {
      path,
      message: '没有写发布日期，网页上显示“待填”',
      remedy: '正式发布时加一行 publishedOn: 2025-01-15（写真实的发布日期）',
      severity: 'hint',
    };
  }
}
