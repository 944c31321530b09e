import type { FootnoteReference, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { nodesWhere } from '../report/blocks.ts';
import { withGaps } from '../report/fidelity.ts';
import { numberOf } from '../report/numbering.ts';
import { paragraph, plain, slice } from './inline.ts';
import { type Notices, quote } from './manuscript.ts';

/** What follows the signature of an official document under 附件1: it becomes a file of its own. */
export interface DraftAttachment {
  /** 附件1 */
  label: string;
  /** Empty where it begins at once. */
  title: string;
  body: RootContent[];
  /** The name under which it lies in `attachments`. */
  file: string;
}

/** 附件 or 附件1 at the beginning of a line, with its title or without (GB/T 9704-2012, 7.3.7). */
const head =
  /^附\s*件\s*(?<number>\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[:：]?\s*(?<title>.{0,60})$/;

const headOf = (node: RootContent | undefined): { number: number; title: string } | undefined => {
  const { number, title = '' } = head.exec(textOf(node))?.groups ?? {};
  if (number === undefined && title) return undefined;
  return textOf(node) && head.test(textOf(node))
    ? { number: Number(number) || numberOf(number ?? '') || 1, title }
    : undefined;
};

const textOf = (node: RootContent | undefined): string =>
  node?.type === 'paragraph' ? plain(node).trim() : '';

/**
 * Where the attachments of a text begin: at a line 附件1 below its signature, or one that stands alone where the text
 * said before which attachments it has. Those with footnotes stay text, which a file of their own would part.
 * @returns the length of the text where there are none
 */
export function attachmentsAt(
  body: RootContent[],
  isSigned: (text: RootContent[]) => boolean,
): number {
  const listed = body.findIndex((node) => /^附件\s*[:：]/.test(textOf(node)));
  const at = body.findIndex((node, i) => {
    const found = headOf(node);
    if (found?.number !== 1 || i === 0 || i + 1 === body.length) return false;
    const isAlone = !found.title && !/[:：]$/.test(textOf(node));
    return (isAlone && listed !== -1 && listed < i) || isSigned(body.slice(0, i));
  });
  if (at === -1) return body.length;
  const notes = body.slice(at).flatMap((node) => nodesWhere(node, isMark));
  return notes.length > 0 ? body.length : at;
}

const isMark = (node: Nodes): node is FootnoteReference => node.type === 'footnoteReference';

/** Parts what stands below the text into attachments: each begins with the next number. */
export function attachmentsOf(nodes: RootContent[]): DraftAttachment[] {
  const starts: number[] = [];
  for (const [i, node] of nodes.entries()) {
    if (headOf(node)?.number === starts.length + 1) starts.push(i);
  }
  return starts.map((start, i) => {
    const [first, ...rest] = nodes.slice(start, starts[i + 1]);
    const found = headOf(first);
    const label = textOf(first).slice(0, textOf(first).length - (found?.title.length ?? 0));
    const next = textOf(rest[0]);
    const isTitle = !found?.title && next !== '' && next.length <= 60 && !/[。；：]$/.test(next);
    const title = found?.title || (isTitle ? next : '');
    const name = label.replace(/[\s:：]/g, '') || '附件';
    const file = [name, title.replace(forbidden, '').slice(0, 30)].filter(Boolean).join('-');
    return {
      label: label.trim(),
      title,
      body: isTitle ? rest.slice(1) : rest,
      file: `${file}.docx`,
    };
  });
}

/** What file systems and addresses refuse, or marks that a name does not need. */
const forbidden = /[\s“”‘’"'《》〈〉（）()【】〔〕#?%\\/*<>|:：;；,，.。{}[\]\p{C}]/gu;

/**
 * Links each attachment where the text names it (附件说明), else in a line of its own at the end.
 * @returns the text, and what was added to it
 */
export function linkAttachments(
  body: RootContent[],
  attachments: DraftAttachment[],
  notices: Notices,
): { body: RootContent[]; added: string } {
  const done = [...body];
  const added: Paragraph[] = [];
  const from = body.findLastIndex((node) => /^附件/.test(textOf(node)));
  for (const attachment of attachments) {
    const { label, title, file } = attachment;
    const at =
      from === -1 || !title ? -1 : done.findIndex((node, i) => i >= from && names(node, title));
    const node = done[at];
    if (node?.type === 'paragraph') done[at] = { ...node, children: linked(node, attachment) };
    else added.push(paragraph([text(title ? `${label}：` : ''), element(file, title || label)]));
    notices.add(
      'changed',
      `${quote(label + title)}写成了附件 attachments/${file}，正文里有它的链接`,
    );
  }
  return { body: [...done, ...added], added: plain(added) };
}

const names = (node: RootContent, title: string): boolean =>
  withGaps(plain(node)).includes(withGaps(title)) && plain(node).includes(title);

function linked({ children }: Paragraph, { title, file }: DraftAttachment): PhrasingContent[] {
  const start = plain(children).indexOf(title);
  const end = start + title.length;
  return [
    ...slice(children, 0, start).filter((node) => plain(node) || node.type === 'break'),
    element(file, title),
    ...slice(children, end),
  ];
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });

const element = (file: string, title: string): PhrasingContent => ({
  type: 'mdxJsxTextElement',
  name: 'Attachment',
  attributes: [{ type: 'mdxJsxAttribute', name: 'file', value: file }],
  children: [{ type: 'text', value: title }],
});
