import type { Place } from './addresses.ts';
import type { Block, BlockKind } from './blocks.ts';
import { chineseNumeral } from './numbering.ts';
import type { Series } from './series.ts';
import { type Part, type Report, titleWithYear } from './tree.ts';

/**
 * A ready citation: 机关：《标题》第x部分（x）第n段，网址. Without a paragraph it cites the whole part.
 * @param url the full address of what is cited
 */
export function citation(report: Report, part: Part, url: string, paragraph?: number): string {
  return `${citedPart(report, part)}${paragraph ? `第${paragraph}段` : ''}，${url}`;
}

/** The part that is cited: 机关：《标题》第x部分（x）; the year follows a title that does not name it. */
export const citedPart = (report: Report, part: Part): string => {
  const year = titleWithYear(report).slice(report.title.length);
  return `${report.issuer}：《${report.title}》${year}${citedPlace(part.place)}`;
};

/** A ready citation of a series: 机关：《历年总结中的数据：新建公园（个），2019—2024年》，网址 */
export const seriesCitation = (
  issuer: string,
  { name, unit, years }: Series,
  url: string,
): string =>
  `${issuer}：《历年总结中的数据：${name}${unit ? `（${unit}）` : ''}，${years[0]?.year}—${years.at(-1)?.year}年》，${url}`;

/** Where in a report: 第x部分（x）; of the report itself, nothing. */
export function citedPlace({ section, subsection }: Place): string {
  const ofSection = section ? `第${chineseNumeral(section)}部分` : '';
  return ofSection + (subsection ? `（${chineseNumeral(subsection)}）` : '');
}

const blockNames: Record<BlockKind, (number: string) => string> = {
  paragraph: (number) => `第${number}段`,
  listItem: (number) => `第${number}段`,
  tableRow: (number) => `表格第${number}行`,
  heading: (number) => `第${number}个标题`,
  caption: (number) => `第${number}个图表题`,
  footnote: () => '脚注',
};

/** A block's place in its report: 第x部分（x）第n段 */
export const citedBlock = ({ place }: Part, { kind, id }: Block): string =>
  citedPlace(place) + blockNames[kind](id.replace(/^\D+/, ''));

/** What a reference manager is told of a part, a paragraph or a figure of a report. */
export interface Reference {
  issuer: string;
  /** Of the report, with its year where it does not name it. */
  title: string;
  /** 第x部分（x）第n段; empty where the whole report is cited. */
  place: string;
  /** The year that the report is of. */
  year: number;
  /** 发布日期 or else 成文日期, as YYYY-MM-DD; none where the report says none: none is invented. */
  date?: string | undefined;
  documentNumber?: string | undefined;
  url: string;
}

/**
 * A reference by GB/T 7714-2015, 4.6 (电子资源): 责任者. 题名[R/OL]. (发布日期)[引用日期]. 网址.
 * @param cited the day on which it is cited, as YYYY-MM-DD
 */
export function gbt7714(reference: Reference, cited: string): string {
  const { issuer, title, place, documentNumber, date, url } = reference;
  const number = documentNumber ? `：${documentNumber}` : '';
  const name = `${title}${number}${place ? `：${place}` : ''}`;
  return `${issuer}. ${name}[R/OL]. ${date ? `(${date})` : ''}[${cited}]. ${url}.`;
}

/** A reference as BibTeX; without a date of its own, its year is that of the report. */
export function bibTex(reference: Reference, cited: string): string {
  const { issuer, title, place, year, date, documentNumber, url } = reference;
  const fields: [string, string | undefined][] = [
    ['author', `{${bibText(issuer)}}`],
    ['title', `{${bibText(title)}}`],
    ['institution', bibText(issuer)],
    ['type', '年度工作总结'],
    ['number', documentNumber && bibText(documentNumber)],
    ['year', date?.slice(0, 4) ?? String(year)],
    ['month', date && String(Number(date.slice(5, 7)))],
    ['note', place && bibText(place)],
    ['url', url],
    ['urldate', cited],
    ['language', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  const key = `report${year}${url.replace(/^.*?\/\d{4}\//, '').replace(/\W+/g, '-')}`;
  return `@techreport{${key.replace(/-$/, '')},\n${lines.join('\n')}\n}\n`;
}

/** What BibTeX would read as its own is escaped; braces, which must pair, become brackets. */
const bibText = (text: string): string =>
  text
    .replace(/[#$%&_]/g, '\\$&')
    .replaceAll('{', '(')
    .replaceAll('}', ')');

/** A reference as RIS, which EndNote, NoteExpress and Zotero read. */
export function ris(reference: Reference, cited: string): string {
  const { issuer, title, place, year, date, documentNumber, url } = reference;
  const lines: [string, string | undefined][] = [
    ['TY', 'RPRT'],
    ['AU', `${issuer},`], // the comma says that it is one name
    ['TI', title],
    ['PB', issuer],
    ['PY', date?.slice(0, 4) ?? String(year)],
    ['DA', date?.replaceAll('-', '/')],
    ['SN', documentNumber],
    ['SE', place || undefined],
    ['LA', 'zh'],
    ['UR', url],
    ['Y2', cited.replaceAll('-', '/')],
  ];
  const text = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return `${text.join('\r\n')}\r\nER  - \r\n`;
}
