import { z } from 'zod';
import { address, type PublicAddress, placeId } from './addresses.ts';
import { findBlanks } from './blanks.ts';
import { type Block, blocks, blockText } from './blocks.ts';
import { citedBlock } from './citation.ts';
import { isoDate } from './dates.ts';
import { type Figure, partFigures } from './figures.ts';
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
    parts: partsOf(report).map((part) => partRecord(part, publicAddress)),
  };
}

function partRecord(part: Part, publicAddress: PublicAddress): PartRecord {
  const { place, label, title, topic, runIn, body } = part;
  const figures = partFigures(part);
  const paragraphs = blocks(body).map((block) =>
    paragraphRecord(part, block, figures, publicAddress),
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
  };
}
