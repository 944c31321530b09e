import { readFileSync } from 'node:fs';
import { parseBody } from '../markdown/syntax.ts';
import { ledgerOf } from '../report/ledger/ledger.ts';
import { bareName } from '../report/ledger/names.ts';
import type { NumberRecord } from '../report/ledger/record.ts';
import { reportSchema } from '../report/schema.ts';
import { buildReports } from '../report/tree.ts';

/** What a person says of a number, and what the ledger does. */
export interface JudgedNumber {
  sentence: string;
  text: string;
  name: string;
  kind: string;
  period: string;
  /** What the ledger says; nothing where it has no such number. */
  found?: { name: string; kind: string; period: string } | undefined;
  isKindRight: boolean;
  isPeriodRight: boolean;
  isNameRight: boolean;
}

/** The year of the report in which the sentences stand. */
const year = 2024;

/** Asks the ledger about numbers that were judged by hand (the file says how it is written). */
export function ledgerQuality(path: string): JudgedNumber[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const judged: JudgedNumber[] = [];
  let [title, sentence] = ['', ''];
  let records: NumberRecord[] = [];
  for (const line of lines) {
    const [text = '', name, kind, period] = line.split('｜');
    if (line.startsWith('>')) title = line.slice(1).trim();
    else if (name === undefined || kind === undefined || period === undefined) {
      sentence = line;
      records = recordsOf(title, sentence);
    } else {
      const at = records.findIndex(
        (record) => record.text.includes(text) || text.includes(record.text),
      );
      const [record] = at < 0 ? [] : records.splice(at, 1);
      judged.push(judge({ sentence, text, name, kind, period }, record));
    }
  }
  return judged;
}

function recordsOf(title: string, sentence: string): NumberRecord[] {
  const body = parseBody(sentence);
  const data = reportSchema.parse({ title: `${year}年总结`, status: 'published' });
  const place = { year };
  const section = { path: 's', place: { year, section: 1 }, data: { title }, body };
  const report = { path: 'r', place, data, body: title ? parseBody('') : body };
  const [built] = buildReports('示例局', [report], title ? [section] : [], []);
  return built ? [...ledgerOf(built)] : [];
}

/** Kinds that tell no amount: which of them it is, does no harm. */
const noAmount = new Set(['none', 'reference', 'ordinal', 'date', 'rank', 'unknown']);

function judge(
  expected: Pick<JudgedNumber, 'sentence' | 'text' | 'name' | 'kind' | 'period'>,
  record: NumberRecord | undefined,
): JudgedNumber {
  const found = record && {
    name: record.name,
    kind: (record.isTarget ? '目标 ' : '') + record.kind,
    period: periodOf(record),
  };
  const isNone = noAmount.has(expected.kind);
  const bare = bareName(found?.name ?? '');
  return {
    ...expected,
    found,
    isKindRight: isNone ? !record || noAmount.has(record.kind) : found?.kind === expected.kind,
    isPeriodRight: isNone || found?.period === expected.period,
    isNameRight:
      isNone ||
      bare.includes(bareName(expected.name)) ||
      found?.name.includes(expected.name) === true,
  };
}

const spans = { years: '几年', cumulative: '累计', mean: '平均', month: '时段', unknown: '未定' };

const periodOf = ({ period }: NumberRecord): string =>
  period.span === 'year' ? String(period.year ?? year) : spans[period.span];
