import { relative } from 'node:path';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { sha256 } from '../../report/sha256.ts';
import { severityOf } from '../check.ts';

const severities = { error: 'critical', warning: 'minor', hint: 'info' } as const;

/** The findings as GitLab's Code Quality report, which GitLab shows in the diff of a merge request. */
export const gitlab = (files: VFile[]): string =>
  JSON.stringify(
    files.flatMap((file) => file.messages.map((message) => issue(file, message))),
    null,
    2,
  );

function issue(file: VFile, message: VFileMessage) {
  const path = relative(process.cwd(), file.path);
  const begin = message.line ?? 1;
  const place = `${path}:${begin}:${message.column ?? 1}`;
  const name = message.ruleId ?? '';
  return {
    description: `${message.reason}。改法：${message.note}`,
    check_name: name,
    fingerprint: sha256(`${name} ${place} ${message.reason}`),
    severity: severities[severityOf(message)],
    location: { path, lines: { begin } },
  };
}
