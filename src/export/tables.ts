import { AlignmentType, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Table as MarkdownTable, Nodes } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import stringWidth from 'string-width';
import { isElement, nodesWhere } from '../report/blocks.ts';
import { attribute } from '../report/figures.ts';
import type { Inline } from './runs.ts';
import { styleIds } from './styles.ts';

interface Cell {
  nodes: Nodes[];
  align: 'left' | 'center' | 'right';
  isHead: boolean;
  width: number;
  height: number;
}

interface Row {
  cells: Cell[];
  isHead: boolean;
}

/**
 * A table of Markdown, or one of elements, as one of Word: its head is repeated on each page.
 * @param runs makes runs of inline content
 */
export function tableOf(
  node: MarkdownTable | MdxJsxFlowElement,
  runs: (nodes: Nodes[]) => Inline[],
): Table {
  const rows = node.type === 'table' ? markdownRows(node) : elementRows(node);
  const hasHead = rows.some(({ isHead }) => isHead);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: columnWidths(rows),
    tableLook: { firstRow: hasHead },
    rows: rows.map(
      ({ cells, isHead }) =>
        new TableRow({
          tableHeader: isHead,
          cantSplit: true,
          children: cells.map(
            ({ nodes, align, width, height, isHead }) =>
              new TableCell({
                columnSpan: width,
                rowSpan: height,
                verticalAlign: 'center',
                children: linesOf(nodes).map(
                  (line) =>
                    new Paragraph({
                      style: styleIds.cell,
                      children: runs(line),
                      alignment: alignments[isHead ? 'center' : align],
                    }),
                ),
              }),
          ),
        }),
    ),
  });
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** 156 mm in twentieths of a point. */
const typeArea = 8844;

/** The widths of columns after their longest lines, none so narrow that a short word breaks. */
function columnWidths(rows: Row[]): number[] {
  const longest: number[] = [];
  for (const { cells } of rows) {
    let column = 0;
    for (const { nodes, width } of cells) {
      const length = Math.max(...linesOf(nodes).map((line) => stringWidth(textOf(line)))) / width;
      for (const end = column + width; column < end; column++)
        longest[column] = Math.min(40, Math.max(6, longest[column] ?? 0, length));
    }
  }
  const sum = longest.reduce((total, each) => total + each, 0);
  return longest.map((each) => Math.floor((each / sum) * typeArea));
}

const markdownRows = ({ children, align }: MarkdownTable): Row[] =>
  children.map((row, i) => ({
    isHead: i === 0,
    cells: row.children.map(({ children }, column) => ({
      nodes: children,
      align: align?.[column] ?? 'left',
      isHead: i === 0,
      width: 1,
      height: 1,
    })),
  }));

type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
const elements = (node: Nodes, name: string): Element[] =>
  nodesWhere(node, (each): each is Element => isElement(each, name));

function elementRows(table: MdxJsxFlowElement): Row[] {
  const heads = elements(table, 'thead').flatMap((head) => elements(head, 'tr'));
  return elements(table, 'tr').map((row) => ({
    isHead: heads.includes(row),
    cells: nodesWhere(
      row,
      (each): each is Element => isElement(each, 'th') || isElement(each, 'td'),
    ).map((cell) => ({
      nodes: cell.children,
      align: 'left' as const,
      isHead: cell.name === 'th',
      width: Number(attribute(cell, 'colSpan') ?? 1),
      height: Number(attribute(cell, 'rowSpan') ?? 1),
    })),
  }));
}

/** The lines of a cell are paragraphs in Word. */
function linesOf(nodes: Nodes[]): Nodes[][] {
  const lines: Nodes[][] = [[]];
  for (const node of nodes.flatMap((each) =>
    each.type === 'paragraph' ? each.children : [each],
  )) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}
