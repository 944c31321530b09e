import { copyFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { earlierVersion } from '../proof/base.ts';
import { printProof } from '../proof/print-proof.ts';
import { currentContent } from '../reader/current-content.ts';
import { reportsOf } from '../reader/reports.ts';
import { isYear } from '../report/addresses.ts';
import type { ReportData } from '../report/schema.ts';
import { buildOptions, checkedContent, publicAddress, type Settings, withSite } from './build.ts';
import { Failure } from './failure.ts';
import { makeFolder } from './make-folder.ts';
import { readOptions, userPath } from './options.ts';
import { say } from './say.ts';

/**
 * `npm run print`: one report as PDF; a draft as it is signed (清样), with 送审稿 on each page. Nothing of it is
 * published.
 */
export async function command([year = '', ...args]: string[]): Promise<void> {
  const usage = {
    command: 'npm run print -- 年份 [选项]',
    about:
      '把一年的报告制成 PDF。送审稿制成清样：每页标明“送审稿”，有行号和改动的标记，最后一页列出改动、没有定下来的和留空的地方。网站不改动。',
    options: {
      content: buildOptions.content,
      out: { value: '文件', about: 'PDF 存成什么文件，默认以报告的标题为名，存在当前文件夹里' },
      clean: { about: '送审稿不要行号、改动的标记和最后一页' },
      keep: {
        about: '已发布的报告：存进内容文件夹（例如 2024/report.pdf），以后文字不变，页码就不变',
      },
    },
  };
  if (year === '--help') readOptions(usage, [year]);
  if (!isYear(year)) throw new Failure('请写四位年份，例如 npm run print -- 2024', 2);
  const options = readOptions(usage, args);
  const content = userPath(options.content ?? 'content');
  const { site } = await checkedContent(content);
  const { title, status } = reportOf(content, year);
  const isProof = status === 'draft' && !options.clean;
  const draft = isProof ? '（清样）' : status === 'draft' ? '（送审稿）' : '';
  if (options.keep && status !== 'published')
    throw new Failure(`${year} 年的报告还没有发布，不留存 PDF：发布以后再运行。`, 2);
  const kept = options.keep && join(content, year, 'report.pdf');
  const out = kept || userPath(options.out ?? `${title.replace(/[\\/:*?"<>|]/g, '')}${draft}.pdf`);
  if (!out.endsWith('.pdf')) throw new Failure(`--out 后面要写以 .pdf 结尾的文件名：${out}`, 2);

  process.env.REPORT_YEAR = year;
  const settings = { content, ...publicAddress(site, {}) };
  if (isProof) {
    process.env.REPORT_PDF = 'off';
    await withSite(settings, [], async (made) => proof(made, settings, Number(year), out));
    return;
  }
  await withSite(settings, [], (made) => {
    makeFolder(dirname(out));
    copyFileSync(join(made, year, 'report.pdf'), out);
  });
  say(`已制成${draft}${relative('.', out)}`);
}

/** Prints a proof of what was built, and says what it points at. */
async function proof(dir: string, { content, site, base }: Settings, year: number, out: string) {
  const read = currentContent(content);
  const [report] = reportsOf(read, year);
  if (!report) return;
  const earlier = earlierVersion(read, year);
  const source = { dir, root: site + base, contentDir: content, report, earlier };
  const { bytes, changes, questions, blanks } = await printProof(source);
  makeFolder(dirname(out));
  writeFileSync(out, bytes);
  const compared = earlier
    ? `与${earlier.name}相比改动${changes}处`
    : '没有原件，也没有提交过的文字，没有标出改动';
  say(
    `已制成清样 ${relative('.', out)}：${compared}，没有定下来的${questions}处，留空${blanks}处。`,
  );
}

/** What `report.mdx` says of the report of a year. @throws Failure where there is none, or it was withdrawn */
function reportOf(content: string, year: string): ReportData {
  const { reports } = currentContent(content);
  const data = reports.find(({ place }) => place.year === Number(year))?.frontMatter.data;
  if (!data) {
    const years = reports.map(({ place }) => place.year).join('、');
    throw new Failure(`没有 ${year} 年的报告。现有：${years}。`, 2);
  }
  if (data.status === 'withdrawn') throw new Failure(`${year} 年的报告已撤下，不制作 PDF。`, 2);
  return data;
}
