import { closest } from 'fastest-levenshtein';
import type { Finding } from '../finding.ts';
import type { Content, MdxFile } from '../reader/content.ts';
import { valuePoint } from '../reader/settings-place.ts';
import type { SectionData } from '../report/schema.ts';

/**
 * Each topic that a file names is one of `topics.yaml`. Twice in one report it is worth a look, but no mistake:
 * a topic may be split, and its thread then has two parts in that year.
 * @says 错误：专题代号不在 `topics.yaml` 里；提示：同一年用了两次
 * @like `topic: park`
 * @remedy 改成 `parks`，或先在 `topics.yaml` 里加上
 */
export function* topics({ sections, subsections, topics }: Content): Iterable<Finding> {
  yield* repeated([...sections, ...subsections]);
  if (!topics.data) return;
  const known = Object.keys(topics.data);
  for (const { path, frontMatter } of [...sections, ...subsections]) {
    const topic = frontMatter.data?.topic;
    if (topic === undefined || known.includes(topic)) continue;
    yield {
      path,
      ...valuePoint(frontMatter, ['topic']),
      message: `topics.yaml 里没有专题“${topic}”`,
      remedy:
        known.length > 0
          ? `最接近的是 ${closest(topic, known)}；要新设专题，先在 topics.yaml 里加上它。已有的专题：${known.join('、')}`
          : '先在 topics.yaml 里加上这个专题',
    };
  }
}

function* repeated(files: MdxFile<SectionData>[]): Iterable<Finding> {
  const first = new Map<string, string>();
  for (const { path, place, frontMatter } of files) {
    const topic = frontMatter.data?.topic;
    if (!topic) continue;
    const key = `${place.year} ${topic}`;
    const other = first.get(key);
    first.set(key, other ?? path);
    if (!other) continue;
    yield {
      path,
      ...valuePoint(frontMatter, ['topic']),
      message: `专题“${topic}”在这份报告里用了两次，另一处是 ${other}`,
      remedy: '如果是复制时忘了改，换成这一节的专题；同一件事确实分两处写的，不必改',
      severity: 'hint',
    };
  }
}
