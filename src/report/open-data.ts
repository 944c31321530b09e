import { z } from 'zod';
import { address, type PublicAddress } from './addresses.ts';
import { amountOf } from './amount.ts';
import { citedBlock } from './citation.ts';
import { isoDate } from './dates.ts';
import { type Figure, sentenceOf } from './figures.ts';
import { reportLength } from './length.ts';
import { reportFile } from './report-file.ts';
import { isBlank } from './series.ts';
import { seriesFile } from './series-file.ts';
import type { Part, Report } from './tree.ts';

/**
 * What the site publishes for machines: `figures.json`, `reports.json` and `manifest.json`. The schemas here are their types, and are
 * published as JSON Schema under `schemas/`. Keys are only ever added.
 */

const url = z.url().describe('完整网址');
const date = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

const figureSchema = z
  .object({
    year: z.int().describe('报告所述的年份'),
    name: z.string().describe('名称；各年同名同单位的，是同一项数据'),
    value: z.string().describe('原文的写法，例如 7500多；原文留空的，照原文'),
    unit: z.string().nullable().describe('单位；没有单位的为 null'),
    isBlank: z.boolean().describe('原文是否留空（如 xx）；留空的数据没有公开，不是零'),
    amount: z
      .object({
        from: z.number().describe('数字；是区间的，为下限'),
        to: z.number().describe('区间的上限；不是区间的，与 from 相同'),
        isApproximate: z.boolean().describe('原文写的是否为约数，例如“7500多”'),
      })
      .nullable()
      .describe('由原文换算的数字，以 unit 为单位；换算不了的为 null'),
    sentence: z.string().describe('这个数所在的原句'),
    place: z.string().describe('在报告中的位置，例如 第一部分（二）第1段'),
    url: url.describe('原句所在段落的网址'),
  })
  .meta({ title: '一项数据' });

/** `figures.json`: the figures of a year, or of all years. */
export const figuresFile = z
  .object({
    $schema: url,
    title: z.string(),
    publisher: z.string().describe('发文机关'),
    url: url.describe('同一份数据的网页'),
    figures: z.array(figureSchema).describe('按年份从新到旧，同一年内按原文的次序'),
  })
  .meta({ title: '总结中的数据', description: '年度工作总结中标出的数据，照原文' });

const partSchema = z.object({
  number: z.int().describe('序号'),
  label: z.string().describe('原文的序号，例如 一、 或 （一）'),
  title: z.string(),
  topic: z.string().nullable().describe('专题的代号'),
  url,
});

const reportSchema = z
  .object({
    year: z.int().describe('报告所述的年份'),
    title: z.string(),
    issuer: z.string().describe('发文机关'),
    documentNumber: z.string().nullable().describe('发文字号'),
    status: z.enum(['published', 'withdrawn', 'draft']).describe('已发布，或者已撤下'),
    signedOn: date.nullable().describe('成文日期'),
    publishedOn: date.nullable().describe('发布日期'),
    updatedOn: date.nullable().describe('更新日期'),
    withdrawnOn: date.nullable().describe('撤下日期'),
    withdrawnReason: z.string().nullable().describe('撤下的理由'),
    characters: z.int().nullable().describe('字数；已撤下的为 null'),
    url,
    sections: z.array(partSchema.extend({ subsections: z.array(partSchema) })),
    downloads: z.array(z.object({ name: z.string(), mediaType: z.string(), url })),
  })
  .meta({ title: '一年的总结' });

/** `reports.json`: all reports, with their parts, addresses and downloads. */
export const reportsFile = z
  .object({
    $schema: url,
    title: z.string().describe('网站名称'),
    publisher: z.string().describe('发文机关'),
    url,
    reports: z.array(reportSchema).describe('从新到旧'),
    topics: z
      .array(
        z.object({
          key: z.string().describe('代号'),
          name: z.string(),
          description: z.string().nullable(),
          url,
          parts: z.array(url).describe('各年属于这个专题的部分和小节，从新到旧'),
        }),
      )
      .describe('专题：各年写同一件事的部分和小节'),
  })
  .meta({ title: '历年总结', description: '各年年度工作总结的目录、日期、网址和下载' });

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 校验值');
const bytes = z.int().nonnegative().describe('字节数');

