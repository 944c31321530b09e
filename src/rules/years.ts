import type { Finding } from '../finding.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { proseOf } from '../reader/prose.ts';
import { valuePoint } from '../reader/settings-place.ts';

/**
 * Years that cannot be meant: in a title another year than the report's own (a section may look ahead to the next
 * one), or a range that ends where it begins.
 * @says 警告：标题的年份与文件夹不同，起止是同一年
 * @like `2024-2024年`
 * @remedy 核对年份
 * @example 规划（2024-2024年）。 → “2024-2024年”的起止是同一年
 * @example 规划（2024-2024年） → 起止是同一年
 * @right 2023—2024年，2024年3月—2024年5月。
 */
export function* years(content: Content): Iterable<Finding> {
  yield* titles(content);
  for (const { path, text, pointAt } of proseOf(content)) {
    for (const { 0: excerpt, 1: year, index } of text.matchAll(
      /(\d{4})年?[-—–~～至到]\1年?(?!\d)/g,
    )) {
      yield {
        path,
        ...pointAt(index),
        excerpt,
        message: `“${excerpt}”的起止是同一年`,
        remedy: `改正其中一个年份，或者只写${year}年`,
        severity: 'warning',
      };
    }
  }
}

/** 2023年工作回顾 beside 2024年主要任务: a report that is given at the beginning of its year, and sums up the one before. */
const isReview = (year: number, { reports, sections }: Content): boolean =>
  sections.some(
    ({ place, frontMatter: { data } }) => place.year === year && data?.title.includes(`${year}年`),
  ) &&
  !reports.some(
    ({ place, frontMatter: { data } }) =>
      place.year === year && new RegExp(`${year}年.*总结`).test(data?.title ?? ''),
  );

function* titles(content: Content): Iterable<Finding> {
  for (const { path, place, frontMatter } of mdxFiles(content)) {
    const title = frontMatter.document?.getIn(['title']);
    const named =
      typeof title === 'string'
        ? (title.match(/(?<![\d比较同])\d{4}(?=年)/g) ?? []).map(Number)
        : [];
    const [first] = named;
    const isMeant = place.section ? [place.year, place.year + 1] : [place.year];
    if (place.section && first === place.year - 1 && isReview(place.year, content)) continue;
    if (first === undefined || named.some((year) => isMeant.includes(year))) continue;
    yield {
      path,
      ...valuePoint(frontMatter, ['title']),
      excerpt: `${first}年`,
      message: `标题里是${first}年，文件夹是${place.year}年`,
      remedy: place.section
        ? '核对标题里的年份是不是从以前的总结里复制来的'
        : '改正标题，或者把文件夹改成标题里的年份',
      severity: 'warning',
    };
  }
}
