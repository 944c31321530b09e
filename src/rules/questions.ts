import type { Finding } from '../finding.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { valuePoint } from '../reader/settings-place.ts';
import type { Question } from '../report/schema.ts';

/**
 * What was left open when a Word file was imported is shown where it stands, until it is decided.
 * @says 警告：从 Word 导入时没有定下来的地方
 * @like “完成【5个】7个公园”，Word 里划了删除线
 * @remedy 定下来，改好正文，删去 questions 里那一条
 */
export function* questions(content: Content): Iterable<Finding> {
  for (const { path, place, frontMatter } of content.reports) {
    const open = frontMatter.data?.questions ?? [];
    for (const [i, question] of open.entries()) {
      const at = placeIn(content, place.year, question);
      yield {
        path,
        ...(at ?? valuePoint(frontMatter, ['questions', i, 'text'])),
        message: `还没有定下来：“${question.text}”。${question.decide}`,
        remedy: '定下来以后，改好正文，把 report.mdx 的 questions 里这一条删去',
        severity: 'warning',
      };
    }
  }
}

/** The line of a year's files on which the text of a question stands; none where it was changed meanwhile. */
function placeIn(
  content: Content,
  year: number,
  { text }: Question,
): Pick<Finding, 'path' | 'line'> | undefined {
  const wanted = text.replace(/[【】\s]/g, '');
  for (const { path, source } of mdxFiles(content).filter(({ place }) => place.year === year)) {
    const line = source
      .split('\n')
      .findIndex((each) => each.replace(/[\s\\*]/g, '').includes(wanted));
    if (wanted && line !== -1) return { path, line: line + 1 };
  }
  return undefined;
}
