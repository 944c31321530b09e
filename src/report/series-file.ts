import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { address, type PublicAddress, seriesAddress } from './addresses.ts';
import { citedBlock } from './citation.ts';
import { sentenceOf } from './figures.ts';
import { isBlank, type Series, type SeriesFigure } from './series.ts';

/** The files of one series: `figures/<key>/series.json` and `series.csv`. Keys and columns are only ever added. */

const url = z.url().describe('完整网址');

const valueSchema = z.object({
  year: z.int().describe('这个数说的是哪一年'),
  reportYear: z.int().describe('它写在哪一年的报告里'),
  text: z.string().describe('原文的写法，带单位和约、以上等字样'),
  amount: z
    .object({
      from: z.number().describe('数字；是区间的，为下限'),
      to: z.number().describe('区间的上限；不是区间的，与 from 相同'),
      isApproximate: z.boolean().describe('原文是否写作约数，或者带有左右、以上等字样'),
    })
    .nullable()
    .describe('换算成 unit 的数字；原文留空的、换算不了的为 null'),
  isTarget: z.boolean().describe('是否目标：打算做到的数，不是结果'),
  isBlank: z.boolean().describe('原文是否留空（如 xx）'),
  sentence: z.string().describe('这个数所在的原句'),
  place: z.string().describe('在报告中的位置，例如 第一部分（二）第1段'),
  url: url.describe('原句所在段落的网址'),
});

export const seriesFile = z
  .object({
    $schema: url,
    key: z.string().describe('代号，也是网址的一段'),
    name: z.string(),
    unit: z.string().nullable().describe('单位；没有单位的为 null'),
    publisher: z.string().describe('发文机关'),
    url: url.describe('同一个数列的网页'),
    values: z.array(valueSchema).describe('按年份从早到晚；同一年先列结果，后列目标'),
    gaps: z
      .array(z.object({ year: z.int(), reason: z.string() }))
      .describe('没有结果的年份和原因；不是零'),
  })
  .meta({ title: '一个数列', description: '历年总结中的同一个数，照原文，附原句和网址' });

export type SeriesFile = z.infer<typeof seriesFile>;
type SeriesValue = SeriesFile['values'][number];

/** A series as data; `schema` is the full address of its description. */
export function seriesData(
  { key, name, unit, years }: Series,
  publisher: string,
  schema: string,
  publicAddress: PublicAddress,
): SeriesFile {
  return {
    $schema: schema,
    key,
    name,
    unit: unit ?? null,
    publisher,
    url: publicAddress(seriesAddress(key)),
    values: years.flatMap(({ figures }) =>
      figures.map((figure) => valueRecord(figure, publicAddress)),
    ),
    gaps: years.flatMap(({ year, absence }) => (absence ? [{ year, reason: absence }] : [])),
  };
}

function valueRecord(figure: SeriesFigure, publicAddress: PublicAddress): SeriesValue {
  const { year, part, block, text, value, amount, isTarget } = figure;
  return {
    year,
    reportYear: part.place.year,
    text: isBlank(value) ? value : text,
    amount: amount ?? null,
    isTarget,
    isBlank: isBlank(value),
    sentence: sentenceOf(figure).text,
    place: citedBlock(part, block),
    url: publicAddress(`${address(part.place)}#${block.id}`),
  };
}

const columns = [
  '年份',
  '报告年份',
  '名称',
  '数值',
  '单位',
  '数字',
  '数字上限',
  '约数',
  '目标',
  '留空',
  '原句',
  '位置',
  '网址',
];

/** A series as CSV that Excel opens as it is (see `csv.ts`); 数字 is in 单位. */
export const seriesCsv = ({ name, unit, values }: SeriesFile): string =>
  stringify(
    [
      columns,
      ...values.map(
        ({ year, reportYear, text, amount, isTarget, isBlank, sentence, place, url }) => [
          year,
          reportYear,
          name,
          text,
          unit,
          amount?.from,
          amount && amount.to > amount.from ? amount.to : undefined,
          amount?.isApproximate ? '是' : '',
          isTarget ? '是' : '',
          isBlank ? '是' : '',
          sentence,
          place,
          url,
        ],
      ),
    ],
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
