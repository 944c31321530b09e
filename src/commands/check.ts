import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { VFile } from 'vfile';
import { checkContent, hasErrors } from '../check/check.ts';
import { fixed } from '../check/fix.ts';
import { type Noted, noteFinding } from '../check/note-finding.ts';
import { github } from '../check/reporters/github.ts';
import { gitlab } from '../check/reporters/gitlab.ts';
import { json } from '../check/reporters/json.ts';
import { page } from '../check/reporters/page.ts';
import { sarif } from '../check/reporters/sarif.ts';
import { terminal } from '../check/reporters/terminal.ts';
import { type Content, mdxFiles } from '../reader/content.ts';
import { stableStamp } from '../reader/list-files.ts';
import { readContent, splitMdx } from '../reader/read-content.ts';
import { ledgerText, openSentences } from '../rules/tools/blank-ledger.ts';
import { Failure } from './failure.ts';
import { readOptions, userPath } from './options.ts';

const reporters = { text: terminal, html: page, json, github, gitlab, sarif };

/** `npm run check`: what is wrong with the content. */
export async function command(args: string[]): Promise<void> {
  const {
    content = 'content',
    format = 'text',
    fix,
    watch,
    blanks,
    acknowledge,
    reason,
    operand,
  } = readOptions(
    {
      command: 'npm run check -- [选项]',
      operand: '文件:行号',
      about: '检查内容文件夹，列出所有问题和改法；有错误时退出码为 1。',
      options: {
        content: { value: '文件夹', about: '内容文件夹，默认为 content' },
        format: {
          value: '格式',
          about:
            'text（默认）、html（一页可以传阅的报告）、json、github（在拉取请求上标注）、gitlab（代码质量报告）或 sarif',
        },
        watch: { about: '一直开着，内容一有改动就再检查一次；编辑器里的任务用它' },
        fix: { about: '先修好不改变文字的小毛病：该加的反斜杠、全角空格缩进、看不见的字符' },
        acknowledge: {
          value: '规则 文件:行号',
          about: '把一处警告或提示记作“原文如此”，以后不再提示；与 --reason 一起写',
        },
        reason: { value: '理由', about: '为什么不改，例如 原文如此，照原件公布' },
        blanks: { about: '只列出原文留空（xx）的地方，逐句，供有关部门补充' },
      },
    },
    args,
  );
  const reporter = Object.entries(reporters).find(([name]) => name === format)?.[1];
  if (!reporter) throw new Failure(`--format 只能是 ${Object.keys(reporters).join('、')}。`, 2);
  const dir = userPath(content);
  if (fix) mend(dir);
  if (acknowledge) return note(dir, acknowledge, operand, reason);
  if (operand) throw new Failure(`看不懂“${operand}”。`, 2);
  if (blanks && existsSync(dir)) {
    console.log(ledgerText(openSentences(readContent(dir))));
    return;
  }
  if (watch) return keepChecking(dir, reporter);
  const outcome = await checkContent(dir);
  console.log(reporter(outcome.files));
  if (hasErrors(outcome)) throw new Failure('');
}

/** Checks again after each change, until it is stopped. */
async function keepChecking(dir: string, reporter: (files: VFile[]) => string): Promise<never> {
  let known: Content | undefined;
  for (let checked: string | undefined; ; await pause(500)) {
    const stamp = await stableStamp(dir, checked ?? '');
    if (stamp === checked) continue;
    checked = stamp;
    console.log('开始检查内容……');
    const { files, content } = await checkContent(dir, known);
    known = content;
    console.log(reporter(files));
  }
}

/** Writes into the front matter of a file that a finding stands as it is. */
async function note(dir: string, rule: string, place = '', reason = ''): Promise<void> {
  const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  const usage = 'npm run check -- --acknowledge 规则 文件:行号 --reason 理由';
  if (!file || !line) throw new Failure(`要写明哪个文件、第几行：${usage}`, 2);
  if (!reason) throw new Failure(`要写明理由：${usage}`, 2);
  const noted: Noted = await noteFinding(dir, {
    rule,
    file: userPath(file),
    line: Number(line),
    reason,
  });
  if (noted.problem !== undefined) throw new Failure(noted.problem, 2);
  console.log(
    `已写入 ${file}：${noted.texts.map((text) => `“${text}”`).join('、')}，理由是“${reason}”。`,
  );
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
