import type { Finding } from '../finding.ts';
import type { Content, MdxFile } from '../reader/content.ts';
import { valuePoint } from '../reader/settings-place.ts';
import type { ReportData } from '../report/schema.ts';

/**
 * Dates that cannot be true: a report is published after its year is nearly over, after it was signed, and not in
 * the future; a faked date of publication fails a site outright (国办秘函〔2019〕19号). In January last year's
 * number is easily typed.
 * @says 警告：日期还没有到，早于年末，或者先后颠倒
 * @like 2024年的总结，`publishedOn: 2024-01-15`
 * @remedy 写真实的日期；一月里容易写成上一年
 */
export function* dates({ reports }: Content): Iterable<Finding> {
  for (const file of reports) {
    const { data } = file.frontMatter;
    if (!data) continue;
    for (const { key, isWrong, message, remedy } of problems) {
      if (!isWrong(data, file.place.year)) continue;
      yield {
        path: file.path,
        ...valuePoint(file.frontMatter, [key]),
        excerpt: excerptOf(file, key),
        message,
        remedy,
        severity: 'warning',
      };
    }
  }
}

type DateKey = 'signedOn' | 'publishedOn' | 'updatedOn' | 'withdrawnOn';

interface DateProblem {
  key: DateKey;
  isWrong: (data: ReportData, year: number) => boolean;
  message: string;
  remedy: string;
}

/** Whether a date is given, and earlier than another that is given too. */
const isBefore = (date: string | undefined, other: string | undefined): boolean =>
  date !== undefined && other !== undefined && date.slice(0, 10) < other.slice(0, 10);

/** The day where the site's readers are. */
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
const today = (): string => day.format(new Date());

const problems: DateProblem[] = [
  ...(['signedOn', 'publishedOn'] as const).map((key) => ({
    key,
    isWrong: (data: ReportData, year: number) => isBefore(data[key], `${year}-11-01`),
    message: `${key === 'signedOn' ? '成文' : '发布'}日期早于这一年的年末`,
    remedy: '核对年份：一月里容易写成上一年',
  })),
  ...(['publishedOn', 'updatedOn', 'withdrawnOn'] as const).map((key) => ({
    key,
    isWrong: (data: ReportData) => isBefore(today(), data[key]),
    message: '这一天还没有到',
    remedy: '写真实的日期，不写计划的日期；到了那一天再写',
  })),
  {
    key: 'publishedOn',
    isWrong: ({ publishedOn, signedOn }) => isBefore(publishedOn, signedOn),
    message: '发布日期早于成文日期',
    remedy: '核对 publishedOn 和 signedOn',
  },
  ...(['updatedOn', 'withdrawnOn'] as const).map((key) => ({
    key,
    isWrong: (data: ReportData) => isBefore(data[key], data.publishedOn),
    message: '这一天早于发布日期',
    remedy: `核对 ${key} 和 publishedOn`,
  })),
];

const excerptOf = ({ frontMatter }: MdxFile<ReportData>, key: DateKey): string | undefined =>
  frontMatter.data?.[key];
