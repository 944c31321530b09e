import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { stringify } from 'yaml';
import type { Content, MdxFile } from '../reader/content.ts';
import { readContent } from '../reader/read-content.ts';
import { isYear } from '../report/addresses.ts';
import { Failure } from './failure.ts';
import { makeFolder } from './make-folder.ts';
import { readOptions, userPath } from './options.ts';
import { say } from './say.ts';

/**
 * `npm run new-year`: the frame of a new report, made from the newest one: titles and topics, no text. Last year's
 * text is named in a comment, not copied into it: what is copied is too easily kept (国办秘函〔2019〕19号 counts
 * repeated text against a site), and stands one click away.
 */
export function command([year = '', ...args]: string[]): void {
  const about =
    '照最近一年的报告搭好新一年的架子：各部分、小节的标题和专题照旧，正文空着，状态是送审稿。';
  const usage = {
    command: 'npm run new-year -- 年份 [选项]',
    about,
    options: { content: { value: '文件夹', about: '内容文件夹，默认为 content' } },
  };
  if (year === '--help') readOptions(usage, [year]);
  if (!isYear(year)) throw new Failure('请写四位年份，例如 npm run new-year -- 2025', 2);
  const { content: folder = 'content' } = readOptions(usage, args);
  const dir = userPath(folder);
  if (existsSync(join(dir, year))) {
    throw new Failure(
      `已经有 ${year} 年的文件夹，没有作任何改动：${relative('.', join(dir, year))}`,
      2,
    );
  }
  const files = newYear(readContent(dir), Number(year));
  write(dir, files, year);
  say(
    `已新建 ${files.size} 个文件：${relative('.', join(dir, year))}\n接下来：核对各个标题，在各个文件里写正文；不需要的小节删去文件，序号要连着排。边写边看用 npm run dev。写好以后，把 report.mdx 的 status 改成 published。`,
  );
}

/** Writes the files of a new year, all or none. @throws Error of the system */
function write(dir: string, files: Map<string, string>, year: string): void {
  try {
    for (const [path, text] of files) {
      makeFolder(dirname(join(dir, path)));
      writeFileSync(join(dir, path), text);
    }
  } catch (error) {
    rmSync(join(dir, year), { recursive: true, force: true });
    throw error;
  }
}

/**
 * The files of a new report by their paths, in the order of reading.
 * @throws Failure where there is no earlier report to go by, or where it cannot be read
 */
export function newYear(content: Content, year: number): Map<string, string> {
  const earlier = content.reports.map(({ place }) => place.year).filter((each) => each < year);
  const last = Math.max(...earlier);
  if (earlier.length === 0) throw new Failure(`没有 ${year} 年以前的报告可以参照。`, 2);
  const ofLast = <Data>(files: MdxFile<Data>[]): MdxFile<Data>[] =>
    files.filter(({ place }) => place.year === last);
  const parts = [...ofLast(content.sections), ...ofLast(content.subsections)];
  const [report] = ofLast(content.reports);
  if (![report, ...parts].every((each) => each?.frontMatter.data))
    throw new Failure(`${last} 年的报告有错误，先用 npm run check 找出来改正。`, 2);
  const inYear = (path: string): string => path.replace(String(last), String(year));
  const years = year - last;
  const title = shifted(report?.frontMatter.data?.title ?? '', years);
  return new Map([
    [`${year}/report.mdx`, file({ title, status: 'draft' }, '导语写在这里。')],
    ...parts.map(({ path, frontMatter: { document } }): [string, string] => [
      inYear(path),
      file(lasting(document?.toJS(), years), `正文写在这里；上一年的在 ${path}`),
    ]),
  ]);
}

/** What holds for the next year too: what was acknowledged of a text does not, and 2025年打算 become those of 2026. */
const lasting = (data: object, years: number): object =>
  Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => key !== 'acknowledged')
      .map(([key, value]) => [key, key === 'title' ? shifted(String(value), years) : value]),
  );

const shifted = (title: string, years: number): string =>
  title.replace(/(?:19|20)\d{2}(?=年|[-—–~～至])/g, (year) => String(Number(year) + years));

/** An MDX file with a front matter and a comment that no reader sees. */
const file = (data: object, comment: string): string =>
  `---\n${stringify(data)}---\n\n{/* ${comment} */}\n`;
