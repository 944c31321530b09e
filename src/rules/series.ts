import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { reportsOf } from '../reader/reports.ts';
import { keyPoint, type Point } from '../reader/settings-place.ts';
import type { NumberRecord } from '../report/ledger/record.ts';
import { seriesNumbers, wordsOf } from '../report/ledger/series-numbers.ts';
import type { SeriesDefinition } from '../report/schema.ts';
import { definedFigures } from '../report/series.ts';
import type { Report } from '../report/tree.ts';

/**
 * Each series of `series.yaml` has one number in each report: where two fit, or none, staff are asked. A report in which
 * they marked the number themselves (`<Figure>`) is not asked about.
 * @says 警告：一年的报告里有两个数都像同一个数列；提示：一个也没有
 * @like 全市一处、开发区一处“新增就业”
 * @remedy 照提示把 `words` 写全，或者在正文里标 `<Figure>`
 */
export function* series(content: Content): Iterable<Finding> {
  const reports = reportsOf(content).filter(({ data }) => data.status !== 'withdrawn');
  for (const [key, definition] of Object.entries(content.series.data ?? {})) {
    const place = { path: content.series.path, ...keyPoint(content.series, [key]) };
    for (const report of reports) yield* ask(definition, report, place);
  }
}

function* ask(
  definition: SeriesDefinition,
  report: Report,
  place: Point & { path: string },
): Iterable<Finding> {
  const { name, unit, without = [] } = definition;
  const { doubts } = seriesNumbers(definition, report);
  const found = definedFigures(definition, report);
  const isMarked = found.length > 0 && doubts.length === 0;
  const mark = `<Figure name="${name}"${unit ? ` unit="${unit}"` : ''}>`;
  if (found.length === 0 && doubts.length === 0 && !without.includes(report.year)) {
    yield {
      ...place,
      excerpt: name,
      message: `${report.year}年的报告里没有找到数列“${name}”（数字前面是${wordsOf(definition)
        .map((words) => `“${words}”`)
        .join('或')}${unit ? `，单位相当于${unit}` : ''}）`,
      remedy: `报告里有的，在 words 里加上它的写法，或者在正文里用 ${mark} 标出；报告里没有的，在 without 里写上 ${report.year}`,
      severity: 'hint',
    };
  }
  if (isMarked) return;
  for (const [first, second] of doubts) {
    if (!first || !second) continue;
    yield {
      ...place,
      excerpt: name,
      message: `${report.year}年的报告里有两个数都像数列“${name}”，没有采用：${placed(first)}；${placed(second)}`,
      remedy: `在 words 里把数字前面的话写得更全，使它只合其中一处；分不开的，在正文里把对的那个数标成 ${mark}`,
      severity: 'warning',
    };
  }
}

const placed = ({ text, sentence, part, block, start }: NumberRecord): string => {
  const line = block.leaves[0]?.line;
  const at = Math.max(
    0,
    start -
      block.leaves
        .map((leaf) => leaf.text)
        .join('')
        .indexOf(sentence),
  );
  const shown = `${at > 20 ? '……' : ''}${sentence.slice(Math.max(0, at - 20), at + text.length + 10)}`;
  return `${text}（${part.path}${line ? `:${line}` : ''}，“${shown}”）`;
};
