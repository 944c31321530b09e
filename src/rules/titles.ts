import type { Finding } from '../finding.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { isNumbered } from '../reader/reports.ts';
import { valuePoint } from '../reader/settings-place.ts';
import type { Place } from '../report/addresses.ts';
import { blocks, blockText } from '../report/blocks.ts';
import { sectionLabel, subsectionLabel } from '../report/numbering.ts';

const numeral = '[一二三四五六七八九十百]+';
const sectionNumber = new RegExp(`^${numeral}、`);
const subsectionNumber = new RegExp(`^[（(]${numeral}[）)]`);

/**
 * Numbers 一、 and （一） come from the names of folders and files, and are never typed.
 * @says 错误：标题或正文开头写了序号
 * @like `title: 一、工作`
 * @remedy 删去“一、”
 */
export function* titles(content: Content): Iterable<Finding> {
  for (const { path, frontMatter } of [...content.sections, ...content.subsections]) {
    const title = frontMatter.document?.getIn(['title']);
    const typed = typeof title === 'string' ? typedNumber(title) : undefined;
    if (!typed) continue;
    yield {
      path,
      ...valuePoint(frontMatter, ['title']),
      message: `标题里写了序号“${typed}”`,
      remedy: '删去它：序号由文件夹或文件名开头的数字给出，网站会自动加上',
    };
  }
  for (const { path, place, body } of mdxFiles(content)) {
    const [first] = blocks(body);
    const text = first ? blockText(first) : '';
    const typed = typedNumber(text);
    if (!typed) continue;
    yield {
      // Another number than the part's own may be that of a clause, which is text.
      severity: isNumbered(place) && typed === labelOf(place) ? 'error' : 'warning',
      path,
      line: first?.leaves[0]?.line,
      column: first?.leaves[0]?.column,
      message: `正文开头又写了序号“${typed}”`,
      remedy: '本文件的标题写在 title 里，正文只写标题以后的文字；如果这是下一小节，另建一个文件',
    };
  }
}

const labelOf = ({ section, subsection }: Place): string =>
  subsection ? subsectionLabel(subsection) : section ? sectionLabel(section) : sectionLabel(1);

const typedNumber = (text: string): string | undefined =>
  (sectionNumber.exec(text) ?? subsectionNumber.exec(text))?.[0];
