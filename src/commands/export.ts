import { writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { exportReport } from '../export/export.ts';
import { readContent } from '../reader/read-content.ts';
import { Failure } from './failure.ts';
import { makeFolder } from './make-folder.ts';
import { readOptions, userPath } from './options.ts';
import { say } from './say.ts';

const usage = {
  command: 'npm run export -- 年份 [选项]',
  about:
    '把一年的报告写成 Word 文档（.docx），按公文格式排好，可以在 Word 或 WPS 里改，改好再导入。网站不改动。',
  options: {
    content: { value: '文件夹', about: '内容文件夹，默认为 content' },
    out: { value: '文件', about: '存成什么文件，默认以报告的标题为名，存在当前文件夹里' },
  },
};

/** `npm run export`: one report as a Word file. */
export async function command([year = '', ...args]: string[]): Promise<void> {
  if (year === '--help') readOptions(usage, [year]);
  if (!/^\d{4}$/.test(year)) throw new Failure('请写四位年份，例如 npm run export -- 2024', 2);
  const options = readOptions(usage, args);
  const content = readContent(userPath(options.content ?? 'content'));
  const made = await exportReport(content, Number(year));
  if (!made) {
    const years = content.reports.map(({ place }) => place.year);
    throw years.includes(Number(year))
      ? new Failure(`${year} 年的报告里有读不出的文件，没有导出：运行 npm run check，改好再导出。`)
      : new Failure(`没有 ${year} 年的报告。现有：${years.join('、')}。`, 2);
  }
  const { report, file, missing } = made;
  const out = userPath(options.out ?? `${report.title.replace(/[\\/:*?"<>|]/g, '')}.docx`);
  if (!out.endsWith('.docx')) throw new Failure(`--out 后面要写以 .docx 结尾的文件名：${out}`, 2);
  makeFolder(dirname(out));
  writeFileSync(out, file);
  say(`已导出${relative('.', out)}`);
  for (const path of missing)
    say(`  图片不在里面（没有这个文件，或者 Word 不认这种格式）：${path}`);
  say(`改好以后，导入：npm run import -- "${relative('.', out)}" --year ${year} --force`);
}
