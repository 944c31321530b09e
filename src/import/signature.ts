import type { RootContent } from 'mdast';
import { chineseDate } from '../report/dates.ts';
import {
  attachmentsAt,
  attachmentsOf,
  type DraftAttachment,
  linkAttachments,
} from './attachments.ts';
import type { Corrections } from './corrections.ts';
import { linesOf, plain } from './inline.ts';
import { labelOf } from './labels.ts';
import { type Notices, quote } from './manuscript.ts';

/** What stands below 成文日期 and is no part of the text: 附注 and 版记 (GB/T 9704-2012, 7.3.6, 7.4). */
const below =
  /^([（(].*(联系人|电话|此件).*[）)]|(抄送|抄报|主送|分送)[:：].*|.*\d{4}年\d{1,2}月\d{1,2}日\s*印发|(共印|印发)\d+份.*)$/;

/** The end of a text: what remains before it, by whom and when it was signed, and what stands below. */
interface End {
  body: RootContent[];
  issuer?: string;
  signedOn?: string;
  attachments: DraftAttachment[];
}

/**
 * Takes 署名 and 成文日期 off the end of a text, where they are written as the site writes them: the issuer in a
 * line, and the date with Arabic numerals and no leading zeros (GB/T 9704-2012, 7.3.5.4). Else they stay text. What
 * official documents have below goes too, and a correction says so: attachments become files, 附注 and 版记 nothing.
 */
export function takeEnd(all: RootContent[], corrections: Corrections, notices: Notices): End {
  const isSigned = (text: RootContent[]): boolean => signatureOf(withoutNotes(text)) !== undefined;
  const at = attachmentsAt(all, isSigned);
  const body = withoutNotes(all.slice(0, at));
  const attached = withoutNotes(all.slice(at));
  const notes = [...all.slice(body.length, at), ...all.slice(at + attached.length)];
  const attachments = attachmentsOf(attached);
  const found = signatureOf(body);
  if (!found && attachments.length === 0) {
    noticeDate(textOf(all.at(-1)), notices);
    return { body: all, attachments };
  }
  const { typed, ...rest } = found ?? { typed: '', body };
  const linked = linkAttachments(rest.body, attachments, notices);
  if (notes.length > 0)
    notices.add('left-out', `附注、版记没有导入，记入勘误：${quote(plain(notes))}`);
  if (all.length > body.length) {
    const below = linesOf(all.slice(body.length));
    const lines = { before: linesOf(rest.body), signature: typed, added: linked.added, below };
    corrections.addEnd(lines, reasonOf(attachments, notes));
  }
  return { ...rest, body: linked.body, attachments };
}

/** A text without the 附注 and 版记 at its end. */
const withoutNotes = (nodes: RootContent[]): RootContent[] =>
  nodes.slice(0, nodes.findLastIndex((node) => !below.test(textOf(node))) + 1);

const reasonOf = (attachments: DraftAttachment[], notes: RootContent[]): string =>
  [
    ...(attachments.length > 0 ? ['原件正文之后的附件，网站另作附件文件提供。'] : []),
    ...(notes.length > 0 ? ['原件成文日期之后的附注、版记不属于正文，网站不登。'] : []),
  ].join('');

const textOf = (node: RootContent | undefined): string =>
  node?.type === 'paragraph' ? plain(node).trim() : '';

/** 署名 and 成文日期 at the end of a text, as they were typed, and the text before them. */
function signatureOf(
  body: RootContent[],
): { typed: string; body: RootContent[]; issuer: string; signedOn: string } | undefined {
  const [before = '', last = ''] = body.slice(-2).map(textOf);
  const inOne = /^(\S{2,30})\s+(\d{4}年.*日)$/.exec(last);
  const issuer = inOne?.[1] ?? before;
  const date = (inOne?.[2] ?? last).replace(/\s/g, '');
  const signedOn = dateOf(date);
  const rest = body.slice(0, inOne ? -1 : -2);
  if (!signedOn || !isIssuer(issuer) || rest.length === 0) return undefined;
  return { typed: `${issuer}\n${date}`, body: rest, issuer: issuer.replace(/\s/g, ''), signedOn };
}

/**
 * Takes 署名 and 成文日期 off the beginning of a text, in two lines or one below its title, as reports without a red
 * head have them; the site sets them at the end, and corrections say so.
 */
export function takeHeadline(
  all: RootContent[],
  corrections: Corrections,
  notices: Notices,
): { body: RootContent[]; issuer?: string; signedOn?: string } {
  const [first = '', second = ''] = all
    .slice(0, 2)
    .map((node) => textOf(node).replace(/^[（(](.*)[）)]$/, '$1'));
  const ends = [
    [first, second],
    [second, first],
  ] as const;
  const found = ends.flatMap(([issuer, date]) => {
    const signedOn = dateOf(date.replace(/\s/g, ''));
    return signedOn && isIssuer(issuer) ? [{ issuer: issuer.replace(/\s/g, ''), signedOn }] : [];
  })[0];
  const body = all.slice(2);
  if (!found || body.length === 0) return { body: all };
  const typed = all.slice(0, 2).map(textOf).join('\n');
  corrections.addStart(typed, linesOf(body), '原件的署名、日期在标题之下，网站排在文末。');
  const signature = `${found.issuer}\n${chineseDate(found.signedOn)}`;
  corrections.addAfter(linesOf(body), signature, '原件的署名、日期在标题之下，网站排在文末。');
  notices.add('changed', `标题下面的${quote(typed)}当作署名和日期，网站排在文末，记入勘误`);
  return { body, ...found };
}

function noticeDate(text: string, notices: Notices): void {
  const typed = text.replace(/\s/g, '');
  if (!/^[\d〇○零一二三四五六七八九十]{2,}年.{2,6}日$/.test(typed)) return;
  notices.add(
    'undecided',
    `文末的日期${quote(typed)}留在正文里：前一行不像署名，或者不是“2024年12月31日”的写法`,
  );
}

function dateOf(typed: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(typed) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(date);
  // JavaScript takes February 30 for March 2.
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return isReal && chineseDate(date) === typed ? date : undefined;
}

const isIssuer = (text: string): boolean =>
  text.length >= 2 && text.length <= 40 && !/[。；：，、！？]/.test(text) && !labelOf(text);
