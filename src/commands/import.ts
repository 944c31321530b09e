import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { converted, isConvertible } from '../import/convert.ts';
import { type Imported, importReport, type Order } from '../import/import.ts';
import { OldWord, UnreadableManuscript } from '../import/manuscript.ts';
import { importText } from '../import/report.ts';
import { UnreadableWord } from '../original/word-package.ts';
import type { Content } from '../reader/content.ts';
import { readContent } from '../reader/read-content.ts';
import { isYear } from '../report/addresses.ts';
import { Failure } from './failure.ts';
import { readOptions, userPath } from './options.ts';
import { say } from './say.ts';
import { systemFailure } from './system-error.ts';
import { topicProposals, topicTable } from './topics.ts';

const usage = {
  command: 'npm run import -- 文件 --year 年份 [选项]',
  about:
    '把 Word 文档（.docx）、纯文本（.txt）或 Markdown（.md）写成的总结导入为一年的报告，逐字核对，并报告结果。',
  operand: '文件',
  options: {
    year: { value: '四位年份', about: '哪一年的总结，例如 --year 2024' },
    content: { value: '文件夹', about: '内容文件夹，默认为 content；空的会建好所需的文件' },
    force: {
      about:
        '这一年已经有了也导入，与现有的合并；不加它，只列出会有的变化。原来的文件移到内容文件夹旁边的“旧稿”里',
    },
  },
};

/** `npm run import`: a Word file, or a text, as the report of a year. */
export async function command(args: string[]): Promise<void> {
  const { operand, year = '', content = 'content', force } = readOptions(usage, args);
  if (!operand) throw new Failure(`请写要导入的文件，例如 ${example}`, 2);
  if (!isYear(year)) throw new Failure(`请写四位年份，例如 ${example}`, 2);
  const file = userPath(operand);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Failure(`找不到文件：${file}。文件名里有空格的，整个用英文双引号括起来。`, 2);
  const dir = userPath(content);
  try {
    const order = { file, year: Number(year), content: dir, force: force === 'on' };
    const made = await importConverted(order);
    say(importText(made, relative('.', dir) || dir));
    if (!made.isPreview) say(proposed(readContent(dir, made.check.content)));
    if (made.isPreview)
      throw new Failure(`\n已经有这一年的报告，没有作任何改动：${dir}/${year}`, 2);
  } catch (error) {
    throw failureOf(error, file);
  }
}

/** Once there are two years without topics, what joins them: none is written before someone has looked at it. */
function proposed(content: Content): string {
  const proposals = topicProposals(content).filter(({ isNew }) => isNew);
  if (proposals.length === 0) return '';
  return `\n各年的小节还可以连成 ${proposals.length} 个专题，没有写入：\n${topicTable(proposals)}\n写入：npm run topics -- --apply 1,3（序号），全部写入写 all。`;
}

const example = 'npm run import -- 总结.docx --year 2024';

/** Imports a file; one of the formats before .docx by way of LibreOffice, where that is installed. */
async function importConverted(order: Order): Promise<Imported> {
  try {
    return await importReport(order);
  } catch (error) {
    const folder = mkdtempSync(join(tmpdir(), 'import-'));
    try {
      const isOld = error instanceof OldWord && isConvertible(readFileSync(order.file));
      const file = isOld ? converted(order.file, folder) : undefined;
      if (!file) throw error;
      const made = await importReport({ ...order, file });
      say(`先用 LibreOffice 转成了 .docx，再导入；请与 ${basename(order.file)} 对照。`);
      return made;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** What went wrong, for the user; an error that no user can help is thrown on. */
function failureOf(error: unknown, file: string): unknown {
  if (error instanceof Failure) return error;
  const ofSystem = systemFailure(error);
  if (ofSystem) return new Failure(`没有导入，内容文件夹没有改动。\n${ofSystem.message}`);
  if (!(error instanceof UnreadableManuscript || error instanceof UnreadableWord)) return error;
  return new Failure(`没有导入 ${file}\n${error.message}。\n内容文件夹没有改动。`);
}
