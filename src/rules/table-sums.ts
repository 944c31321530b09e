import type { Nodes } from 'mdast';
import { type Finding, startOf } from '../finding.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { nodesWhere } from '../report/blocks.ts';
import { type Grid, gridOf, isTable } from '../report/grid.ts';
import { shownNumber } from './tools/quantities.ts';

/**
 * A row or column of 合计 is the sum of the others, as far as all of them are numbers: shares, rates, means and ranks
 * have no sum, and where there are 小计 or 其中, some are counted twice.
 * @says 警告：表格的合计与各行、各列之和对不上
 * @like 合计写30，各行加起来是27
 * @remedy 照提示里的算式核对合计和各格
 * @example | 片区 | 公园 |\n| --- | --- |\n| 东 | 12 |\n| 西 | 15 |\n| 合计 | 30 | → “公园”一列：12＋15＝27，合计写的是30
 * @example | 片区 | 新建 | 改建 | 合计 |\n| --- | --- | --- | --- |\n| 东 | 3 | 4 | 8 |\n| 西 | 1 | 2 | 3 | → “东”一行：3＋4＝7，合计写的是8
 * @right | 片区 | 公园 |\n| --- | --- |\n| 东 | 12 |\n| 西 | 15 |\n| 合计 | 27 |
 * @right | 片区 | 完成率 |\n| --- | --- |\n| 东 | 90% |\n| 西 | 80% |\n| 合计 | 85% |
 */
export function* tableSums(content: Content): Iterable<Finding> {
  for (const { path, body } of mdxFiles(content)) {
    for (const table of nodesWhere(body, isTable)) {
      const grid = gridOf(table);
      for (const problem of [...columnProblems(grid), ...rowProblems(grid)]) {
        yield {
          path,
          ...startOf(rowNodes(table)[problem.row] ?? table),
          excerpt: problem.total,
          message: problem.message,
          remedy: '照算式核对合计和各格；合计含表中没有列出的，在表下注明',
          severity: 'warning',
        };
      }
    }
  }
}

interface Problem {
  message: string;
  total: string;
  /** Of the table's rows, those of the head too. */
  row: number;
}

const isTotal = (text = ''): boolean =>
  /^(?:合\s*计|总\s*计|共\s*计)(?:[（(].*[）)])?$/.test(text.trim());
const isPart = (text = ''): boolean => /小计|其中|[（(]含/.test(text);
const hasNoSum = (text = ''): boolean =>
  /率|%|％|比|占|均|排名|名次|序号|增长|增减|年份|编号|得分|评分/.test(text);

const rowNodes = (table: Nodes): Nodes[] =>
  nodesWhere(
    table,
    (node): node is Nodes => node.type === 'tableRow' || ('name' in node && node.name === 'tr'),
  );

function* columnProblems({ header, rows }: Grid): Iterable<Problem> {
  const totals = rows.filter(([first]) => isTotal(first));
  const [total] = totals;
  if (!total || totals.length > 1 || rows.some((row) => row.some(isPart))) return;
  const others = rows.filter((row) => row !== total);
  const row = rows.indexOf(total) + 1;
  for (let column = 1; column < header.length; column++) {
    if (hasNoSum(header[column])) continue;
    const difference = differenceOf(
      others.map((each) => each[column] ?? ''),
      total[column] ?? '',
    );
    if (difference)
      yield { message: `“${header[column]}”一列：${difference}`, total: total[column] ?? '', row };
  }
}

function* rowProblems({ header, rows }: Grid): Iterable<Problem> {
  const at = header.findIndex(isTotal);
  const isMixed = header.slice(1).some((text) => hasNoSum(text) || isPart(text));
  if (at < 1 || header.filter(isTotal).length > 1 || isMixed) return;
  for (const [index, row] of rows.entries()) {
    const others = row.filter((_, column) => column > 0 && column !== at);
    const difference = differenceOf(others, row[at] ?? '');
    if (difference)
      yield { message: `“${row[0]}”一行：${difference}`, total: row[at] ?? '', row: index + 1 };
  }
}

/** 12＋15＝27，合计写的是30; nothing where they agree, or where some are no numbers. */
function differenceOf(cells: string[], total: string): string | undefined {
  const told = cells.filter((cell) => !/^[\s/／—–-]*$/.test(cell));
  const values = told.map(numberIn);
  const sum = values.reduce<number>((all, value) => all + (value ?? Number.NaN), 0);
  const stated = numberIn(total);
  if (stated === undefined || told.length < 2 || !Number.isFinite(sum)) return undefined;
  const decimals = Math.max(...[...told, total].map((cell) => cell.split('.')[1]?.length ?? 0));
  // Each addend may have been rounded.
  const slack = decimals > 0 ? (told.length * 0.5) / 10 ** decimals : 1e-9;
  if (Math.abs(sum - stated) <= slack + 1e-9) return undefined;
  const shown = told.length > 6 ? [...told.slice(0, 3), '…', told.at(-1)] : told;
  return `${shown.join('＋')}＝${shownNumber(sum, decimals)}，合计写的是${total}`;
}

const numberIn = (cell: string): number | undefined => {
  const plain = cell.normalize('NFKC').replaceAll(',', '').trim();
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
};