/** `manifest.json`: every file of the site with its hash, by which anyone can tell whether a site is what was published. */
export const manifestFile = z
  .object({
    $schema: url,
    title: z.string().describe('网站名称'),
    publisher: z.string().describe('发文机关'),
    url,
    commit: z
      .string()
      .regex(/^[0-9a-f]{40,64}$/)
      .optional()
      .describe('网站由版本库的哪一次提交生成；没有版本库的，没有这一项'),
    hasUncommittedChanges: z
      .boolean()
      .optional()
      .describe('生成时是否有尚未提交的改动；没有版本库的，没有这一项'),
    reports: z
      .array(
        z.object({
          year: z.int().describe('报告所述的年份'),
          title: z.string(),
          url,
          textSha256: sha256.describe(
            '纯文本 report.txt 的 SHA-256 校验值；PDF 末尾的“文本版本”是它的前12位',
          ),
          original: z
            .object({ name: z.string().describe('文件名'), bytes, sha256 })
            .nullable()
            .describe('核对所用的原件；没有原件的为 null'),
        }),
      )
      .describe('已发布的总结，从新到旧'),
    files: z
      .array(
        z.object({
          path: z
            .string()
            .regex(/^(?!\.{0,2}(\/|$))(?!.*\/(\.{0,2}\/|\.{0,2}$))[^\\\p{Cc}]+$/u)
            .describe('相对于网站根目录的路径'),
          bytes,
          sha256,
        }),
      )
      .describe('除这份清单以外的全部文件，按路径排列'),
  })
  .meta({ title: '网站文件清单', description: '已发布网站的每一个文件及其 SHA-256 校验值' });

/** The schemas by the names under which they are published: `schemas/figures.json`. */
export const publishedSchemas = {
  figures: figuresFile,
  reports: reportsFile,
  manifest: manifestFile,
  report: reportFile,
  series: seriesFile,
};

export type FiguresFile = z.infer<typeof figuresFile>;
export type FigureRecord = FiguresFile['figures'][number];
export type ReportsFile = z.infer<typeof reportsFile>;
export type ManifestFile = z.infer<typeof manifestFile>;
/** A file of the site, as the manifest lists it. */
export type ListedFile = ManifestFile['files'][number];
export type ReportRecord = ReportsFile['reports'][number];
export type Download = ReportRecord['downloads'][number];

/** Where the manifest stands. */
export const manifestAddress = 'manifest.json';

/** Figures as records, in the order given. */
export const figureRecords = (figures: Figure[], publicAddress: PublicAddress): FigureRecord[] =>
  figures.map((figure) => figureRecord(figure, publicAddress));

function figureRecord(figure: Figure, publicAddress: PublicAddress): FigureRecord {
  const { name, unit, value, part, block } = figure;
  return {
    year: part.place.year,
    name,
    value,
    unit: unit ?? null,
    isBlank: isBlank(value),
    amount: isBlank(value) ? null : (amountOf(value) ?? null),
    sentence: sentenceOf(figure).text,
    place: citedBlock(part, block),
    url: publicAddress(`${address(part.place)}#${block.id}`),
  };
}

/** A report as `reports.json` describes it. A withdrawn one has neither parts nor files. */
export function reportRecord(
  report: Report,
  downloads: Download[],
  publicAddress: PublicAddress,
): ReportRecord {
  const { year, title, issuer, data } = report;
  const isWithdrawn = data.status === 'withdrawn';
  const day = (value: string | undefined): string | null => (value ? isoDate(value) : null);
  const partRecord = ({ place, label, title, topic }: Part) => ({
    number: place.subsection ?? place.section ?? 0,
    label,
    title,
    topic: topic ?? null,
    url: publicAddress(address(place)),
  });
  return {
    year,
    title,
    issuer,
    documentNumber: data.documentNumber ?? null,
    status: data.status,
    signedOn: day(data.signedOn),
    publishedOn: day(data.publishedOn),
    updatedOn: day(data.updatedOn),
    withdrawnOn: day(data.withdrawnOn),
    withdrawnReason: data.withdrawnReason ?? null,
    characters: isWithdrawn ? null : reportLength(report),
    url: publicAddress(address(report.place)),
    sections: (isWithdrawn ? [] : report.sections).map((section) => ({
      ...partRecord(section),
      subsections: section.subsections.map(partRecord),
    })),
    downloads,
  };
}
