import type { Element } from '@xmldom/xmldom';
import type { Nodes, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isElement, nodesWhere, textIn } from '../../report/blocks.ts';
import { paragraph, plain, tidy } from '../inline.ts';
import { type Notices, quote } from '../manuscript.ts';
import { readBlocks } from './blocks.ts';
import { noticeChange, type Reading, readStray } from './reading.ts';
import { attribute as attributeOf, child, elementsIn, isOn, nameOf, value } from './xml.ts';

/** A cell as it is shown: what it covers, what it says. */
interface Cell {
  width: number;
  height: number;
  lines: PhrasingContent[][];
}

interface Row {
  cells: Cell[];
  /** Whether Word repeats it as a head on each page. */
  isHead: boolean;
}

/** A table of Word: a Markdown table where one can hold it, else table elements; one of a single cell is a frame. */
export function readTable(element: Element, reading: Reading): RootContent[] {
  const sources = nested(element, 'tr', reading).filter((row) => {
    const isDeleted = child(row, 'trPr', 'del') !== undefined;
    if (isDeleted) noticeChange('del', reading.notices);
    return !isDeleted;
  });
  const only = sources.length === 1 && sources[0] ? nested(sources[0], 'tc', reading) : [];
  if (only.length === 1) {
    reading.notices.add('changed', '只有一格的表格（边框）当作正文');
    return readBlocks(only[0], reading);
  }
  const rows = readRows(sources, reading);
  const cells = rows.flatMap((row) => row.cells);
  if (cells.every(({ lines }) => lines.length === 0)) {
    reading.notices.add('left-out', '空的表格没有导入');
    return [];
  }
  const width = Math.max(...rows.map(widthOf));
  const isPlain = cells.every(
    (cell) => cell.width === 1 && cell.height === 1 && cell.lines.length <= 1 && !hasBreak(cell),
  );
  const look = attributeOf(child(element, 'tblPr', 'tblLook'), 'firstRow') ?? '1';
  const hasHead = !/^(0|false|off)$/.test(look);
  if (isPlain && hasHead && rows.every((row) => widthOf(row) === width)) return [plainTable(rows)];
  reading.notices.add(
    'changed',
    `有合并单元格或一格多段的表格，写成了表格标签：${quote(plain(cells.flatMap((cell) => cell.lines.flat())))}`,
  );
  return [tableElement(rows, hasHead)];
}

/** A line end inside of a paragraph, which a Markdown table cannot hold. */
const hasBreak = ({ lines }: Cell): boolean =>
  lines.some((line) => line.some(({ type }) => type === 'break'));

const widthOf = ({ cells }: Row): number => cells.reduce((sum, { width }) => sum + width, 0);

/** The rows of a table or the cells of a row, through whatever frames them; of what else holds text, it is said. */
const nested = (element: Element, name: string, reading: Reading): Element[] =>
  elementsIn(element).flatMap((each) => {
    if (nameOf(each) === name) return [each];
    if (['sdt', 'sdtContent', 'ins', 'customXml', 'moveTo'].includes(nameOf(each)))
      return nested(each, name, reading);
    return readStray(each, reading);
  });

function readRows(sources: Element[], reading: Reading): Row[] {
  /** By column: the cell that goes on downwards. */
  const open = new Map<number, Cell>();
  return sources.map((source) => {
    const cells: Cell[] = [];
    let column = Number(value(source, 'trPr', 'gridBefore') ?? 0);
    for (const each of nested(source, 'tc', reading)) {
      const properties = child(each, 'tcPr');
      const width = Math.max(1, Number(value(properties, 'gridSpan') ?? 1));
      const cell: Cell = { width, height: 1, lines: linesOf(each, reading) };
      const above = open.get(column);
      const isMerged = child(properties, 'vMerge') !== undefined;
      if (above && isMerged && value(properties, 'vMerge') !== 'restart') {
        swallow(above, cell, reading.notices);
      } else {
        cells.push(cell);
        open.delete(column);
        if (isMerged) open.set(column, cell);
      }
      column += width;
    }
    return { cells, isHead: isOn(source, 'trPr', 'tblHeader') ?? false };
  });
}

