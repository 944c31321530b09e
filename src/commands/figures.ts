import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../reader/content.ts';
import { readContent } from '../reader/read-content.ts';
import { reportsOf } from '../reader/reports.ts';
import { proposeSeries, type SeriesProposal } from '../report/ledger/series-proposals.ts';
import { seriesOf } from '../report/series.ts';
import { readOptions, userPath } from './options.ts';
import { chosen, tableLines } from './proposals.ts';
import { say } from './say.ts';
import { withEntries } from './settings-text.ts';

const usage = {
  command: 'npm run figures -- [选项]',
  about:
    '在各年的报告里找同名、同单位的数，列成一张表。不加 --apply，什么也不改；正文任何时候都不改。',
  options: {
    apply: {
      value: '序号',
      about: '写入表里的这几项，例如 1,3 或 2-5，全部写 all：写进 series.yaml',
    },
    content: { value: '文件夹', about: '内容文件夹，默认为 content' },
  },
};

/** `npm run figures`: proposes series, and writes those that are named. */
export function command(args: string[]): void {
  const { apply, content: folder = 'content' } = readOptions(usage, args);
  const content = readContent(userPath(folder));
  const proposals = seriesProposals(content);
  if (proposals.length === 0) {
    say('没有可以设的数列：没有两年以上都写了、名称和单位都相同的数。');
  } else if (apply === undefined) {
    say(
      `${seriesTable(proposals)}\n\n年份是数字所说的那一年。写入：npm run figures -- --apply 1,3（序号），全部写入写 all。`,
    );
  } else {
    const taken = chosen(proposals, apply);
    applySeries(content, taken);
    say(
      `已在 ${content.series.path} 里写入 ${taken.length} 个数列；正文没有改动。名称可以改，改了名称要在 words 里写上原来的。\n接下来：npm run check 看有没有要定的，npm run dev 看“数据”页。`,
    );
  }
}

/** What can be proposed for a content folder; drafts count, withdrawn reports do not. */
export function seriesProposals(content: Content): SeriesProposal[] {
  const reports = reportsOf(content).filter(({ data }) => data.status !== 'withdrawn');
  const defined = Object.entries(content.series.data ?? {});
  const known = [
    ...defined.map(([key, { name }]) => ({ key, name })),
    ...defined.flatMap(([key, { words = [] }]) => [words].flat().map((name) => ({ key, name }))),
    ...seriesOf(reports),
  ];
  return proposeSeries(reports, known);
}

/** The proposals with the number of each year, in lines. */
export function seriesTable(proposals: SeriesProposal[]): string {
  const years = [
    ...new Set(
      proposals.flatMap(({ numbers }) => numbers.flatMap(({ period }) => period.year ?? [])),
    ),
  ].sort((a, b) => a - b);
  return tableLines([
    ['序号', '名称', '单位', ...years.map((year) => `${year}年`)],
    ...proposals.map(({ definition: { name, unit = '' }, numbers }, i) => [
      String(i + 1),
      name,
      unit,
      ...years.map((year) => numbers.find(({ period }) => period.year === year)?.text ?? '—'),
    ]),
  ]).join('\n');
}

/** Writes series into `series.yaml`; nothing else changes. */
export function applySeries({ dir, series }: Content, proposals: SeriesProposal[]): void {
  const entries = Object.fromEntries(proposals.map(({ key, definition }) => [key, definition]));
  const path = join(dir, series.path);
  const text = series.document && readFileSync(path, 'utf8');
  writeFileSync(path, withEntries(text, series, entries));
}
