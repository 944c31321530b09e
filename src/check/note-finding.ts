import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { closest } from 'fastest-levenshtein';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { isOpen } from './acknowledgements.ts';
import { checkContent, ruleNames, severityOf } from './check.ts';
import { withAcknowledgement } from './write-acknowledgement.ts';

/** Which finding is meant: its rule, its file (absolute) and line. */
interface Meant {
  rule: string;
  file: string;
  line: number;
  reason: string;
}

/** The texts that were acknowledged, or why none was, for staff. */
export type Noted = { texts: string[]; problem?: undefined } | { problem: string };

/**
 * Acknowledges what a rule finds in a line: writes rule, text and reason into the front matter of the file.
 * @param dir the content folder, absolute
 */
export async function noteFinding(dir: string, meant: Meant): Promise<Noted> {
  const { rule, line } = meant;
  if (!ruleNames.includes(rule)) {
    return { problem: `没有“${rule}”这条规则，最接近的是 ${closest(rule, ruleNames)}。` };
  }
  const { files } = await checkContent(dir);
  const file = files.find(({ path }) => resolve(path) === meant.file);
  const ofRule = file?.messages.filter(({ ruleId }) => ruleId === rule) ?? [];
  const inLine = ofRule.filter((message) => message.line === line);
  const problem = file
    ? problemOf(ofRule, inLine, meant)
    : `这个文件没有任何警告和提示：${meant.file}`;
  if (problem || !file) return { problem };
  return write(file, inLine, meant);
}

function problemOf(ofRule: VFileMessage[], inLine: VFileMessage[], { rule, line }: Meant): string {
  if (inLine.length === 0) {
    const lines = [...new Set(ofRule.flatMap((message) => message.line ?? []))];
    return lines.length > 0
      ? `第${line}行没有 ${rule}，它在第${lines.join('、')}行。`
      : `这个文件没有 ${rule} 的警告和提示。`;
  }
  if (inLine.some((message) => !isOpen(rule, severityOf(message)))) {
    return '这是错误，不能略过：照提示改好。';
  }
  return inLine.some(({ actual }) => !actual)
    ? '这一处没有可以照抄的文字，不能略过：照提示改好。'
    : '';
}

function write({ path }: VFile, messages: VFileMessage[], { rule, reason }: Meant): Noted {
  const texts = [...new Set(messages.flatMap(({ actual }) => actual ?? []))];
  const source = texts.reduce<string | undefined>(
    (text, found) =>
      text === undefined ? undefined : withAcknowledgement(text, { rule, text: found, reason }),
    readFileSync(path, 'utf8'),
  );
  if (source === undefined) {
    return {
      problem: '栏目 acknowledged 不是一条一行的列表，程序不敢改：请照指南第六节自己写上。',
    };
  }
  writeFileSync(path, source);
  return { texts };
}