/** A cell goes on over the one below it, whose text Word does not show. */
function swallow(above: Cell, { lines }: Cell, notices: Notices): void {
  above.height++;
  const text = plain(lines.flat());
  if (text) notices.add('left-out', `被合并的单元格里 Word 不显示的文字没有导入：${quote(text)}`);
}

/** The paragraphs of a cell; a table in it is taken row by row. */
const linesOf = (cell: Element, reading: Reading): PhrasingContent[][] =>
  readBlocks(cell, reading).flatMap((block): PhrasingContent[][] => {
    if (block.type === 'paragraph') return [block.children];
    reading.notices.add('changed', `单元格里的表格，每行排成一段：${quote(plain(block))}`);
    return rowTexts(block).map((text) => [{ type: 'text', value: text }]);
  });

const isRow = (node: Nodes): node is MdxJsxTextElement => isElement(node, 'tr');

function rowTexts(block: RootContent): string[] {
  if (block.type === 'table')
    return block.children.map(({ children }) => children.map((cell) => plain(cell)).join('　'));
  return nodesWhere(block, isRow).map(({ children }) =>
    children.map((cell) => textIn(cell)).join('　'),
  );
}

/** In a head all is bold without being marked so. */
const headed = (nodes: PhrasingContent[]): PhrasingContent[] =>
  tidy(nodes.flatMap((node) => (node.type === 'strong' ? node.children : [node])));

const plainTable = (rows: Row[]): Table => ({
  type: 'table',
  children: rows.map(({ cells }, i) => ({
    type: 'tableRow',
    children: cells.map(({ lines }) => ({
      type: 'tableCell',
      children: i === 0 ? headed(lines[0] ?? []) : (lines[0] ?? []),
    })),
  })),
});

/** `<table>` with one line a row; without a head where that would be the whole table. */
function tableElement(rows: Row[], hasHead: boolean): MdxJsxFlowElement {
  const heads = hasHead ? headRows(rows) : 0;
  const element = (name: string, children: MdxJsxFlowElement['children']): MdxJsxFlowElement => ({
    type: 'mdxJsxFlowElement',
    name,
    attributes: [],
    children,
  });
  const part = (name: string, rows: Row[]): MdxJsxFlowElement =>
    element(name, [lines(rows.map((row) => rowElement(row, name === 'thead')))]);
  if (heads === 0 || heads >= rows.length) return element('table', [part('tbody', rows)]);
  return element('table', [part('thead', rows.slice(0, heads)), part('tbody', rows.slice(heads))]);
}

/** The rows that are marked as a table's head, else the first, with all that their cells cover. */
function headRows(rows: Row[]): number {
  let heads = Math.max(1, rows.findLastIndex(({ isHead }) => isHead) + 1);
  for (const [i, { cells }] of rows.entries()) {
    if (i < heads) heads = Math.max(heads, ...cells.map(({ height }) => i + height));
  }
  return heads;
}

const lines = (rows: MdxJsxTextElement[]): Paragraph =>
  paragraph(rows.flatMap((row, i) => (i > 0 ? [{ type: 'text', value: '\n' }, row] : [row])));

const rowElement = ({ cells }: Row, isHead: boolean): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name: 'tr',
  attributes: [],
  children: cells.map((cell) => cellElement(cell, isHead)),
});

const cellElement = ({ width, height, lines }: Cell, isHead: boolean): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name: isHead ? 'th' : 'td',
  attributes: [
    ...(isHead ? [attribute('scope', width > 1 ? 'colgroup' : 'col')] : []),
    ...(width > 1 ? [attribute('colSpan', String(width))] : []),
    ...(height > 1 ? [attribute('rowSpan', String(height))] : []),
  ],
  children: joined(isHead ? lines.map(headed) : lines),
});

const attribute = (name: string, given: string): MdxJsxAttribute => ({
  type: 'mdxJsxAttribute',
  name,
  value: given,
});

/** The lines of a cell stay lines: 120 above 35 is not 12035. */
const joined = (lines: PhrasingContent[][]): PhrasingContent[] =>
  lines.flatMap((line, i): PhrasingContent[] => (i > 0 ? [{ type: 'break' }, ...line] : line));
