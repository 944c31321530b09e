import { parseBody } from '../../../src/markdown/syntax.ts';
import { type ReportData, reportSchema } from '../../../src/report/schema.ts';
import { buildReports, type Report } from '../../../src/report/tree.ts';

interface Sample {
  /** 2024 where it is not given. */
  year?: number;
  data?: Partial<ReportData>;
  preamble?: string;
  sections?: {
    title: string;
    body?: string;
    topic?: string;
    subsections?: SampleSubsection[];
  }[];
}

interface SampleSubsection {
  title: string;
  body: string;
  runIn?: boolean;
  topic?: string;
}

/** A report by 示例局, built as the site builds it. */
export function report({ year = 2024, data = {}, preamble = '', sections = [] }: Sample): Report {
  const root = { year };
  const [built] = buildReports(
    '示例局',
    [
      {
        path: `${year}/report.mdx`,
        place: root,
        data: reportSchema.parse({ title: `${year}年总结`, status: 'published', ...data }),
        body: parseBody(preamble),
      },
    ],
    sections.map(({ title, body = '', topic }, i) => ({
      path: `${year}/${i + 1}/section.mdx`,
      place: { ...root, section: i + 1 },
      data: { title, topic },
      body: parseBody(body),
    })),
    sections.flatMap(({ subsections = [] }, i) =>
      subsections.map(({ title, body, runIn = true, topic }, j) => ({
        path: `${year}/${i + 1}/${j + 1}.mdx`,
        place: { ...root, section: i + 1, subsection: j + 1 },
        data: { title, runIn, topic },
        body: parseBody(body),
      })),
    ),
  );
  if (!built) throw new Error('one report was given');
  return built;
}
