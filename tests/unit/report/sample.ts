import { parseBody } from '../../../src/markdown/syntax.ts';
import { type ReportData, reportSchema } from '../../../src/report/schema.ts';
import { buildReports, type Report } from '../../../src/report/tree.ts';

interface Sample {
  data?: Partial<ReportData>;
  preamble?: string;
  sections?: { title: string; body?: string; subsections?: SampleSubsection[] }[];
}

interface SampleSubsection {
  title: string;
  body: string;
  runIn?: boolean;
  topic?: string;
}

/** A report of 2024 by 示例局, built as the site builds it. */
export function report({ data = {}, preamble = '', sections = [] }: Sample): Report {
  const root = { year: 2024 };
  const [built] = buildReports(
    '示例局',
    [
      {
        path: '2024/report.mdx',
        place: root,
        data: reportSchema.parse({ title: '2024年总结', status: 'published', ...data }),
        body: parseBody(preamble),
      },
    ],
    sections.map(({ title, body = '' }, i) => ({
      path: `2024/${i + 1}/section.mdx`,
      place: { ...root, section: i + 1 },
      data: { title },
      body: parseBody(body),
    })),
    sections.flatMap(({ subsections = [] }, i) =>
      subsections.map(({ title, body, runIn = true, topic }, j) => ({
        path: `2024/${i + 1}/${j + 1}.mdx`,
        place: { ...root, section: i + 1, subsection: j + 1 },
        data: { title, runIn, topic },
        body: parseBody(body),
      })),
    ),
  );
  if (!built) throw new Error('one report was given');
  return built;
}
