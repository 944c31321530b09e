import { stringify } from 'csv-stringify/sync';
import type { FigureRecord } from './open-data.ts';

const columns = [
  '年份',
  '名称',
  '数值',
  '单位',
  '数字',
  '数字上限',
  '约数',
  '留空',
  '原句',
  '位置',
  '网址',
];

/**
 * Figures as a CSV file (RFC 4180) that Excel opens as it is: UTF-8 with a byte order mark, and no text that it would
 * take for a formula. 数字 is converted from 数值, and 数字上限 is given for a range only.
 */
export const figuresCsv = (records: FigureRecord[]): string =>
  stringify(
    [
      columns,
      ...records.map(({ year, name, value, unit, amount, isBlank, sentence, place, url }) => [
        year,
        name,
        value,
        unit,
        amount?.from,
        amount && amount.to > amount.from ? amount.to : undefined,
        amount?.isApproximate ? '是' : '',
        isBlank ? '是' : '',
        sentence,
        place,
        url,
      ]),
    ],
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
