import { relative } from 'node:path';
import type { VFile } from 'vfile';
import { severityOf } from '../check.ts';

/** The findings as a JSON array, for other programs. */
export const json = (files: VFile[]): string =>
  JSON.stringify(
    files.flatMap((file) =>
      file.messages.map((message) => ({
        file: relative(process.cwd(), file.path),
        line: message.line,
        column: message.column,
        rule: message.ruleId,
        severity: severityOf(message),
        message: message.reason,
        remedy: message.note,
      })),
    ),
    null,
    2,
  );
