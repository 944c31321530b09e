import type { APIRoute } from 'astro';
import { address } from '../report/addresses.ts';
import { fullAddress, getReports, site } from '../site/site.ts';

/** Where language models and other programs find the text of the reports (llmstxt.org). */
export const GET: APIRoute = async () => {
  const reports = (await getReports()).filter(({ data }) => data.status === 'published');
  const file = (year: number, place: string, name: string): string =>
    `[${name}](${fullAddress(`${place}report.${name === 'Markdown' ? 'md' : 'json'}`)} "${year}年")`;
  const lines = [
    `# ${site.name}`,
    '',
    `> ${site.issuer}历年的年度工作总结，正文与原件逐字一致。引用请用各段的永久网址（report.json 的 url）。原文留空之处（xx）没有公开，不要补填。`,
    '',
    '## 各年总结',
    '',
    ...reports.map(
      ({ year, title, place }) =>
        `- [${year}年：${title}](${fullAddress(address(place))}): ${file(year, address(place), 'Markdown')}，${file(year, address(place), 'JSON')}`,
    ),
    '',
    '## 数据',
    '',
    `- [目录](${fullAddress('reports.json')}): 各年的部分、日期、网址和下载`,
    `- [格式说明](${fullAddress('schemas/report.json')}): report.json 的各项`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
