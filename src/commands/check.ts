import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerText, openSentences } from '../check/blank-ledger.ts';
import { checkContent, hasErrors } from '../check/check.ts';
import { fixed } from '../check/fix.ts';
import { github } from '../check/reporters/github.ts';
import { gitlab } from '../check/reporters/gitlab.ts';
import { json } from '../check/reporters/json.ts';
import { terminal } from '../check/reporters/terminal.ts';
import { mdxFiles } from '../reader/content.ts';
import { readContent, splitMdx } from '../reader/read-content.ts';
import { Failure } from './failure.ts';
import { readOptions, userPath } from './options.ts';

const reporters = { text: terminal, json, github, gitlab };

/** `npm run check`: what is wrong with the content. */
export async function command(args: string[]): Promise<void> {
  const {
    content = 'content',
    format = 'text',
    fix,
    blanks,
  } = readOptions(
    {
      command: 'npm run check -- [选项]',
      about: '检查内容文件夹，列出所有问题和改法；有错误时退出码为 1。',
      options: {
        content: { value: '文件夹', about: '内容文件夹，默认为 content' },
        format: {
          value: '格式',
          about: 'text（默认）、json、github（在拉取请求上标注）或 gitlab（代码质量报告）',
        },
        fix: { about: '先修好不改变文字的小毛病：该加的反斜杠、全角空格缩进、看不见的字符' },
        blanks: { about: '只列出原文留空（xx）的地方，逐句，供有关部门补充' },
      },
    },
    args,
  );
  const reporter = Object.entries(reporters).find(([name]) => name === format)?.[1];
  if (!reporter) throw new Failure(`--format 只能是 ${Object.keys(reporters).join('、')}。`, 2);
  const dir = userPath(content);
  if (fix) mend(dir);
  if (blanks && existsSync(dir)) {
    console.log(ledgerText(openSentences(readContent(dir))));
    return;
  }
  const outcome = await checkContent(dir);
  console.log(reporter(outcome.files));
  if (hasErrors(outcome)) throw new Failure('');
}

/** Mends the files in which something can safely be mended, and says which. */
function mend(dir: string): void {
  if (!existsSync(dir)) return;
  const content = readContent(dir);
  for (const { path } of mdxFiles(content)) {
    const { head, body } = splitMdx(content.texts.get(path) ?? '');
    const mended = fixed(body);
    if (mended === body) continue;
    writeFileSync(join(dir, path), head + mended);
    console.error(`已修好：${path}`);
  }
}
