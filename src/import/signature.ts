import type { RootContent } from 'mdast';
import { chineseDate } from '../report/dates.ts';
import { plain } from './inline.ts';
import { labelOf } from './labels.ts';
import { type Notices, quote } from './manuscript.ts';

/**
 * Takes 署名 and 成文日期 off the end of a text, where they are written as the site writes them: the issuer in a
 * line, and the date with Arabic numerals and no leading zeros (GB/T 9704-2012, 7.3.5.4). Else they stay text.
 */
export function takeSignature(
  body: RootContent[],
  notices: Notices,
): { body: RootContent[]; issuer?: string; signedOn?: string } {
  const [before, last] = body
    .slice(-2)
    .map((node) => (node.type === 'paragraph' ? plain(node).trim() : ''));
  const inOne = /^(\S{2,30})\s+(\d{4}年.*日)$/.exec(last ?? '');
  const issuer = inOne?.[1] ?? before ?? '';
  const typed = (inOne?.[2] ?? last ?? '').replace(/\s/g, '');
  const signedOn = dateOf(typed);
  const rest = body.slice(0, inOne ? -1 : -2);
  if (signedOn && isIssuer(issuer) && rest.length > 0) {
    return { body: rest, issuer: issuer.replace(/\s/g, ''), signedOn };
  }
  if (/^[\d〇○零一二三四五六七八九十]{2,}年.{2,6}日$/.test(typed)) {
    notices.add(
      'undecided',
      `文末的日期${quote(typed)}留在正文里：前一行不像署名，或者不是“2024年12月31日”的写法`,
    );
  }
  return { body };
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
