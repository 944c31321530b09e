import type { Finding } from '../finding.ts';
import type { Content } from '../reader/content.ts';
import { pointIn } from '../reader/prose.ts';
import { reportsOf } from '../reader/reports.ts';
import { isSameAmount } from '../report/ledger/ledger.ts';
import type { NumberRecord } from '../report/ledger/record.ts';
import type { Report } from '../report/tree.ts';
import { numbersOf } from './tools/ledgers.ts';

/**
 * What a report says of the year before is what that year's report said: 上年280件 here, 320件 there. Only numbers of
 * one name, dimension and kind, each once in its report and exact; statistics may have been revised since.
 * @says 提示：今年写的“上年”的数与上一年报告里的不一样
 * @like 今年写“上年280件”，上一年的报告是320件
 * @remedy 核对两份报告；数据修订过的，写明“按修订后的数”
 */
export function* lastYearsNumbers(content: Content): Iterable<Finding> {
  const reports = reportsOf(content).filter(({ data }) => data.status !== 'withdrawn');
  for (const report of reports) {
    const before = reports.find(({ year }) => year === report.year - 1);
    if (before) yield* differing(report, before);
  }
}

function* differing(report: Report, before: Report): Iterable<Finding> {
  const theirs = uniqueOf(before, before.year);
  for (const [key, ours] of uniqueOf(report, before.year)) {
    const there = theirs.get(key);
    if (!ours || !there || isSameAmount(there, ours) || isRounded(there, ours)) continue;
    if (isPlan(there, before) || isPlan(ours, report)) continue;
    yield {
      path: ours.part.path,
      ...pointIn(ours.block.leaves, ours.numberStart),
      excerpt: ours.text,
      message: `${before.year}年的“${ours.name}”这里是${ours.text}，${before.year}年的报告是${there.text}（${there.part.path}）`,
      remedy: '核对两份报告；数据修订过的，写明“按修订后的数”',
      severity: 'hint',
    };
  }
}

/** What a report says of a year, by what it is; nothing stands for what it gives to two amounts. */
function uniqueOf(report: Report, year: number): Map<string, NumberRecord | undefined> {
  const found = new Map<string, NumberRecord | undefined>();
  for (const record of numbersOf(report)) {
    const { key, dimension, kind, isTarget, approximation, period, measure } = record;
    const isPlain = key && measure && !isTarget && !approximation && measure.from === measure.to;
    if (!isPlain || kind !== 'level' || period.span !== 'year' || period.year !== year) continue;
    const identity = `${key}|${dimension}`;
    const other = found.get(identity);
    if (!found.has(identity)) found.set(identity, record);
    else if (other && !isSameAmount(other, record)) found.set(identity, undefined);
  }
  return found;
}

/** 重点工作 may be what was done, or what shall be. */
const isPlan = ({ part }: NumberRecord, { sections }: Report): boolean =>
  sections.some(
    ({ place, title }) =>
      place.section === part.place.section && /重点工作|主要工作|任务|打算|计划/.test(title),
  );

/** Whether two numbers are one, told with more or fewer digits: 126万亿元 and 126.1万亿元. */
const isRounded = ({ measure: a }: NumberRecord, { measure: b }: NumberRecord): boolean =>
  a !== undefined &&
  b !== undefined &&
  Math.abs(a.from - b.from) <= 0.01 * Math.max(a.from, b.from);
