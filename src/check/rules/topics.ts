import { closest } from 'fastest-levenshtein';
import type { Content } from '../content.ts';
import type { Finding } from '../finding.ts';
import { valuePoint } from '../settings-place.ts';

/** Each topic that a file names is one of `topics.yaml`. */
export function* topics({ sections, subsections, topics }: Content): Iterable<Finding> {
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
