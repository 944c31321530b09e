import { imageFor } from '../export/images.ts';
import { attachmentFile } from '../export/word.ts';
import { readOriginal } from '../original/original.ts';
import { blocks, blockText } from '../report/blocks.ts';
import { withGaps } from '../report/fidelity.ts';
import type { DraftAttachment } from './attachments.ts';
import type { Draft } from './draft.ts';
import type { Files } from './files.ts';
import { type Manuscript, quote } from './manuscript.ts';

/**
 * The attachments of a draft as Word files. Each is read again by the second reader of Word, and any difference said:
 * the proof of the report's text does not reach them.
 */
export async function attachmentFiles(
  { attachments }: Draft,
  year: number,
  { images, notices }: Manuscript,
): Promise<Files> {
  const files: Files = new Map();
  for (const attachment of attachments) {
    const file = await attachmentFile(attachment, (url) => {
      const bytes = images.get(url.replace(/^images\//, ''));
      return bytes && imageFor(url, bytes);
    });
    const written = withGaps(readOriginal('attachment.docx', file).text);
    if (written !== withGaps(textOf(attachment)))
      notices.add(
        'undecided',
        `附件 ${attachment.file} 与原件的文字有出入，请对照 Word 改正，或者换成原来的文件：${quote(attachment.label)}`,
      );
    files.set(`${year}/attachments/${attachment.file}`, file);
  }
  return files;
}

const textOf = ({ label, title, body }: DraftAttachment): string =>
  [label, title, ...blocks({ type: 'root', children: body }).map(blockText)].join('\n');
