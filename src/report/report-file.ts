import { z } from 'zod';
import { address, type PublicAddress, placeId } from './addresses.ts';
import { findBlanks } from './blanks.ts';
import { type Block, blocks, blockText } from './blocks.ts';
import { citedBlock } from './citation.ts';
import { isoDate } from './dates.ts';
import { type Figure, partFigures } from './figures.ts';
import { ledgerOf } from './ledger/ledger.ts';
import type { NumberRecord } from './ledger/record.ts';
import { plainTextFile } from './plainText.ts';
import { sha256 } from './sha256.ts';
import { headingText, type Part, partsOf, type Report } from './tree.ts';

/** `2024/report.json`: the text of one report as data, part by part and paragraph by paragraph. Keys are only added. */

const url = z.url().describe('完整网址');
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const offset = z.int().min(0);

const paragraphSchema = z.object({
  id: z.string().describe('在本部分网页上的代号，例如 p3（第3段）、r1（表格第1行）、fn-1（脚注）'),
  kind: z
    .enum(['paragraph', 'heading', 'listItem', 'tableRow', 'caption', 'footnote'])
    .describe('段落、标题、列项、表格的行、图表题或脚注'),
  place: z.string().describe('在报告中的位置，例如 第一部分（二）第1段'),
  text: z.string().describe('原文；表格的行，各格之间是制表符'),
  url,
  sha256: hash.describe('text 的 SHA-256（UTF-8）'),
  blanks: z
    .array(z.object({ start: offset, end: offset }))
    .describe('原文留空之处（如 xx）在 text 中的起止，按 UTF-16 编码单元数'),
  figures: z
    .array(
      z.object({
        name: z.string().describe('名称'),
        value: z.string().describe('原文的写法'),
        unit: z.string().nullable().describe('单位；没有单位的为 null'),
        start: offset.describe('在 text 中的起点'),
      }),
    )
    .describe('标出的数据'),
  numbers: z
    .array(
      z.object({
        text: z.string().describe('原文的写法，带单位和约、以上等字样'),
        start: offset.describe('在 text 中的起点'),
        name: z.string().describe('数字前面（没有时，后面）说它是什么的话；表格里是行名和列名'),
        kind: z
          .enum([
            'level',
            'base',
            'increase',
            'rate',
            'share',
            'rank',
            'ordinal',
            'date',
            'reference',
            'unknown',
          ])
          .describe(
            'level 多少；base 从多少起；increase 增减多少；rate 增减百分之几；share 比重；rank 位次；ordinal 第几；date 日期；reference 文号；unknown 程序没有读懂',
          ),
        isTarget: z.boolean().describe('是否打算做到的数'),
        amount: z
          .object({ from: z.number(), to: z.number(), unit: z.string() })
          .nullable()
          .describe('换算成 unit 的数字；换算不了的为 null'),
        approximation: z.string().describe('约、超过、左右、以上等字样；没有的为空'),
        period: z
          .object({
            span: z
              .enum(['year', 'years', 'cumulative', 'mean', 'month', 'unknown'])
              .describe('一年、几年、累计、年均、一年里的一段、没有读懂'),
            year: z.int().nullable().describe('是哪一年的数；不是一年的、没有读懂的为 null'),
            isAsOf: z.boolean().describe('是否到某时为止的数'),
          })
          .describe('这个数说的是什么时候'),
      }),
    )
    .describe('数字台账：程序按上下文读出的每一个数，不是报告机关标出的'),
});

const partSchema = z.object({
  id: z.string().describe('在全文网页上的代号，例如 1-2；导语的为空'),
  number: z.int().describe('序号；导语的为 0'),
  label: z.string().describe('原文的序号，例如 一、 或 （一）'),
  title: z.string(),
  heading: z.string().describe('标题在原文中的样子，带序号；后面接排正文的，带句号'),
  isRunIn: z.boolean().describe('标题后面是否接排正文'),
  topic: z.string().nullable().describe('专题的代号'),
  url,
  sha256: hash.describe('标题和各段的 SHA-256：heading 和各段的 text，之间是换行'),
  paragraphs: z.array(paragraphSchema),
});

