import { readFileSync } from 'node:fs';
import { wordText } from '../print/word-attachment.ts';
import { currentContent } from '../reader/current-content.ts';
import { address } from '../report/addresses.ts';
import type { Report } from '../report/tree.ts';
import { contentDir } from '../settings.ts';
import { attachmentsOf, href } from './site.ts';

/** An attachment as it is printed behind the text: a text, or an image. */
export interface PrintedAttachment {
  id: string;
  /** 附件1, or 附件 where there is one only. */
  label: string;
  title: string;
  html?: string;
  image?: { src: string; width: number; height: number };
}

const known = new WeakMap<Report, PrintedAttachment[]>();

/**
 * The attachments that a report asks to have printed, in the order of the text and with the numbers of 附件说明; read
 * once for the contents, 附件说明 and the pages behind the text.
 * @throws PrintProblem where one cannot be printed
 */
export function printedAttachments(report: Report): PrintedAttachment[] {
  const attachments = known.get(report) ?? readAttachments(report);
  known.set(report, attachments);
  return attachments;
}

function readAttachments(report: Report): PrintedAttachment[] {
  const wanted = new Set(report.data.printedAttachments);
  const all = attachmentsOf(report);
  return all.flatMap(({ name, path }, i): PrintedAttachment[] => {
    if (!wanted.has(name)) return [];
    const id = `attachment-${i + 1}`;
    const known = { id, label: all.length > 1 ? `附件${i + 1}` : '附件', title: titleOf(name) };
    if (!/\.docx$/i.test(name)) return [{ ...known, image: imageOf(report, name) }];
    const { title, html } = wordText(name, readFileSync(path), `${id}-`);
    return [{ ...known, html, ...(title && { title }) }];
  });
}

/** The names of all attachments in 附件说明: those that are printed have the title that is printed. */
export function attachmentTitles(report: Report): string[] {
  const printed = new Map(printedAttachments(report).map(({ id, title }) => [id, title]));
  return attachmentsOf(report).map(
    ({ name }, i) => printed.get(`attachment-${i + 1}`) ?? titleOf(name),
  );
}

/** What the name of a file says, without 附件1 and its kind. */
const titleOf = (name: string): string =>
  name.replace(/^附件\d*[-—_.、\s]*(?=.*\.)|\.\w+$/g, '') || name;

function imageOf(report: Report, name: string): PrintedAttachment['image'] & object {
  const path = `${report.year}/attachments/${name}`;
  const file = currentContent(contentDir).published.find((each) => each.path === path);
  const src = href(`${address(report.place)}attachments/${encodeURIComponent(name)}`);
  return { src, ...(file?.reading?.pixels ?? { width: 0, height: 0 }) };
}
