import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { checkContent, type Outcome, ruleFindings, severityOf } from '../../../src/check/check.ts';
import type { Content } from '../../../src/reader/content.ts';

/** The files of a content folder by path; `null` takes one away. */
export type Files = Record<string, string | Uint8Array | null>;

/** A small content folder in which everything is right. */
const right: Files = {
  'site.yaml': 'name: 示例\nissuer: 示例局\nurl: https://example.org/\ncontact: 电话\n',
  'topics.yaml': 'parks:\n  name: 公园\n',
  '2024/report.mdx':
    '---\ntitle: 2024年总结\nstatus: published\npublishedOn: 2025-01-15\n---\n\n导语。\n',
  '2024/1-工作/section.mdx': '---\ntitle: 工作\n---\n',
  '2024/1-工作/1-绿化.mdx': '---\ntitle: 绿化\ntopic: parks\n---\n\n绿化正文。\n',
  '2024/1-工作/2-服务.mdx': '---\ntitle: 服务\n---\n\n服务正文。\n',
};

export interface Found {
  rule: string | undefined;
  severity: string;
  /** `path:line:column`, as far as they are given. */
  place: string;
  message: string;
  remedy: string | undefined;
}

/** What the check finds in the right folder with these files changed. */
export const findingsWith = async (changes: Files): Promise<Found[]> =>
  (await checkedWith(changes)).findings;

/** The same, with the content as it was read. */
export const checkedWith = (changes: Files): Promise<{ findings: Found[]; content?: Content }> =>
  inFolder(changes, async (dir) => {
    const outcome = await checkContent(dir);
    return {
      findings: found(dir, outcome),
      ...(outcome.content && { content: outcome.content }),
    };
  });

/** What one rule finds, asked alone: a tenth of the time. */
export const findingsBy = (rule: string, changes: Files): Promise<Omit<Found, 'rule'>[]> =>
  inFolder(changes, async (dir) =>
    (await ruleFindings(rule, dir)).map(({ path, line, column, severity = 'error', ...said }) => ({
      severity,
      place: placeOf(path, line, line && (column ?? 1)),
      message: said.message,
      remedy: said.remedy,
    })),
  );

async function inFolder<Result>(
  changes: Files,
  act: (dir: string) => Promise<Result>,
): Promise<Result> {
  const dir = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    for (const [path, text] of Object.entries({ ...right, ...changes })) {
      if (text === null) continue;
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    return await act(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const placeOf = (path: string, line?: number, column?: number): string =>
  [path, line, column].filter((each) => each !== undefined).join(':');

/** What the check finds in a copy of a folder, after a change of it. */
export async function findingsOfCopy(
  folder: string,
  change: (dir: string) => void,
): Promise<Found[]> {
  const dir = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync(folder, dir, { recursive: true });
    change(dir);
    return found(dir, await checkContent(dir));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const found = (dir: string, { files }: Outcome): Found[] =>
  files.flatMap((file) =>
    file.messages.map((message) => ({
      rule: message.ruleId,
      severity: severityOf(message),
      place: placeOf(relative(dir, file.path), message.line, message.column),
      message: message.reason,
      remedy: message.note,
    })),
  );

/** The right folder with this text added to a subsection's body, at line 8. */
export const withBody = (text: string): Files => ({
  '2024/1-工作/1-绿化.mdx': `---\ntitle: 绿化\ntopic: parks\n---\n\n绿化正文。\n\n${text}\n`,
});
