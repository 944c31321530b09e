import type { FootnoteReference, Nodes, RootContent } from 'mdast';
import { nodesWhere } from '../report/blocks.ts';
import type { Corrections } from './corrections.ts';
import { linesOf, paragraph, plain } from './inline.ts';
import { labelOf } from './labels.ts';
import { type Notices, quote } from './manuscript.ts';

/** What official documents have above their title: 附件1, 示例局文件, 示局发〔2025〕1号, 内部资料. */
const above =
  /^(附件[\d一二三四五六七八九十]*[:：]?|.{2,30}文件|.{0,20}[〔[［【（(]\d{4}[〕\]］】）)]第?\d*号(\s*签发人.*)?|签发人.*|(机密|秘密|绝密|内部)\S{0,8}|\d{6})$/;

/** What of it is no part of the text: 发文机关标志, 发文字号, 签发人 (GB/T 9704-2012, 7.2). */
const redHead = /文件$|^签发人|\d号(\s*签发人.*)?$/;

/** 示局发〔2025〕1号 */
const documentNumber = /^(.{1,20}?)\s*[〔[［【（(](\d{4})[〕\]］】）)]第?(\d+)号/;

/** Spaces by which a short word is spread over a line: 报　　告 */
const spread = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** How titles of such reports end. */
const isWhole = (text: string): boolean =>
  /(总结|年报|述职|述廉|报告|汇报|小结|综述|要点|情况|决算|通知|意见|方案|计划|材料)([（(].*[）)])?$/.test(
    text,
  );

/** A title that no one would write longer; a first paragraph that is longer is no title. */
const longest = 60;

/**
 * Takes the title off the beginning of a text: one line, or two or three that make one title. What stands above it
 * comes after it; what is mangled in it is mended; both are recorded as corrections of the original.
 * @param year the year of a text without a title
 */
export function takeTitle(
  body: RootContent[],
  year: number,
  corrections: Corrections,
  notices: Notices,
): { title: string; documentNumber?: string; body: RootContent[] } {
  const start = body.findIndex((node) => isText(node) && !above.test(plain(node).trim()));
  const before = start <= 4 ? body.slice(0, Math.max(start, 0)) : [];
  const lines = titleLines(body.slice(before.length));
  const rest = body.slice(before.length + lines.length);
  const typed = lines
    .map((line) => plain(line).trim())
    .join('\n')
    .replace(/(?<=[\dA-Za-z.%])\n(?=[\dA-Za-z])/g, ' ')
    .replaceAll('\n', '')
    .replace(spread, '');
  if (!typed) return untitled(body, year, corrections, notices);
  const title = typed.replace(/[<>＜＞|^`]/g, '');
  if (before.length > 0 && before.every((line) => redHead.test(plain(line).trim()))) {
    const number = before.map((line) => documentNumber.exec(plain(line).trim())).find(Boolean);
    const reason = `${mangled(typed, title, notices)}原件标题之前的红头（发文机关标志、发文字号等）不属于正文，网站不登在正文里。`;
    corrections.add(plain(before) + typed, title, plain(rest), reason);
    notices.add('changed', `红头不算正文：${quote(plain(before))}，记入勘误`);
    const written = number && { documentNumber: `${number[1]}〔${number[2]}〕${number[3]}号` };
    return { title, ...written, body: withMarks(lines, rest, notices) };
  }
  const reasons = [mangled(typed, title, notices), moved(plain(before), notices)].join('');
  if (reasons)
    corrections.add(plain(before) + typed, `${title}\n${linesOf(before)}`, plain(rest), reasons);
  return { title, body: withMarks(lines, [...before, ...rest], notices) };
}

const isMark = (node: Nodes): node is FootnoteReference => node.type === 'footnoteReference';

/** A title of a site is plain text: the marks of its footnotes go to the text below. */
function withMarks(title: RootContent[], body: RootContent[], notices: Notices): RootContent[] {
  const marks = title.flatMap((node) => nodesWhere(node, isMark));
  if (marks.length === 0) return body;
  notices.add('changed', '标题上的脚注，移到了标题下面的第一段');
  const [first, ...rest] = body;
  return first?.type === 'paragraph'
    ? [{ ...first, children: [...marks, ...first.children] }, ...rest]
    : [paragraph(marks), ...body];
}

const isText = (node: RootContent): boolean =>
  node.type === 'paragraph' && plain(node).trim() !== '';

/** Says that a title was mended. @returns the reason for a correction; empty where it needs none */
function mangled(typed: string, title: string, notices: Notices): string {
  if (typed === title) return '';
  notices.add(
    'undecided',
    `标题里有不像原文的符号：${quote(typed)}。网站上写成${quote(title)}，并记入勘误（report.mdx 的 corrections），请核对`,
  );
  return '原件标题中有传输时混入的符号，不是原文。';
}

/** Says that a text was moved behind the title. @returns likewise */
function moved(text: string, notices: Notices): string {
  if (!text.trim()) return '';
  notices.add(
    'undecided',
    `${quote(text)}在标题之前，网站上排在标题之后，并记入勘误，请核对；是发文字号的，写进 report.mdx 的 documentNumber`,
  );
  return '原件中这些文字在标题之前，网站上标题排在最前。';
}

/**
 * The lines that have the style of a title, or as many of the first three (of centred ones: five) as make a whole one,
 * if these are more.
 */
function titleLines(body: RootContent[]): RootContent[] {
  const styled = body.findIndex((node) => !(node.type === 'paragraph' && node.data?.isTitle));
  const centred = body.findIndex((node) => !(node.type === 'paragraph' && node.data?.isCentred));
  const lines = body.slice(0, Math.min(5, Math.max(3, centred)));
  const end = lines.findIndex((node, i) => !isTitleLine(node, i > 0));
  const possible = end === -1 ? lines : lines.slice(0, end);
  const whole = possible.findIndex((node) => isWhole(plain(node).trim().replace(spread, '')));
  return body.slice(0, Math.max(styled, Math.min(possible.length, Math.max(whole, 0) + 1)));
}

function isTitleLine(node: RootContent, isFurther: boolean): boolean {
  const text = plain(node).trim();
  if (node.type !== 'paragraph' || text.length > longest || /[。；：，]$/.test(text)) return false;
  return !labelOf(text) && !(isFurther && /^[—（(]/.test(text));
}

function untitled(
  body: RootContent[],
  year: number,
  corrections: Corrections,
  notices: Notices,
): { title: string; body: RootContent[] } {
  const title = `${year}年工作总结`;
  const [first, ...after] = [...plain(body)];
  corrections.add(first ?? '', title + first, after.join(''), '原件没有标题，标题是网站加的。');
  notices.add('undecided', `没有找到标题，暂用${quote(title)}，并记入勘误：请改成正式的标题`);
  return { title, body };
}
