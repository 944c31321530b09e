import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, mdxFiles } from '../reader/content.ts';
import { readContent } from '../reader/read-content.ts';
import { reportsOf } from '../reader/reports.ts';
import type { JoinedBy, PartJoin } from '../report/compare/parts.ts';
import { proposeTopicsOf, type TopicProposal } from '../report/compare/topic-proposals.ts';
import { readOptions, userPath } from './options.ts';
import { chosen, tableLines } from './proposals.ts';
import { say } from './say.ts';
import { withEntries, withTopicLine } from './settings-text.ts';

const usage = {
  command: 'npm run topics -- [选项]',
  about:
    '按标题和文字把各年写同一件事的小节连起来，列成一张表，写明理由。不加 --apply，什么也不改；正文任何时候都不改。',
  options: {
    apply: {
      value: '序号',
      about: '写入表里的这几项，例如 1,3 或 2-5，全部写 all：写进 topics.yaml 和各小节的 topic',
    },
    content: { value: '文件夹', about: '内容文件夹，默认为 content' },
  },
};

/** `npm run topics`: proposes topics, and writes those that are named. */
export function command(args: string[]): void {
  const { apply, content: folder = 'content' } = readOptions(usage, args);
  const content = readContent(userPath(folder));
  const proposals = topicProposals(content);
  if (proposals.length === 0) {
    say('没有可以设的专题：各年里还没有专题的小节，标题和文字都不够接近。');
  } else if (apply === undefined) {
    say(
      `${topicTable(proposals)}\n\n写入：npm run topics -- --apply 1,3（序号），全部写入写 all。`,
    );
  } else {
    const taken = chosen(proposals, apply);
    applyTopics(content, taken);
    const parts = taken.flatMap(({ parts }) => parts.filter(({ topic }) => !topic));
    say(
      `已写入 ${taken.length} 个专题、${parts.length} 个小节的 topic；正文没有改动。\n专题的名称可以在 topics.yaml 里改；不对的，删去小节里的 topic 一行。`,
    );
  }
}

/** What can be proposed for a content folder; drafts count, withdrawn reports do not. */
export const topicProposals = (content: Content): TopicProposal[] =>
  proposeTopicsOf(
    reportsOf(content).filter(({ data }) => data.status !== 'withdrawn'),
    content.topics.data ?? {},
  );

/** The proposals with their parts and reasons, in lines. */
export const topicTable = (proposals: TopicProposal[]): string =>
  tableLines([
    ['序号', '专题', '年份', '小节', '理由（与上一年那一节）'],
    ...proposals.flatMap(({ name, isNew, parts, joins }, i) =>
      parts.map((part, n) => [
        n === 0 ? String(i + 1) : '',
        n === 0 ? name + (isNew ? '' : '（已有）') : '',
        String(part.place.year),
        part.label + shortened(part.title) + (part.topic ? '（已写）' : ''),
        reasonOf(joins.find(({ after }) => after === part)),
      ]),
    ),
  ]).join('\n');

const longest = 24;
const shortened = (title: string): string =>
  title.length > longest ? `${title.slice(0, longest)}…` : title;

const reasons: Record<JoinedBy, string> = {
  topic: '专题相同',
  title: '标题相同',
  text: '文字相近',
};

const reasonOf = (join: PartJoin | undefined): string =>
  join ? reasons[join.by] + (join.score ? `（相似度${Math.round(100 * join.score)}%）` : '') : '';

/** Writes topics into `topics.yaml` and the front matter of their parts; nothing else changes. */
export function applyTopics(content: Content, proposals: TopicProposal[]): void {
  const { dir, topics } = content;
  const fresh = proposals.filter(({ isNew }) => isNew);
  if (fresh.length > 0) {
    const entries = Object.fromEntries(fresh.map(({ key, name }) => [key, { name }]));
    const text = topics.document && readFileSync(join(dir, topics.path), 'utf8');
    writeFileSync(join(dir, topics.path), withEntries(text, topics, entries));
  }
  const files = new Map(mdxFiles(content).map((file) => [file.path, file]));
  for (const { key, parts } of proposals) {
    for (const { path, topic } of parts) {
      const file = files.get(path);
      if (topic || !file) continue;
      const text = readFileSync(join(dir, path), 'utf8');
      writeFileSync(join(dir, path), withTopicLine(text, file.frontMatter, key));
    }
  }
}
