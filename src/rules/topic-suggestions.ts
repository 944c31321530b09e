import type { Finding } from '../finding.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { reportsOf } from '../reader/reports.ts';
import { valuePoint } from '../reader/settings-place.ts';
import { suggestTopics, titled } from '../report/compare/parts.ts';
import { leaves } from '../report/compare/topic-proposals.ts';
import { partsOf, type Report } from '../report/tree.ts';

/**
 * A part without a topic that reads like one of another year that has one: perhaps the same thing. It is a question
 * to staff; the site joins nothing that they have not named.
 * @says 提示：没有写专题的小节，与别的年份某一节的标题、文字相近
 * @like “持续改进作风”与上一年的“改进工作作风”
 * @remedy 写的是同一件事，就加上那个专题；不是的不必改
 */
export function* topicSuggestions(content: Content): Iterable<Finding> {
  const reports = reportsOf(content).filter(({ data }) => data.status !== 'withdrawn');
  for (const report of reports) {
    const used = partsOf(report).flatMap(({ topic }) => topic ?? []);
    const open = leaves(report).filter(({ topic }) => !topic);
    const parts = open.map((part) => ({ ...titled(part), of: part }));
    for (const { part, topic, like, score } of suggestTopics(
      parts,
      nearest(reports, report),
      used,
    )) {
      const file = mdxFiles(content).find(({ path }) => path === part.of.path);
      if (!file) continue;
      const known = content.topics.data ?? {};
      const name = Object.hasOwn(known, topic) ? known[topic]?.name : undefined;
      yield {
        path: file.path,
        ...valuePoint(file.frontMatter, ['title']),
        excerpt: part.title,
        message: `没有写专题；标题和文字与${like.place.year}年“${like.label}${like.title}”最接近（相似度${Math.round(100 * score)}%），那一节的专题是 ${topic}${name ? `（${name}）` : ''}`,
        remedy: `如果写的是同一件事，加上 topic: ${topic}；不是同一件事，不必改`,
        severity: 'hint',
      };
    }
  }
}

/** The other reports, those of the nearest years first. */
const nearest = (reports: Report[], { year }: Report): Report[] =>
  reports
    .filter((other) => other.year !== year)
    .sort((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year));
