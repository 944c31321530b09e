import type { Finding } from '../finding.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { nodesWhere } from '../report/blocks.ts';
import { type Grid, gridOf, isTable } from '../report/grid.ts';
import { type Passage, sentencesOf } from './tools/matches.ts';
import { frameOf, type Quantity, shownNumber } from './tools/quantities.ts';

/**
 * A sentence that sends its reader to the table below (见下表) tells the same number as that table. Only where the file
 * has one table, and one column of it is about the number: what is counted stands in its head, or the whole table is
 * a list of it.
 * @says 警告：正文的数与下表的合计对不上；提示：与下表的行数对不上
 * @like 正文写培训6次，表里加起来是7次
 * @remedy 照提示里的算式核对正文和表格
 * @example 全年共开展培训6次，见下表。\n\n| 单位 | 培训次数（次） |\n| --- | --- |\n| 东区 | 3 |\n| 西区 | 4 | → 正文是6次，下表“培训次数（次）”一列：3＋4＝7
 * @example 全年共开展培训6次，见下表。\n\n| 单位 | 培训次数 |\n| --- | --- |\n| 东区 | 3 |\n| 西区 | 4 |\n| 合计 | 7 | → 正文是6次，下表“培训次数”的合计是7
 * @example 全年共开展培训3次，见下表。\n\n| 序号 | 培训内容 |\n| --- | --- |\n| 1 | 法律 |\n| 2 | 公文 | → 正文是3次，下表列了2行
 * @right 全年共开展培训7次，见下表。\n\n| 单位 | 培训次数 |\n| --- | --- |\n| 东区 | 3 |\n| 西区 | 4 |
 * @right 全年共开展培训6次，投入见下表。\n\n| 单位 | 投入（万元） |\n| --- | --- |\n| 东区 | 3 |\n| 西区 | 4 |
 */
export function* textAndTable(content: Content): Iterable<Finding> {
  const grids = new Map(
    mdxFiles(content).flatMap(({ path, body }) => {
      const [table, ...others] = nodesWhere(body, isTable);
      return table && others.length === 0 ? [[path, gridOf(table)] as const] : [];
    }),
  );
  for (const passage of sentencesOf(content)) {
    const grid = grids.get(passage.path);
    if (!grid || !/(?:见|如)(?:下表|表\s?\d*)/.test(passage.text)) continue;
    const { text, quantities } = frameOf(passage);
    const [only, ...more] = quantities;
    const [, what = ''] = /([\p{Script=Han}]+)⟨0⟩/u.exec(text) ?? [];
    const problem = only && more.length === 0 && what ? problemOf(grid, what, only) : undefined;
    if (only && problem) yield finding(passage, only, problem);
  }
}

interface Problem {
  message: string;
  severity: 'warning' | 'hint';
}

function problemOf(grid: Grid, what: string, told: Quantity): Problem | undefined {
  const columns = grid.header.flatMap((text, column) =>
    column > 0 && isAbout(text, what, told.unit) ? [column] : [],
  );
  const [column, ...others] = columns;
  if (column === undefined || others.length > 0) return undefined;
  return sumProblem(grid, column, told) ?? countProblem(grid, column, told);
}

/** Whether the head of a column names what is counted, with its unit if it names one. */
function isAbout(head: string, what: string, unit: string): boolean {
  const [, ofHead] = /[（(]([^（）()]*)[）)]/.exec(head) ?? [];
  if (ofHead !== undefined && ofHead !== unit) return false;
  const nouns = Array.from(head.replace(/[（(].*/, ''), (_, i) => head.slice(i, i + 2)).slice(
    0,
    -1,
  );
  return nouns.some((noun) => what.endsWith(noun));
}

const isTotal = (row: string[]): boolean =>
  /^(?:合\s*计|总\s*计|共\s*计)$/.test(row[0]?.trim() ?? '');

function sumProblem({ header, rows }: Grid, column: number, told: Quantity): Problem | undefined {
  const total = rows.find(isTotal)?.[column];
  const cells = rows.filter((row) => !isTotal(row)).map((row) => row[column] ?? '');
  if (![...cells, total ?? '0'].every((cell) => /^\d+(?:\.\d+)?$/.test(cell))) return undefined;
  const sum =
    total === undefined ? cells.reduce((all, cell) => all + Number(cell), 0) : Number(total);
  if (sum >= told.low - 1e-9 && sum <= told.high + 1e-9) return undefined;
  const shown = `正文是${told.text}，下表“${header[column]}”`;
  return {
    message:
      total === undefined
        ? `${shown}一列：${cells.join('＋')}＝${shownNumber(sum, 4)}`
        : `${shown}的合计是${total}`,
    severity: 'warning',
  };
}

/** A list with running numbers has a row for each. */
function countProblem({ header, rows }: Grid, column: number, told: Quantity): Problem | undefined {
  const isList = header[0] === '序号' && rows.every((row, i) => row[0] === String(i + 1));
  const isText = rows.every((row) => !/^[\d.]*$/.test(row[column] ?? ''));
  if (!isList || !isText || rows.length === told.value) return undefined;
  return { message: `正文是${told.text}，下表列了${rows.length}行`, severity: 'hint' };
}

const finding = (passage: Passage, { start, end }: Quantity, problem: Problem): Finding => ({
  ...passage.placeOf(start, end),
  ...problem,
  remedy: '照算式核对正文和表格；表格只列了一部分的，在正文里写明',
});
