import type { Content } from '../content.ts';
import type { Finding } from '../finding.ts';
import { proseOf } from '../prose.ts';
import { valuePoint } from '../settings-place.ts';

/** Years that cannot be meant: in a report's title another year than its own, or a range that ends where it begins. */
export function* years(content: Content): Iterable<Finding> {
  for (const { path, place, frontMatter } of content.reports) {
    const named: string[] = frontMatter.data?.title.match(/\d{4}(?=年)/g) ?? [];
    if (named.length === 0 || named.includes(String(place.year))) continue;
    yield {
      path,
      ...valuePoint(frontMatter, ['title']),
      excerpt: `${named[0]}年`,
      message: `标题里是${named[0]}年，文件夹是${place.year}年`,
      remedy: '改正标题，或者把文件夹改成标题里的年份',
      severity: 'warning',
    };
  }
  for (const { path, text, pointAt } of proseOf(content)) {
    for (const { 0: excerpt, 1: year, index } of text.matchAll(/(\d{4})年?[-—–~～至到]\1年?/g)) {
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
