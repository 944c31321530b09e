import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Change } from '../report/compare/changes.ts';
import { type NumberRow, shownNumber } from '../report/compare/number-rows.ts';
import { differenceText } from '../report/ledger/difference.ts';
import { stableFile } from './stable.ts';

/** What a Word file of a comparison says. */
export interface ComparedInWord {
  title: string;
  /** The heads of the columns: 2023年的报告, 2024年的报告. */
  years: [before: string, after: string];
  url: string;
  numbers: NumberRow[];
  changes: Change[];
}

/** The numbers and sentences that changed between two reports, as a Word file with two tables. */
export async function wordOfChanges({
  title,
  years,
  url,
  numbers,
  changes,
}: ComparedInWord): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    styles: { default: { document: { run: { font: '宋体', size: 21 } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph(`由程序逐句对照，出处：${url}`),
          ...(numbers.length > 0
            ? [
                new Paragraph({ text: '变了的数字', heading: HeadingLevel.HEADING_1 }),
                table([
                  ['事项', ...years, '增减', `${years[0]}定的目标`],
                  ...numbers.map(({ name, before, after, target, difference }) => [
                    name,
                    before ? shownNumber(before) : '—',
                    shownNumber(after),
                    difference ? differenceText(difference) : '—',
                    target?.text ?? '—',
                  ]),
                ]),
              ]
            : []),
          new Paragraph({ text: '变了的文字', heading: HeadingLevel.HEADING_1 }),
          table([
            ['变化', ...years, '位置'],
            ...changes.map(({ name, before, after, place }) => [name, before, after, place]),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(stableFile(new Uint8Array(await Packer.toBuffer(document))));
}

const table = (rows: string[][]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, i) =>
        new TableRow({
          tableHeader: i === 0,
          children: cells.map(
            (text) =>
              new TableCell({
                children: text
                  .split('\n')
                  .map(
                    (line) =>
                      new Paragraph({ children: [new TextRun({ text: line, bold: i === 0 })] }),
                  ),
              }),
          ),
        }),
    ),
  });