export const reportFile = z
  .object({
    $schema: url,
    title: z.string(),
    publisher: z.string().describe('发文机关'),
    year: z.int().describe('报告所述的年份'),
    documentNumber: z.string().nullable().describe('发文字号'),
    signedOn: z.iso.date().nullable().describe('成文日期'),
    publishedOn: z
      .union([z.iso.date(), z.iso.datetime({ offset: true })])
      .nullable()
      .describe('发布日期'),
    url,
    sha256: hash.describe('report.txt 的 SHA-256'),
    parts: z.array(partSchema).describe('导语、各部分和小节，按原文的次序'),
  })
  .meta({ title: '一年的总结全文', description: '年度工作总结的正文，逐段列出，附网址和校验值' });

export type ReportFile = z.infer<typeof reportFile>;
type PartRecord = ReportFile['parts'][number];
type ParagraphRecord = PartRecord['paragraphs'][number];

/** The text of a report as data; `schema` is the full address of its description. */
export function reportData(
  report: Report,
  schema: string,
  publicAddress: PublicAddress,
): ReportFile {
  const { year, title, issuer, data } = report;
  return {
    $schema: schema,
    title,
    publisher: issuer,
    year,
    documentNumber: data.documentNumber ?? null,
    signedOn: data.signedOn ?? null,
    publishedOn: data.publishedOn ? isoDate(data.publishedOn) : null,
    url: publicAddress(address(report.place)),
    sha256: sha256(plainTextFile(report)),
    parts: partsOf(report).map((part) => partRecord(part, ledgerOf(report), publicAddress)),
  };
}

function partRecord(part: Part, ledger: NumberRecord[], publicAddress: PublicAddress): PartRecord {
  const { place, label, title, topic, runIn, body } = part;
  const figures = partFigures(part);
  const numbers = Map.groupBy(
    ledger.filter((record) => record.part === part),
    ({ block }) => block.id,
  );
  const paragraphs = blocks(body).map((block) =>
    paragraphRecord(part, block, figures, numbers.get(block.id) ?? [], publicAddress),
  );
  const heading = headingText(part);
  return {
    id: placeId(place),
    number: place.subsection ?? place.section ?? 0,
    label,
    title,
    heading,
    isRunIn: runIn,
    topic: topic ?? null,
    url: publicAddress(address(place)),
    sha256: sha256([heading, ...paragraphs.map(({ text }) => text)].join('\n')),
    paragraphs,
  };
}

function paragraphRecord(
  part: Part,
  block: Block,
  figures: Figure[],
  numbers: NumberRecord[],
  publicAddress: PublicAddress,
): ParagraphRecord {
  const text = blockText(block);
  return {
    id: block.id,
    kind: block.kind,
    place: citedBlock(part, block),
    text,
    url: publicAddress(`${address(part.place)}#${block.id}`),
    sha256: sha256(text),
    blanks: findBlanks(text),
    figures: figures
      .filter((figure) => figure.block.id === block.id)
      .map(({ name, value, unit, start }) => ({ name, value, unit: unit ?? null, start })),
    numbers: numbers.map(numberRecord),
  };
}

const numberRecord = (record: NumberRecord): ParagraphRecord['numbers'][number] => {
  const { text, start, name, kind, isTarget, measure, approximation, period } = record;
  return {
    text,
    start,
    name,
    kind,
    isTarget,
    amount: measure ? { from: measure.from, to: measure.to, unit: measure.dimension } : null,
    approximation,
    period: {
      span: period.span,
      year: period.span === 'year' ? (period.year ?? null) : null,
      isAsOf: period.isAsOf ?? false,
    },
  };
};
