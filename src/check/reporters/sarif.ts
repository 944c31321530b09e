import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { severityOf } from '../check.ts';
import { type RuleDoc, ruleDocs } from '../rule-docs.ts';

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const;

/** The findings in the format of static analysis tools (SARIF 2.1.0, OASIS), which code hosts and editors read. */
export const sarif = (files: VFile[]): string => {
  const docs = ruleDocs();
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'npm run check', language: 'zh-CN', rules: docs.map(ruleOf) } },
          columnKind: 'utf16CodeUnits',
          results: files.flatMap((file) =>
            file.messages.map((message) => resultOf(file, message, docs)),
          ),
        },
      ],
    },
    null,
    2,
  );
};

const ruleOf = ({ rule, says, remedy }: RuleDoc) => ({
  id: rule,
  shortDescription: { text: says },
  help: { text: remedy },
});

function resultOf({ path }: VFile, message: VFileMessage, docs: RuleDoc[]) {
  const { line, column, reason, note, ruleId = '' } = message;
  return {
    ruleId,
    ruleIndex: docs.findIndex(({ rule }) => rule === ruleId),
    level: levels[severityOf(message)],
    message: { text: `${reason}\n改法：${note}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: addressOf(path) },
          ...(line && { region: { startLine: line, startColumn: column ?? 1 } }),
        },
      },
    ],
  };
}

/** Relative to the project where the file lies in it. */
function addressOf(path: string): string {
  const inProject = relative(process.cwd(), path);
  if (inProject.startsWith('..')) return pathToFileURL(path).href;
  return inProject.split(sep).map(encodeURIComponent).join('/') || '.';
}
